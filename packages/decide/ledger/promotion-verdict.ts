import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import { peopleIn } from "./promotion-people.ts";

/** What a run without an environment is about: what comes before the first, or what follows the last. */
export type Stage = "verification" | "finalise";

/** What must have happened for a "go". */
export interface Expected {
  readonly environment: string | null;
  readonly stage: Stage;
  /** The gates of the flow at which people are asked; `null` if nobody told the flow. */
  readonly asks: readonly string[] | null;
  /** The environments whose performance the flow measures. */
  readonly measures: readonly string[];
}

/** Entries ► may it go on? Closed by anything that failed or was refused, by silence, by an environment without its deploy or its check, and by a gate that asks people and did not open. */
export function storyVerdict(entries: readonly Entry[], expected: Expected): Verdict {
  const bad = entries.find(({ outcome }) => outcome === "failed" || outcome === "refused");
  if (bad) return no(bad.reason, `${bad.phase} ${bad.outcome}: ${bad.because}`, logOf(bad));
  const passed = entries.filter(({ outcome }) => outcome === "passed");
  if (passed.length === 0) return silent("no phase passed");
  const missing = missingIn(entries, expected);
  return missing ?? { go: true, because: `${passed.length} ${passed.length === 1 ? "phase" : "phases"} passed` };
}

const missingIn = (
  entries: readonly Entry[],
  { environment, stage, asks, measures }: Expected,
): Verdict | undefined => {
  if (environment === null)
    return stage === "finalise" && !entries.some(({ phase, outcome }) => phase === "finalise" && outcome === "passed")
      ? silent("the release was not finished")
      : undefined;
  if (!deployOf(entries, environment)) return silent(`nothing was deployed to ${environment}`);
  if (!entries.some((entry) => isChecked(entry, environment)))
    return silent(`nobody asked what runs in ${environment}`);
  if (measures.includes(environment) && !entries.some((entry) => isMeasured(entry, environment)))
    return silent(`nobody measured the performance of what runs in ${environment}`);
  if (asks === null) return silent(`the flow is missing, so it is not known who is asked in ${environment}`);
  return (["approve", "accept"] as const)
    .filter((gate) => asks.includes(`${environment}-${gate}`))
    .map((gate) => closedGate(entries, environment, gate))
    .find((closed) => closed !== undefined);
};

/** Why a gate that asks people did not open, if it did not: no entry that it passed, or one that does not say by whom. */
const closedGate = (entries: readonly Entry[], environment: string, gate: string): Verdict | undefined => {
  const opened = gatesOf(entries, environment).filter(({ facts }) => facts.gate === gate);
  if (opened.length === 0)
    return no(
      "approval_missing",
      `the flow asks people for ${environment}-${gate}, and no job says that they answered`,
      "Look at the jobs that ask people, and at why they did not run.",
    );
  const unread = opened.find((entry) => peopleIn(entry) === null);
  return (
    unread &&
    no("bad_document", `${environment}-${gate} does not say who answered in a way this version reads`, logOf(unread))
  );
};

/** Entries of the gates of an environment that people opened. */
export function gatesOf(entries: readonly Entry[], where: string): Entry[] {
  return entries.filter(
    ({ action, environment, outcome }) => action === "approval-gate" && environment === where && outcome === "passed",
  );
}

/** Roles of the people who accepted what runs in an environment. */
export function acceptedRoles(entries: readonly Entry[], where: string): string[] {
  const gates = gatesOf(entries, where).filter(({ facts }) => facts.gate === "accept");
  return gates.flatMap((entry) => peopleIn(entry) ?? []).map(({ role }) => role);
}

/** The last phase that changed an environment: a deploy, or a migration where there is no infrastructure to deploy. */
export function deployOf(entries: readonly Entry[], environment: string): Entry | undefined {
  return deploysOf(entries, environment).at(-1);
}

/** Phases that changed an environment, or found it as it should be. */
export function deploysOf(entries: readonly Entry[], environment: string): Entry[] {
  return entries.filter((entry) => isDeploy(entry, environment) && entry.outcome === "passed");
}

/** The last phase that tried to change an environment and told how it went. */
export function deployTriedOf(entries: readonly Entry[], environment: string): Entry | undefined {
  return entries.findLast((entry) => isDeploy(entry, environment) && isTried(entry));
}

/** May an environment be another now? Also a job that ended without a word may have changed it. */
export function mayHaveChanged(entries: readonly Entry[], environment: string): boolean {
  return entries.some((entry) => changes(entry, environment) && isTried(entry));
}

const isDeploy = (entry: Entry, where: string): boolean => changes(entry, where) && entry.action !== "record";

const changes = ({ phase, environment }: Entry, where: string): boolean =>
  (phase === "deploy" || phase === "migrate") && environment === where;

/** Also a configuration without checks has the word of the action that there are none. */
const isChecked = ({ action, environment, outcome }: Entry, where: string): boolean =>
  action === "integration-check" && environment === where && (outcome === "passed" || outcome === "skipped");

const isMeasured = ({ action, environment, outcome }: Entry, where: string): boolean =>
  action === "perf-gate" && environment === where && outcome === "passed";

const isTried = ({ outcome }: Entry): boolean => outcome === "passed" || outcome === "failed";

const silent = (because: string): Verdict =>
  no("not_reached", because, "Look at the jobs that did not run, and at why.");

const logOf = ({ execution }: Entry): string => `Look at the log of the job ${execution.job}.`;

const no = (reason: ReasonCode, because: string, remedy: string): Verdict => ({ go: false, reason, because, remedy });
