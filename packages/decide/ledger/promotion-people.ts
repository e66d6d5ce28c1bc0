import * as v from "valibot";
import { Approver } from "../../model/approval/approval.ts";
import type { Entry } from "../../model/ledger/entry.ts";

/** Who opened a gate, from its entry; `null` if the entry does not say it. */
export function peopleIn({ facts }: Entry): Approver[] | null {
  const parsed = v.safeParse(v.array(Approver), facts.people);
  return parsed.success ? parsed.output : null;
}

/** People of several gates, each once a role and gate; who is known first stays with the moment that is known. */
export function joined(...lists: readonly (readonly Approver[])[]): Approver[] {
  const people = new Map<string, Approver>();
  for (const person of lists.flat()) {
    const key = `${person.for} ${person.role} ${person.id}`;
    if (!people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}
