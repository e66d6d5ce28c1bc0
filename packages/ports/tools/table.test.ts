import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { locks } from "./locks.ts";
import { table } from "./table.ts";
import type { Row } from "./tool.ts";

const rows = Object.entries<Row>(table);

test("every way to fetch a tool names a hash, or a client that has a checksum database", async () => {
  for (const [, { from }] of rows)
    for (const source of from) {
      if (source.kind === "release") {
        expect(new URL(source.url).protocol).toBe("https:");
        expect(Object.keys(source.sha256)).toEqual(["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"]);
        for (const hash of Object.values(source.sha256)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      }
      if (source.kind === "npm") expect(source.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    }
});

test("a lock holds each of its tools in the version of the table, and every package in it has a hash", async () => {
  for (const [name, { version, from }] of rows)
    for (const source of from) {
      if (!("lock" in source)) continue;
      const lock = await readFile(join(locks(), `${source.lock}.txt`), "utf8");
      expect(lock.split("\n").map((line) => line.replace(/ .*/, ""))).toContain(`${name}==${version}`);
      for (const entry of lock.split(/\n(?=\S)/))
        expect(entry.trim()).toMatch(
          /^[a-z0-9-]+==\S+( ; [^\\]+)? \\\n {4}--hash=sha256:[0-9a-f]{64}( \\\n {4}--hash=sha256:[0-9a-f]{64})*$/,
        );
    }
});
