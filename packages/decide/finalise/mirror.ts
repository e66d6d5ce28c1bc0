import type { Verdict } from "../../model/document/verdict.ts";
import type { CurrentRelease } from "../../model/ledger/promotion.ts";

/** A file in which main is not what production runs, as main has it. */
export interface FileDifference {
  readonly path: string;
  readonly change: "added" | "changed" | "removed";
}

/** What main and production hold. */
export interface Mirror {
  readonly environment: string;
  readonly currentRelease: CurrentRelease;
  /** The team's own name of its main branch. */
  readonly branch: string;
  /** The commit of main. */
  readonly commit: string;
  /** Trees of the two commits; `null` for one that GitHub does not know. */
  readonly main: string | null;
  readonly production: string | null;
  /** Empty unless the trees differ. */
  readonly files: readonly FileDifference[];
}

/** Two lists of files (path ► mode and bytes) ► what the second has otherwise, by path. */
export function fileDifferences(
  production: ReadonlyMap<string, string>,
  main: ReadonlyMap<string, string>,
): FileDifference[] {
  return [...new Set([...production.keys(), ...main.keys()])]
    .filter((path) => production.get(path) !== main.get(path))
    .sort()
    .map((path) => ({ path, change: !production.has(path) ? "added" : main.has(path) ? "changed" : "removed" }));
}

/** Is main what production runs? Only the same tree is the same. */
export function mirrorVerdict({
  environment,
  currentRelease,
  branch,
  commit,
  main,
  production,
  files,
}: Mirror): Verdict {
  const runs = `${environment} runs (${currentRelease.release}, commit ${currentRelease.commit.slice(0, 7)})`;
  if (main !== null && main === production) return { go: true, because: `${branch} is what ${runs}` };
  const unknown = [...(production === null ? [currentRelease.commit] : []), ...(main === null ? [commit] : [])];
  return {
    go: false,
    reason: "mirror_differs",
    because: `${branch}, commit ${commit.slice(0, 7)}, is not what ${runs}: ${describe(unknown, files)}`,
    remedy: `Take back what came to ${branch} otherwise, or release it: work comes to ${branch} by a release or a hotfix alone, when finalising merges what was deployed.`,
  };
}

const describe = ([unknown]: readonly string[], files: readonly FileDifference[]): string => {
  if (unknown !== undefined) return `GitHub does not know the commit ${unknown}`;
  const [first] = files;
  if (!first) return "their trees differ";
  const one = `${first.path} was ${first.change}`;
  return files.length === 1 ? one : `${files.length} files differ, first: ${one}`;
};
