import type { ReasonCode } from "../../model/document/reason.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import type { Acceptance, EnvironmentState, Promotion } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";
import type { Execution } from "../../model/run/trigger.ts";
import { keyOf } from "./entries-own.ts";
import { heldAt } from "./promotion-current-release.ts";
import { deployOf, type Stage, storyVerdict } from "./promotion-verdict.ts";

/** What a recording job knows when it begins. */
export interface Story {
  readonly release: Release | null;
  readonly environment: string | null;
  readonly stage: Stage;
  readonly flow: Promotion["flow"];
  /** The gates of the flow at which people are asked; `null` if nobody told the flow. */
  readonly asks: readonly string[] | null;
  /** The environments whose performance the flow measures. */
  readonly measures: readonly string[];
  readonly commit: string;
  readonly execution: Execution;
  readonly entries: readonly Entry[];
}

/** What the ledger holds already at the places that the story touches. */
export interface Known {
  readonly release: Release | null;
  readonly promotion: Promotion | null;
  readonly environment: EnvironmentState | null;
  readonly acceptance: Acceptance | null;
}

/** Everything that is reported about a promotion now, joined with what the ledger has of it: nothing that was ever told is lost. */
export function promotionOf(story: Story, known: Known): Promotion {
  const report = [
    ...otherBytes(story, known),
    ...overtaken(story, known),
    ...story.entries,
    ...(known.promotion?.entries ?? []),
  ];
  const entries = [...new Map(report.map((entry) => [keyOf(entry), entry])).values()].toSorted(
    (a, b) => Date.parse(a.started) - Date.parse(b.started),
  );
  const verdict = storyVerdict(entries, story);
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
}

/** One release id stands for one digest. That it came with another is written down, and closes the gate. */
const otherBytes = ({ release, environment, execution, entries }: Story, known: Known): Entry[] => {
  if (!release || !known.release || known.release.artefact.digest === release.artefact.digest) return [];
  const because = `the ledger knows ${release.id} as ${known.release.artefact.digest}, not as ${release.artefact.digest}`;
  const at = entries.at(-1)?.finished ?? "1970-01-01T00:00:00.000Z";
  return [refusal(release, { environment, execution }, "digest_mismatch", because, at)];
};

/** What people and checks looked at was no longer this release, once another was deployed between its deploy and their word. */
const overtaken = ({ release, environment, execution, entries }: Story, { environment: state }: Known): Entry[] => {
  const current = state?.current;
  const deployed = environment === null ? undefined : deployOf(entries, environment);
  const word = entries
    .filter((entry) => entry.environment === environment && entry.outcome === "passed")
    .toSorted((a, b) => Date.parse(a.finished) - Date.parse(b.finished))
    .at(-1);
  if (!release || !current || !deployed || !word || current.release === release.id) return [];
  const held = heldAt(current);
  if (held <= Date.parse(deployed.finished) || held >= Date.parse(word.finished)) return [];
  const because = `${environment} has run ${current.release} since ${new Date(held).toISOString()}: what was looked at after that was not ${release.id}`;
  return [refusal(release, { environment, execution }, "overtaken", because, word.finished)];
};

const refusal = (
  { commit, artefact }: Release,
  { environment, execution }: Pick<Story, "environment" | "execution">,
  reason: ReasonCode,
  because: string,
  at: string,
): Entry => ({
  kind: "entry",
  version: 1,
  phase: "record",
  action: "record",
  environment,
  outcome: "refused",
  reason,
  because,
  execution,
  started: at,
  finished: at,
  commit,
  artefact: artefact.digest,
  facts: {},
});

/** The release as the ledger keeps it: the first bytes stay; of two uploads of them the later one, which expires later. */
export function releaseToKeep(release: Release, known: Release | null): Release {
  return known && (known.artefact.digest !== release.artefact.digest || known.artefact.id > release.artefact.id)
    ? known
    : release;
}
