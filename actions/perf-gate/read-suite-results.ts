import { join } from "node:path";
import { readResults, resultLimits } from "../../packages/formats/performance/results.ts";
import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Measurement } from "../../packages/model/performance/measurement.ts";
import { readTeamText } from "../../packages/ports/machine/team-text.ts";
import type { CommandSuite } from "./run-command.ts";

/** What a command wrote: its standard output, or a file (for criterion a folder) of the copy that it ran in. */
export async function readSuiteResults(
  suite: CommandSuite,
  written: string | { readonly folder: string; readonly path: string },
  { files }: World,
): Promise<Measurement[]> {
  const options = { better: suite.better };
  if (typeof written === "string")
    return readResults(suite.format, written, { ...options, file: `standard output of ${suite.name}` });
  const { folder, path } = written;
  const kind = await files.kind(join(folder, path));
  const paths =
    kind === "folder"
      ? (await files.find(join(folder, path), ["**/new/estimates.json"])).map((name) => `${path}/${name}`)
      : [path];
  const texts = new Map<string, string>();
  for (const name of paths) {
    const isFile = (await files.kind(join(folder, name))) === "file";
    if (isFile && (await files.size(join(folder, name))) > resultLimits.bytes) throw tooLarge(suite, name);
    const text = isFile ? await readTeamText(folder, name, "suite_failed", files) : null;
    if (text === null) throw notThere(suite, name);
    texts.set(name, text);
  }
  if (texts.size === 0) throw notThere(suite, path);
  return readResults(suite.format, texts, options);
}

function notThere({ name, file, format }: CommandSuite, path: string): UserError {
  return new UserError(`the suite ${name} ended well but left no results in ${path}`, {
    reason: "suite_failed",
    remedy: `Let its command write ${format} to ${file}, or correct performance.suites.file; a link is no file.`,
  });
}

function tooLarge({ name }: CommandSuite, path: string): UserError {
  return new UserError(`the suite ${name} wrote more than ${resultLimits.bytes / 2 ** 20} MiB of results to ${path}`, {
    reason: "suite_failed",
    remedy: "Let the tool write a summary instead of every sample, or split the suite.",
  });
}
