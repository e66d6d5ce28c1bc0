import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import fc from "fast-check";
import { UserError } from "../../packages/model/document/user-error.ts";
import { fileArchive } from "../../packages/ports/artifacts/archive-files.ts";

const block = 512;
/** What a header may hold in its place that is not one of ours. */
const fields: readonly [at: number, texts: readonly string[]][] = [
  [
    0,
    [
      "../x\0",
      "/etc/x\0",
      "a/../../x\0",
      "C:\\x\0",
      "\\\\?\\x\0",
      "..%2fx\0",
      "\xc0\xae\xc0\xae/x\0",
      "x.\0",
      ".slipway/manifest\0",
      "a\0b\0",
      "\0",
    ],
  ],
  [100, ["0004755\0", "0000777\0", "zzz\0", "-1\0"]],
  [124, ["77777777777\0", "\x80\0\0\0\0\0\0\x7f\xff\xff\xff\xff", "-0000000001\0", "\0"]],
  [156, ["1", "2", "3", "4", "5", "6", "x", "g", "L", "K", "S", "\0"]],
  [157, ["../../outside/canary\0", "/etc/passwd\0"]],
  [345, ["../..\0", "/\0"]],
];

type Change = {
  readonly at: number;
  readonly field: number;
  readonly text: number;
  readonly fix: boolean;
  readonly kind: number;
  readonly length: number;
};

const changed = (bytes: Buffer, { at, field, text, fix, kind, length }: Change): Buffer => {
  const copy = Buffer.from(bytes);
  const start = (at % Math.floor(copy.length / block)) * block;
  if (kind === 0) return copy.subarray(0, at % copy.length);
  if (kind === 1)
    return Buffer.concat([copy.subarray(0, start), copy.subarray(0, length * block), copy.subarray(start)]);
  if (kind === 2) copy[at % copy.length] = text;
  const [place = 0, texts = []] = fields[field % fields.length] ?? [];
  if (kind > 2) copy.write(texts[text % texts.length] ?? "", start + place, "latin1");
  if (fix) {
    copy.write("        ", start + 148, "latin1");
    const sum = copy.subarray(start, start + block).reduce((all, byte) => all + byte, 0);
    copy.write(`${sum.toString(8).padStart(6, "0")}\0 `, start + 148, "latin1");
  }
  return copy;
};

/** Unpacks so many archives that somebody changed: nothing is outside of the folder, and what is refused leaves nothing. Tells how it went. */
export async function tryArchives(runs: number): Promise<{ refused: number; memory: number }> {
  const home = mkdtempSync(join(tmpdir(), "slipway-archives-"));
  const [workspace, outside] = [join(home, "workspace"), join(home, "outside")];
  mkdirSync(workspace);
  mkdirSync(outside);
  writeFileSync(join(outside, "canary"), "alive");
  const archive = fileArchive({ workspace, signal: new AbortController().signal });
  const files = (async function* () {
    for (const path of ["a/b/c", "bin/run", "d", "e/f"])
      yield { path, executable: path === "bin/run", bytes: Buffer.from(path.repeat(200)) };
  })();
  const packed = await archive.pack(files, 1_795_000_000, join(home, "good.tar"));
  const good = readFileSync(join(home, "good.tar"));
  rmSync(join(home, "good.tar"));
  let refused = 0;
  let memory = 0;
  const change = fc.record({
    at: fc.nat(1e6),
    field: fc.nat(9),
    text: fc.nat(255),
    fix: fc.boolean(),
    kind: fc.nat(6),
    length: fc.integer({ min: 1, max: 9 }),
  });
  const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
    const bytes = changes.reduce<Buffer>((all, one) => (all.length < block ? all : changed(all, one)), good);
    writeFileSync(join(home, "x.tar"), bytes);
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    try {
      await archive.unpack(join(home, "x.tar"), { ...packed, digest }, join(workspace, "artefact"));
      expect(readFileSync(join(workspace, "artefact/d"), "utf8")).toBe("d".repeat(200));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused += 1;
      expect(error.reason).toBe("unsafe_archive");
      expect(readdirSync(workspace)).toEqual([]);
    }
    rmSync(join(workspace, "artefact"), { recursive: true, force: true });
    rmSync(join(home, "x.tar"));
    expect([readdirSync(home).toSorted(), readdirSync(outside), readFileSync(join(outside, "canary"), "utf8")]).toEqual(
      [["outside", "workspace"], ["canary"], "alive"],
    );
    expect(lstatSync(join(outside, "canary")).mode & 0o777).toBe(0o644);
    memory = Math.max(memory, process.memoryUsage().rss);
  });
  await fc.assert(property, { numRuns: runs, seed: 2026 });
  rmSync(home, { recursive: true });
  return { refused, memory };
}
