import { expect, test } from "@jest/globals";
import type { GitResult } from "./run-git.ts";
import { openSettled } from "./settled.ts";

const [one, two] = ["1".repeat(40), "2".repeat(40)];
const answer = (stdout: string, code = 0): GitResult => ({ code, stdout, stderr: "" });

test.each([
  [true, ["rev-list", "--left-right", "--count", `${one}...${two}`]],
  [true, ["diff-tree", "-r", "-z", "-M", "--raw", "--no-commit-id", one, two]],
  [true, ["merge-base", "--is-ancestor", one, two]],
  [false, ["rev-list", "--reverse", "main"]],
  [false, ["rev-list", one, "--not", "--all"]],
  [false, ["rev-list", one, "--", "a path"]],
  [false, ["merge-base", one, "HEAD"]],
  [false, ["for-each-ref"]],
  [false, ["rev-parse", one]],
  [false, ["update-ref", "refs/heads/main", one, two]],
  [false, ["merge-tree", "--write-tree", one, two]],
])("that it is remembered is %s of %j", async (expected, args) => {
  const settled = openSettled();
  const answers = [answer("first"), answer("second")];
  const ask = () => settled(args, async () => answers.shift() ?? answer("third"));
  expect([(await ask()).stdout, (await ask()).stdout]).toEqual(["first", expected ? "first" : "second"]);
});

test("no is an answer, an object that is missing is none, and neither is a git that does not start", async () => {
  const settled = openSettled();
  const args = ["merge-base", one, two];
  const ends = [
    () => Promise.reject(new Error("no git")),
    async () => answer("", 128),
    async () => answer("", 1),
    async () => answer("a base"),
  ];
  const ask = () => settled(args, ends.shift() ?? (async () => answer("too often")));
  await expect(ask()).rejects.toThrow("no git");
  expect([(await ask()).code, (await ask()).code, (await ask()).code]).toEqual([128, 1, 1]);
});

test("an answer that is long is not kept", async () => {
  const settled = openSettled();
  const ends = ["x".repeat(70_000), "short"];
  const ask = () => settled(["rev-list", one], async () => answer(ends.shift() ?? "too often"));
  expect([(await ask()).stdout.length, (await ask()).stdout, (await ask()).stdout]).toEqual([70_000, "short", "short"]);
});
