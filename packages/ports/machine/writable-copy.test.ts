import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { copyWritable } from "./writable-copy.ts";

test("a read-only tree becomes one that can be written; links that lead out are left out and programs stay programs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "slipway-copy-"));
  const from = join(folder, "from");
  await mkdir(join(from, "a/b"), { recursive: true });
  await writeFile(join(from, "a/b/main.tf"), "text", { mode: 0o444 });
  await writeFile(join(from, "run.sh"), "#!/bin/sh", { mode: 0o555 });
  await symlink("/etc/passwd", join(from, "link"));
  await symlink("../from/run.sh", join(from, "around"));
  await symlink("nowhere", join(from, "broken"));
  await symlink("b/main.tf", join(from, "a/inside"));
  await chmod(join(from, "a"), 0o555);
  copyWritable(from, join(folder, "to"));
  expect((await readdir(join(folder, "to"))).sort()).toEqual(["a", "run.sh"]);
  expect(await readlink(join(folder, "to/a/inside"))).toBe("b/main.tf");
  expect(await readFile(join(folder, "to/a/b/main.tf"), "utf8")).toBe("text");
  expect((await stat(join(folder, "to/a"))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, "to/a/b/main.tf"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, "to/run.sh"))).mode & 0o777).toBe(0o700);
  await chmod(join(from, "a"), 0o755);
  await rm(folder, { recursive: true });
});
