import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { fenced } from "../packages/kit/log/fence.ts";
import { parseCommand } from "../packages/rehearsal/runner/commands/commands.ts";
import { often } from "../scripts/often.ts";

const known = () => true;

const pieces = fc.constantFrom(
  "::",
  ":",
  "##[",
  "#",
  "[",
  "]",
  "error",
  "add-mask",
  "stop-commands",
  "::x::",
  " ",
  "\t",
  "\n",
  "\r",
  "\u001b[1m",
  "\u001b",
  "\u0085",
  "\u2028",
  "\u00a0",
  "\ufeff",
  "\0",
  "x",
);
const foreign = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

test("nothing that a tool prints is a workflow command once it is fenced", () => {
  fc.assert(
    fc.property(foreign, (text) => {
      for (const line of fenced(text).split(/\r\n|\n|\r/))
        expect([line, parseCommand(line, known)]).toEqual([line, null]);
    }),
    often(20_000),
  );
});

test("without the fence the same texts do hold commands", () => {
  expect(parseCommand("::error::x", known)).not.toBeNull();
  expect(parseCommand("a ##[add-mask]x", known)).not.toBeNull();
});
