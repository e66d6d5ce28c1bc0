import type { Release } from "../../model/release/release.ts";
import type { Flow } from "../../model/run/flow.ts";
import { otherCommit } from "./run-commit.ts";

/** What is said of a release before there are bytes of it. */
type Named = Pick<Release, "id" | "name" | "commit" | "branch">;

/** Why flow and release do not belong to a run of the commit, in words that name both; `undefined` if they do. Only a rollback brings the release of another run. */
export function foreignToRun(
  flow: Pick<Flow, "name" | "release" | "trigger">,
  release: Named | undefined,
  commit: string,
): string | undefined {
  const other = otherCommit({ flow, release }, commit);
  if (other !== undefined || release === undefined || flow.name === "rollback") return other;
  const own: Named = {
    id: flow.release.id,
    name: flow.release.version,
    commit,
    branch: flow.trigger.branch,
  };
  return (["id", "name", "branch"] as const).every((key) => release[key] === own[key])
    ? undefined
    : `the release is ${words(release)}, but this run makes ${words(own)}`;
}

/** Three parts that must all fit. */
const words = ({ id, name, branch }: Named): string => `${id}, version ${name} of the branch ${JSON.stringify(branch)}`;
