/** Whose word counted for what. */
import * as v from "valibot";
import { Approver } from "../../model/approval/approval.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import type { Counted } from "./page/happened.ts";

/** Everybody whom an approval-gate counted, in the order in which they answered; the facts of its entries name them. */
export function countedIn(entries: readonly Entry[]): Counted[] {
  return entries
    .filter(({ action }) => action === "approval-gate")
    .flatMap(({ environment, facts }) => {
      const people = v.safeParse(v.array(Approver), facts.people);
      return people.success ? people.output.map((person) => counted(person, environment)) : [];
    })
    .sort((a, b) => a.at - b.at);
}

const counted = (person: Approver, environment: string | null): Counted => ({
  login: person.login,
  role: person.role,
  for: wordsFor(person.for, environment ?? ""),
  at: Date.parse(person.at),
});

const wordsFor = (gate: Approver["for"], environment: string): string => {
  switch (gate) {
    case "start":
      return "start of the release";
    case "approve":
      return `deploy to ${environment}`;
    case "accept":
      return `acceptance in ${environment}`;
    case "override":
      return `deploy to ${environment} in a freeze`;
  }
};
