/** The command line in a process of its own, whose loopback GitHubs are held to GitHub's description as are those of the test's process. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/tree.ts";
import type { Exchange } from "./openapi.ts";

/** Where those of this test file write; made for the first of them. */
let folder: string | undefined;

/** What Node is started with to run `slipway` with these words. Its own children do not get any of it, as they would from the environment. */
export function slipwayProgram(...words: readonly string[]): string[] {
  folder ??= mkdtempSync(join(tmpdir(), "slipway-told-"));
  const teller = pathToFileURL(join(import.meta.dirname, "tell-exchanges.mjs"));
  teller.searchParams.set("folder", folder);
  return ["--import", teller.href, join(root, "bin/slipway.mjs"), ...words];
}

/** What the processes of this test file were asked and have answered; the next call begins again. */
export function takeSpawned(): Exchange[] {
  if (folder === undefined) return [];
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder as string, name), "utf8"));
  rmSync(folder, { recursive: true });
  folder = undefined;
  // What follows the last line's end is of a process that was killed while it wrote: nobody was answered.
  return texts.flatMap((text) => text.split("\n").slice(0, -1)).map((line) => JSON.parse(line) as Exchange);
}
