import { expect, test } from "@jest/globals";
import { fence, fenced } from "./fence.ts";

test.each([
  ["::error::x", ": :error::x"],
  ["  ::add-mask::x", "  : :add-mask::x"],
  ["a ##[add-mask]x", "a # #[add-mask]x"],
  ["####[group]x", "### #[group]x"],
  ["plain :: text", "plain :: text"],
  ["\u001b[31mred\u001b[0m", "red"],
  ["\u001b]8;;http://x\u0007link\u001b]8;;\u0007", "link"],
  ["over\rwrite", "over write"],
  ["\u202egnp.exe", " gnp.exe"],
])("%j is shown as %j", (line, shown) => {
  expect(fence(line)).toBe(shown);
});

test("a line break inside foreign text starts a line that is fenced too", () => {
  expect(fenced("a\r\n::error::b\rc\n::notice::d")).toBe("a\n: :error::b\nc\n: :notice::d");
});
