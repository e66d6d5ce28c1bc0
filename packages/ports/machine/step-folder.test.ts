import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { privateFolder, removeAbandoned } from "./step-folder.ts";

let temp = "";
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-folder-"));
});
afterEach(() => rmSync(temp, { recursive: true }));

/** The number of a process that is over. */
const over = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

test("what a killed step left is removed with its secrets by the next one, which tells of it", () => {
  const name = `sw~${over().toString(36)}-aBc123`;
  const left = join(temp, name, "deeper");
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, "plan.tfplan"), "geheim", { mode: 0o600 });
  expect(removeAbandoned(temp)).toEqual([name]);
  expect(readdirSync(temp)).toEqual([]);
});

test("nothing else is removed: what a running process has, what others made, and what a link leads to", async () => {
  const mine = privateFolder(temp);
  expect(statSync(mine.path).mode & 0o777).toBe(0o700);
  const outside = mkdtempSync(join(tmpdir(), "slipway-outside-"));
  writeFileSync(join(outside, "kept"), "");
  const pid = over();
  symlinkSync(outside, join(temp, `sw~${pid.toString(36)}-linked`));
  mkdirSync(join(temp, `sw~${pid.toString(36)}-holder`));
  symlinkSync(outside, join(temp, `sw~${pid.toString(36)}-holder`, "link"));
  for (const name of ["sw~!-abcdef", "switch-abcdef", `sw~${pid.toString(36)}-abc`, `sw-${pid.toString(36)}-abcdef`])
    mkdirSync(join(temp, name));
  removeAbandoned(temp);
  expect(existsSync(join(outside, "kept"))).toBe(true);
  expect(readdirSync(temp)).toHaveLength(5);
  await mine.remove();
  expect(removeAbandoned(join(temp, "none"))).toEqual([]);
  expect(removeAbandoned(undefined)).toEqual([]);
  rmSync(outside, { recursive: true });
});
