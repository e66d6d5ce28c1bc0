import picomatch from "picomatch";

/** `*` stands for anything but `/`, `**` for anything, as in GitHub's branch filters; no other magic, so that a branch name is only data. */
export function matches(pattern: string, branch: string): boolean {
  return picomatch.isMatch(branch, pattern, {
    dot: true,
    nobrace: true,
    noext: true,
    noextglob: true,
    nonegate: true,
    strictSlashes: true,
  });
}

/** What stands before the first wildcard: `release/*` ► `release/`. */
export function fixedStart(pattern: string): string {
  return /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? "";
}

/** What a branch says of its own: the last part of what the wildcards of its pattern stand for. `release/*` and `release-*` both leave `1.5.0`. */
export function ownPart(branch: string, patterns: readonly string[]): string {
  const pattern = patterns.find((candidate) => matches(candidate, branch)) ?? "";
  const start = fixedStart(pattern);
  const ending = /[^*?[\]\\]*$/.exec(pattern)?.[0] ?? "";
  const own = start === pattern ? branch : branch.slice(start.length, branch.length - ending.length);
  return own.slice(own.lastIndexOf("/") + 1);
}
