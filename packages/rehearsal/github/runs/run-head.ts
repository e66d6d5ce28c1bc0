/** What a run is about, as GitHub shows it. */
import type { Run } from "../records/run.ts";

/** The branch of a run: for a pull request the one it comes from. */
export function branchOf(run: Run): string | null {
  const pull = run.event.payload.pull_request as { head?: { ref?: string } } | undefined;
  return pull?.head?.ref ?? /^refs\/(?:heads|tags)\/(.+)$/.exec(run.event.ref)?.[1] ?? null;
}

/** The commit of a run as GitHub shows it: for a pull request its head, not the merge commit. */
export function headSha(run: Run): string {
  const pull = run.event.payload.pull_request as { head?: { sha?: string } } | undefined;
  return pull?.head?.sha ?? run.event.sha;
}
