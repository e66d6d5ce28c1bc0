import type { Entry } from "../model/entry.ts";
import type { EnvironmentState, Promotion, Tenancy } from "../model/promotion.ts";
import type { Release } from "../model/release.ts";
import type { Execution } from "../model/trigger.ts";
import type { Verdict } from "../model/verdict.ts";
import { keyOf } from "./entries.ts";

/** What a recording job knows when it begins. */
export interface Story {
  readonly release: Release | null;
  readonly environment: string | null;
  readonly flow: Promotion["flow"];
  readonly commit: string;
  readonly execution: Execution;
  readonly entries: readonly Entry[];
}

/** What the ledger holds already at the places that the story touches. */
export interface Known {
  readonly release: Release | null;
  readonly promotion: Promotion | null;
  readonly environment: EnvironmentState | null;
}

/** Entries ► may it go on? Closed by anything that failed or was refused, by a story without a success, and by an environment without its deploy. */
export const storyVerdict = (entries: readonly Entry[], environment: string | null): Verdict => {
  const bad = entries.find(({ outcome }) => outcome === "failed" || outcome === "refused");
  if (bad)
    return {
      go: false,
      reason: bad.reason,
      because: `${bad.phase} ${bad.outcome}: ${bad.because}`,
      remedy: `Look at the log of the job ${bad.execution.job}.`,
    };
  const passed = entries.filter(({ outcome }) => outcome === "passed");
  const silent = (because: string): Verdict => ({
    go: false,
    reason: "not_reached",
    because,
    remedy: "Look at the jobs that did not run, and at why.",
  });
  if (passed.length === 0) return silent("no phase passed");
  if (environment !== null && !deployOf(entries, environment)) return silent(`nothing was deployed to ${environment}`);
  return { go: true, because: `${passed.length} ${passed.length === 1 ? "phase" : "phases"} passed` };
};

/** The last phase that changed an environment: a deploy, or a migration where there is no infrastructure to deploy. */
export const deployOf = (entries: readonly Entry[], environment: string): Entry | undefined =>
  entries.findLast((entry) => isDeploy(entry, environment) && entry.outcome === "passed");

/** The last phase that tried to change an environment and told how it went. */
export const deployTriedOf = (entries: readonly Entry[], environment: string): Entry | undefined =>
  entries.findLast(
    (entry) => isDeploy(entry, environment) && (entry.outcome === "passed" || entry.outcome === "failed"),
  );

const isDeploy = ({ phase, action, environment }: Entry, where: string): boolean =>
  (phase === "deploy" || phase === "migrate") && environment === where && action !== "record";

/** Everything that is told about a promotion now, joined with what the ledger has of it: nothing that was ever told is lost. */
export const promotionOf = (story: Story, known: Known): Promotion => {
  const told = [...(known.promotion?.entries ?? []), ...story.entries, ...otherBytes(story, known)];
  const entries = [...new Map(told.map((entry) => [keyOf(entry), entry])).values()].toSorted(
    (a, b) => Date.parse(a.started) - Date.parse(b.started),
  );
  const verdict = storyVerdict(entries, story.environment);
  return {
    kind: "promotion",
    version: 1,
    release: story.release?.id ?? null,
    environment: story.environment,
    flow: story.flow,
    commit: story.release?.commit ?? story.commit,
    artefact: story.release?.artefact.digest ?? null,
    execution: { run: story.execution.run, attempt: story.execution.attempt },
    verdict: verdict.go ? "go" : "no",
    reason: verdict.go ? "done" : verdict.reason,
    because: verdict.because,
    entries,
  };
};

/** One release id stands for one digest. That it came with another is written down, and closes the gate. */
const otherBytes = ({ release, environment, execution, entries }: Story, known: Known): Entry[] => {
  if (!release || !known.release || known.release.artefact.digest === release.artefact.digest) return [];
  const at = entries.at(-1)?.finished ?? "1970-01-01T00:00:00.000Z";
  return [
    {
      kind: "entry",
      version: 1,
      phase: "record",
      action: "record",
      environment,
      outcome: "refused",
      reason: "digest_mismatch",
      because: `the ledger knows ${release.id} as ${known.release.artefact.digest}, not as ${release.artefact.digest}`,
      execution,
      started: at,
      finished: at,
      commit: release.commit,
      artefact: release.artefact.digest,
      facts: {},
    },
  ];
};

/** The release as the ledger keeps it: the first bytes stay; of two uploads of them the later one, which expires later. */
export const releaseToKeep = (release: Release, known: Release | null): Release =>
  known && (known.artefact.digest !== release.artefact.digest || known.artefact.id > release.artefact.id)
    ? known
    : release;

/** What is in the environment after this promotion; `null` if its deploy did not happen. A later deploy that is known already stays. */
export const environmentAfter = (
  { release, environment }: Story,
  promotion: Promotion,
  known: EnvironmentState | null,
): EnvironmentState | null => {
  const deploy = environment === null ? undefined : deployOf(promotion.entries, environment);
  if (!release || environment === null || !deploy) return null;
  const tenancy: Tenancy = {
    release: release.id,
    name: release.name,
    commit: release.commit,
    digest: release.artefact.digest,
    since: deploy.finished,
    execution: { run: deploy.execution.run, attempt: deploy.execution.attempt },
  };
  return {
    kind: "environment",
    version: 1,
    name: environment,
    current: later(known?.current ?? null, tenancy),
    lastKnownGood:
      promotion.verdict === "go" ? later(known?.lastKnownGood ?? null, tenancy) : (known?.lastKnownGood ?? null),
  };
};

/** The same release deployed once more has been there since the first time. */
const later = (known: Tenancy | null, tenancy: Tenancy): Tenancy => {
  const isSame = known?.release === tenancy.release && known.digest === tenancy.digest;
  return known && (isSame || Date.parse(known.since) > Date.parse(tenancy.since)) ? known : tenancy;
};
