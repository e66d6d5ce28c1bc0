import type { Verdict } from "../../model/document/verdict.ts";
import type { Acceptance, CurrentRelease, EnvironmentState } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";
import type { Flow } from "../../model/run/flow.ts";
import type { Needs } from "../../model/run/needs.ts";
import { acceptanceDifference, differenceFrom, subjectOf } from "../belonging/difference.ts";
import { foreignToRun } from "../belonging/own-release.ts";

/** What the ledger says about the environment in which a chain ends; `null` where it says nothing. */
export interface Production {
  readonly environment: string;
  readonly state: EnvironmentState | null;
  readonly acceptance: Acceptance | null;
}

/**
 * Does production run exactly this release, and was it accepted there? Only then there is something to finish; also if the next release has
 * followed it there since, because then a job that was to finish this one was killed.
 */
export function productionVerdict(release: Release, { environment, state, acceptance }: Production): Verdict {
  const { id } = release;
  const current = state?.current;
  if (!current)
    return no(
      "ledger_missing",
      `the ledger does not say what ${environment} runs`,
      "Look at the branch slipway-ledger.",
    );
  const differs = (what: string): Verdict =>
    no("not_accepted", what, `Finish the release that ${environment} runs, or promote this one to ${environment}.`);
  if (current.release !== id && isAccepted(release, environment, acceptance))
    return { go: true, because: `${environment} accepted ${id}, and runs ${current.release} by now` };
  const other = differenceFrom(
    { release: current.release, commit: current.commit, artefact: current.digest },
    subjectOf(release),
  );
  if (other) {
    const named = other.what === "release" ? other.found : `the ${other.what} ${other.found}`;
    return differs(`${environment} runs ${named}, not ${other.expected}`);
  }
  if (!acceptance)
    return no("ledger_missing", `the ledger does not say that ${id} was accepted in ${environment}`, rerun);
  if (!isAbout(acceptance, release, environment))
    return no("not_accepted", `what was accepted in ${environment} is not ${id} as it is now`, rerun);
  if (acceptance.verdict !== "go")
    return no("not_accepted", `${id} was not accepted in ${environment}: ${acceptance.because}`, rerun);
  return { go: true, because: `${environment} runs ${id}, accepted` };
}

/** The release that followed this one in production before it was finished, or `null`. */
export function followerOf({ id }: Release, { state }: Production): CurrentRelease | null {
  const current = state?.current ?? null;
  return current?.release === id ? null : current;
}

/** Why documents do not belong together, or to a flow that releases nothing; `undefined` if they do. Before a look ahead there is no release. */
export function unfinishable(flow: Flow, release: Release | undefined, commit: string): string | undefined {
  if (flow.name !== "release" && flow.name !== "hotfix")
    return `the flow is ${flow.name}, and only a release or a hotfix is finished`;
  if (flow.chain.length === 0) return "the flow deploys to no environment";
  return foreignToRun(flow, release, commit);
}

const isAccepted = (release: Release, environment: string, acceptance: Acceptance | null): boolean =>
  acceptance !== null && isAbout(acceptance, release, environment) && acceptance.verdict === "go";

const isAbout = (acceptance: Acceptance, release: Release, environment: string): boolean =>
  acceptanceDifference(acceptance, release, environment) === undefined;

/** A job that this one needs and that ended badly closes the gate, whatever the workflow made of it. */
export function needsVerdict(needs: Needs): Verdict {
  const bad = Object.entries(needs).find(([, { result }]) => result === "failure" || result === "cancelled");
  return bad
    ? no("not_accepted", `the job ${bad[0]} ended as ${bad[1].result}`, `Look at the log of the job ${bad[0]}.`)
    : { go: true, because: "every job before this one went well or was not asked for" };
}

const rerun =
  "Let the promotion and its record run again; the last environment accepts a release before it is finished.";

const no = (reason: "ledger_missing" | "not_accepted", because: string, remedy: string): Verdict => ({
  go: false,
  reason,
  because,
  remedy,
});
