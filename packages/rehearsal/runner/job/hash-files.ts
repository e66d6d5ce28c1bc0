import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import picomatch from "picomatch";

/** One sha256 over the files that match, as `hashFiles()` computes it; empty if none does. */
export function hashFiles(workspace: string, supplied: readonly string[]): string {
  const [option, ...rest] = supplied;
  const followsLinks = option?.toLowerCase() === "--follow-symbolic-links";
  if (option?.startsWith("--") && !followsLinks) {
    throw new Error(`Invalid glob option ${option}, available option: '--follow-symbolic-links'.`);
  }
  const patterns = readPatterns(workspace, followsLinks ? rest : supplied);
  const total = createHash("sha256");
  let count = 0;
  for (const file of files(patterns, followsLinks)) {
    if (!file.startsWith(workspace + sep)) continue;
    total.update(createHash("sha256").update(readFileSync(file)).digest());
    count++;
  }
  return count === 0 ? "" : total.digest("hex");
}

interface Pattern {
  readonly excludes: boolean;
  /** The part before the first wildcard. */
  readonly root: string;
  readonly matches: (path: string) => boolean;
}

/** One pattern a line; `#` starts a comment, `!` excludes; a pattern that names a folder means all in it. */
function readPatterns(workspace: string, supplied: readonly string[]): Pattern[] {
  return supplied
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const excludes = line.startsWith("!");
      const pattern = resolve(workspace, excludes ? line.slice(1).trim() : line);
      const options = { dot: true, nobrace: true, noextglob: true, nonegate: true };
      const matches = picomatch([pattern, `${pattern.replace(/\/$/, "")}/**`], options);
      const { base } = picomatch.scan(pattern, options);
      return { excludes, root: resolve(base), matches };
    });
}

/** Depth first and in the order of names, each root in the order of its pattern: the order is part of the hash. */
function* files(patterns: readonly Pattern[], followsLinks: boolean): Generator<string> {
  const roots = new Set(patterns.filter(({ excludes }) => !excludes).map(({ root }) => root));
  for (const root of roots) {
    const isInside = [...roots].some((other) => other !== root && root.startsWith(other + sep));
    if (!isInside) yield* walk(root, patterns, followsLinks, []);
  }
}

function* walk(
  path: string,
  patterns: readonly Pattern[],
  followsLinks: boolean,
  above: readonly string[],
): Generator<string> {
  const stat = (followsLinks ? statSync : lstatSync)(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    if (isWanted(path, patterns) && statSync(path, { throwIfNoEntry: false })?.isFile()) yield path;
    return;
  }
  const identity = `${stat.dev}:${stat.ino}`;
  if (above.includes(identity)) return;
  for (const name of readdirSync(path).sort())
    yield* walk(join(path, name), patterns, followsLinks, [...above, identity]);
}

/** The last pattern that matches decides. */
function isWanted(path: string, patterns: readonly Pattern[]): boolean {
  return patterns.reduce((wanted, pattern) => (pattern.matches(path) ? !pattern.excludes : wanted), false);
}
