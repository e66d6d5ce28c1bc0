import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { locks } from "./locks.ts";

test("the lock files are found from the source, beside a bundle, and above one", async () => {
  const dist = await mkdtemp(join(tmpdir(), "slipway-locks-"));
  try {
    await cp(locks(), join(dist, "locks"), { recursive: true });
    await mkdir(join(dist, "action"));
    for (const file of ["chunk.mts", "action/index.mts"]) {
      await cp(join(import.meta.dirname, "locks.ts"), join(dist, file));
      const print = `import { locks } from ${JSON.stringify(join(dist, file))}; console.log(locks());`;
      const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", print]);
      expect(stdout.trim()).toBe(join(dist, "locks"));
    }
  } finally {
    await rm(dist, { recursive: true });
  }
});
