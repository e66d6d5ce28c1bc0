import type { ReasonCode } from "../../model/document/reason.ts";
import type { Outcome } from "../../model/document/verdict.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import { type PhaseName, phaseNames } from "../../model/run/flow.ts";
import type { Belonging } from "./entries.ts";

/** An entry that the recording job writes in place of another. */
export function ownEntry(
  job: string,
  outcome: Outcome,
  reason: ReasonCode,
  because: string,
  { execution, commits, artefact, environment }: Belonging,
  at: string,
): Entry {
  return {
    kind: "entry",
    version: 1,
    phase: phaseOf(job),
    action: "record",
    environment,
    outcome,
    reason,
    because,
    execution: { ...execution, job },
    started: at,
    finished: at,
    commit: commits[0] ?? "",
    artefact,
    facts: {},
  };
}

const aliases: ReadonlyMap<string, PhaseName> = new Map(
  Object.entries({
    analysis: "analyse",
    start: "approve",
    request: "approve",
    gate: "approve",
    ask: "accept",
    accepted: "accept",
    artefact: "store",
    tests: "test",
    database: "migrate",
    checks: "check",
  }),
);

/** The phase that a job is named after. */
const phaseOf = (job: string): PhaseName => {
  const words = job.toLowerCase().split(/[^a-z]+/);
  return (
    phaseNames.find((phase) => words.includes(phase)) ??
    words.map((word) => aliases.get(word)).find(Boolean) ??
    "record"
  );
};

/** What makes two entries one; our own have no times of their own. */
export function keyOf({ started, finished, ...rest }: Entry): string {
  return JSON.stringify(rest.action === "record" ? rest : { started, finished, ...rest });
}
