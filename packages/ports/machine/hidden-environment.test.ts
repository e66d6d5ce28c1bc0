import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const module = join(import.meta.dirname, "hidden-environment.ts");

/** What a process that hides its environment still knows, what its child gets, and what everybody else can read of it. */
const program = (overwrite: string): string => `
  import { execFileSync } from "node:child_process";
  import { readFileSync } from "node:fs";
  import { hideEnvironment } from ${JSON.stringify(module)};
  const whole = hideEnvironment(process.env, /^(PATH|SHOWN)$/, ${JSON.stringify(tmpdir())}${overwrite});
  Object.assign(process.env, whole);
  const child = execFileSync("/bin/sh", ["-c", "echo $SECRET"], { encoding: "utf8" }).trim();
  const shown = readFileSync("/proc/self/environ", "latin1").replace(/\\0+$/, "").split("\\0");
  console.log(JSON.stringify({ whole, secret: process.env.SECRET, long: process.env.LONG, child, shown, pid: process.pid }));
`;

const long = "x".repeat(100_000);

const tryIt = (overwrite: string) => {
  const env = { PATH: process.env.PATH, SHOWN: "yes", SECRET: "s3cr3t", LONG: long, EMPTY: "" };
  const text = execFileSync(process.execPath, ["--no-warnings", "--input-type=module", "-e", program(overwrite)], {
    env,
  });
  return JSON.parse(text.toString());
};

test.each([
  ["overwritten in place", "", []],
  ["started once more, where memory cannot be written", ", () => false", ["SLIPWAY_ENVIRONMENT_ON_STDIN=1"]],
])("what a process was started with is seen by itself alone: %s", (_, overwrite, mark) => {
  const seen = tryIt(overwrite);
  expect(seen).toMatchObject({ secret: "s3cr3t", long, child: "s3cr3t", whole: { SHOWN: "yes", EMPTY: "" } });
  expect(seen.shown.toSorted()).toEqual([`PATH=${process.env.PATH}`, "SHOWN=yes", ...mark].toSorted());
});
