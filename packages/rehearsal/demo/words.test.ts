import { expect, test } from "@jest/globals";
import { readWords } from "./words.ts";

test("without words nothing is broken and a script approves", () => {
  expect(readWords([])).toEqual({ spoil: undefined, ask: false });
});

test.each(["lint", "check", "uat", "approval", "finalise"])("--break %s is known, also beside --ask", (name) => {
  expect(readWords(["--break", name, "--ask"])).toEqual({ spoil: name, ask: true });
});

test("what cannot be broken is refused with the nearest name and all that there are", () => {
  expect(() => readWords(["--break", "aproval"])).toThrow('--break does not know "aproval"; did you mean "approval"?');
  expect(() => readWords(["--break", "constructor"])).toThrow(
    expect.objectContaining({
      reason: "bad_input",
      remedy: "It knows lint, test, sql, plan, deploy, migration, check, performance, uat, approval, finalise.",
    }),
  );
});
