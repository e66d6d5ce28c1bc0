import type { EnvironmentState, Promotion, Tenancy } from "../model/promotion.ts";
import type { Story } from "./promotion.ts";
import { joined, peopleIn } from "./promotion-people.ts";
import { deployOf, gatesOf } from "./promotion-verdict.ts";

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
    people: joined(...gatesOf(promotion.entries, environment).map((gate) => peopleIn(gate) ?? [])),
    migration: migrationIn(promotion, environment) ?? known?.current?.migration ?? null,
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

/** The newest migration that the database has, as the last phase that migrated told it; what a migration that failed left in place counts. */
const migrationIn = ({ entries }: Promotion, where: string): string | undefined =>
  entries
    .filter(({ phase, environment }) => phase === "migrate" && environment === where)
    .map(({ facts }) => facts.at)
    .findLast((at): at is string => typeof at === "string" && at !== "");

/** The same release deployed once more has been there since the first time; who approved it then stays beside who does now. */
const later = (known: Tenancy | null, tenancy: Tenancy): Tenancy => {
  if (!known) return tenancy;
  const isSame = known.release === tenancy.release && known.digest === tenancy.digest;
  if (isSame) return { ...known, people: joined(known.people, tenancy.people), migration: newest(known, tenancy) };
  return Date.parse(known.since) > Date.parse(tenancy.since) ? known : tenancy;
};

const newest = (...tenancies: readonly Tenancy[]): string | null =>
  tenancies
    .flatMap(({ migration }) => (migration === null ? [] : [migration]))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1) ?? null;
