/** The demo as a test plays it: in a folder of its own, with what it shows in hand. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Keyboard } from "../../packages/rehearsal/cli/ask.ts";
import { playDemo } from "../../packages/rehearsal/demo/play.ts";
import type { Words } from "../../packages/rehearsal/demo/words.ts";

/** What a demo came to. */
export interface Demo {
  readonly code: number;
  /** Everything that was written to the terminal. */
  readonly shown: string;
  readonly page: string;
}

/** Plays a demo; whoever is at the `keyboard` sees each text as it is written, and may press keys. */
export async function demo(spoil: Words["spoil"], keyboard?: Keyboard & { read(text: string): void }): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-demo-"));
  let shown = "";
  const write = (text: string) => {
    shown += text;
    keyboard?.read(text);
  };
  const terminal = { write, ...(keyboard && { isTTY: true, columns: 100 }) };
  const watching = { terminal, json: false, ...(keyboard && { keyboard }) };
  try {
    const code = await playDemo({ spoil, watching, folder, signal: new AbortController().signal });
    return { code, shown, page: await readFile(join(folder, "page.html"), "utf8") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
