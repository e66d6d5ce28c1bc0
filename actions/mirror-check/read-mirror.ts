import { fileDifferences, type Mirror } from "../../packages/decide/finalise/mirror.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import type { CommitsBetween } from "../../packages/ports/repository/ancestry.ts";

/** How much of a difference is reported. */
export const most = 20;

/** What main and production hold, and the commits that only one of them has; `null` where they are the same, or have no commit in common. */
export interface ReadMirror extends Mirror {
  readonly onlyMain: CommitsBetween | null;
  readonly onlyProduction: CommitsBetween | null;
  /** Whether every file was seen. */
  readonly whole: boolean;
}

/** Reads the two trees, and what differs only if something does. */
export async function readMirror(
  {
    environment,
    currentRelease,
    branch,
    commit,
  }: {
    readonly environment: string;
    readonly currentRelease: CurrentRelease;
    readonly branch: string;
    readonly commit: string;
  },
  { trees, ancestry }: Pick<World, "trees" | "ancestry">,
): Promise<ReadMirror> {
  const [main, production] = [await trees.of(commit), await trees.of(currentRelease.commit)];
  const known = { environment, currentRelease, branch, commit, main, production };
  const same = { ...known, files: [], onlyMain: null, onlyProduction: null, whole: true };
  if (main === null || production === null || main === production) return same;
  const [ours, theirs] = [await trees.files(main), await trees.files(production)];
  return {
    ...known,
    files: fileDifferences(theirs.files, ours.files),
    onlyMain: await ancestry.between(currentRelease.commit, commit, most),
    onlyProduction: await ancestry.between(commit, currentRelease.commit, most),
    whole: ours.whole && theirs.whole,
  };
}
