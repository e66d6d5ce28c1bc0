import type { Acceptance, Promotion } from "../../model/ledger/promotion.ts";
import type { Story } from "./promotion.ts";
import { joined, peopleIn } from "./promotion-people.ts";
import { gatesOf, mayHaveChanged } from "./promotion-verdict.ts";

/**
 * The last word on the release in the environment after this promotion; `null` if there is nothing to say. A run that did not touch the
 * environment takes nothing back, and what was accepted twice was accepted the first time.
 */
export function acceptanceAfter(
  { release, environment }: Story,
  { entries, verdict, because, execution }: Promotion,
  known: Acceptance | null,
): Acceptance | null {
  const at = entries
    .map(({ finished }) => finished)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (!release || environment === null || at === undefined) return known;
  const fresh: Acceptance = {
    kind: "acceptance",
    version: 1,
    release: release.id,
    environment,
    commit: release.commit,
    digest: release.artefact.digest,
    verdict,
    because,
    people: joined(...gatesOf(entries, environment).map((gate) => peopleIn(gate) ?? [])),
    at,
    execution,
  };
  if (!known) return fresh;
  if (known.verdict === "go" && fresh.verdict === "no") {
    const isOlder = isLater(known, fresh);
    return isOlder || !mayHaveChanged(entries, environment) ? known : fresh;
  }
  if (known.verdict === "go" && known.digest === fresh.digest)
    return { ...known, people: joined(known.people, fresh.people) };
  return isLater(known, fresh) ? known : fresh;
}

const isLater = (a: Acceptance, b: Acceptance): boolean => {
  const order =
    Date.parse(a.at) - Date.parse(b.at) ||
    a.execution.run - b.execution.run ||
    a.execution.attempt - b.execution.attempt;
  return order > 0;
};
