import type { Entry } from "../../model/ledger/entry.ts";
import type { CurrentRelease, EnvironmentState, Promotion } from "../../model/ledger/promotion.ts";
import type { Story } from "./promotion.ts";
import { joined, peopleIn } from "./promotion-people.ts";
import { deploysOf, gatesOf } from "./promotion-verdict.ts";

/** What is in the environment after this promotion; `null` if its deploy did not happen. A later deploy that is known already stays. */
export function environmentAfter(
  { release, environment }: Story,
  promotion: Promotion,
  known: EnvironmentState | null,
): EnvironmentState | null {
  const deploys = environment === null ? [] : deploysOf(promotion.entries, environment);
  const deploy = deploys.at(-1);
  if (!release || environment === null || !deploy) return null;
  const currentRelease: CurrentRelease = {
    release: release.id,
    name: release.name,
    commit: release.commit,
    digest: release.artefact.digest,
    since: deploy.finished,
    execution: { run: deploy.execution.run, attempt: deploy.execution.attempt },
    people: joined(...gatesOf(promotion.entries, environment).map((gate) => peopleIn(gate) ?? [])),
    migration: migrationIn(promotion, environment) ?? known?.current?.migration ?? null,
  };
  const changed = deploys.findLast(didChange)?.finished;
  const good = known?.lastKnownGood ?? null;
  return {
    kind: "environment",
    version: 1,
    name: environment,
    current: later(known?.current ?? null, currentRelease, changed),
    lastKnownGood: promotion.verdict === "go" ? later(good, currentRelease, changed) : good,
  };
}

/** The moment from which on an environment certainly held the release. */
export function heldAt({ since, changed }: CurrentRelease): number {
  return Date.parse(changed ?? since);
}

/** Did a deploy that passed change anything? Terraform tells numbers, a migration the names of what it applied. */
const didChange = ({ facts: { add, change, remove, applied } }: Entry): boolean =>
  [add, change, remove].some((count) => typeof count === "number" && count > 0) ||
  (Array.isArray(applied) && applied.length > 0);

/** The newest migration that the database has, as the last phase that migrated told it; what a migration that failed left in place counts. */
const migrationIn = ({ entries }: Promotion, where: string): string | undefined =>
  entries
    .filter(({ phase, environment }) => phase === "migrate" && environment === where)
    .map(({ facts }) => facts.at)
    .findLast((at): at is string => typeof at === "string" && at !== "");

/** The same release deployed once more has been there since the first time; who approved it then stays beside who does now. */
const later = (
  known: CurrentRelease | null,
  currentRelease: CurrentRelease,
  changed: string | undefined,
): CurrentRelease => {
  if (!known) return currentRelease;
  const isSame = known.release === currentRelease.release && known.digest === currentRelease.digest;
  if (isSame) {
    const isLater = changed !== undefined && Date.parse(changed) > heldAt(known);
    const people = joined(known.people, currentRelease.people);
    // In the order in which the ledger's documents are read, so that the same is the same text.
    const { release, name, commit, digest, since, ...rest } = { ...known, ...(isLater ? { changed } : {}) };
    const again = { ...(rest.changed === undefined ? {} : { changed: rest.changed }), ...rest };
    return { release, name, commit, digest, since, ...again, people, migration: newest(known, currentRelease) };
  }
  return heldAt(known) > Date.parse(currentRelease.since) ? known : currentRelease;
};

const newest = (...currentReleases: readonly CurrentRelease[]): string | null =>
  currentReleases
    .flatMap(({ migration }) => (migration === null ? [] : [migration]))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1) ?? null;
