import type { Entry } from "../../model/ledger/entry.ts";
import type { PhaseName } from "../../model/run/flow.ts";

/** Where a job stands: in the file of a flow, or in the one that promotes to an environment. */
export type JobLevel = "flow" | "promotion";

/** What a job may tell: entries of these actions and phases. `gate` is what it lets people answer; only such jobs name people. */
export interface JobRow {
  readonly tells: readonly (readonly [action: string, phase: PhaseName])[];
  readonly gate?: "start" | "approve" | "accept";
  /** Outputs that hold an entry whenever the job succeeds; at least one is asked of every job that tells anything. */
  readonly outputs?: readonly string[];
}

const retrieve = ["retrieve-artefact", "retrieve"] as const;
const asksToAccept = [
  ["approval-request", "accept"],
  ["approval-request", "approve"], // where it could not read what is asked
] as const;
const judgesAcceptance = [
  ["approval-gate", "accept"],
  ["approval-gate", "approve"],
] as const;
const promotion: JobRow = { tells: [] }; // records itself

/** Job ► what it tells: jobs of the flows' files, and of `verify.yml` where a team calls its actions itself. */
const flowRows: Readonly<Record<string, JobRow>> = {
  flow: {
    tells: [
      ["plan-flow", "flow"],
      ["store-artefact", "store"],
      ["finalise-release", "flow"], // before it may begin it is looked at how it could end; that is no end
      ["approval-request", "approve"],
    ],
    outputs: ["entry"],
  },
  request: { tells: [["approval-request", "approve"]] },
  gate: { tells: [["approval-gate", "approve"]], gate: "start" },
  start: {
    tells: [
      ["approval-request", "approve"],
      ["approval-gate", "approve"],
    ],
    gate: "start",
  },
  verify: {
    tells: [retrieve, ["static-analysis", "analyse"], ["unit-test", "test"]],
    outputs: ["analyse-entry", "test-entry"],
  },
  plan: { tells: [retrieve, ["terraform-plan", "plan"]] },
  store: { tells: [["store-artefact", "store"]] },
  analyse: { tells: [retrieve, ["static-analysis", "analyse"]] },
  test: { tells: [retrieve, ["unit-test", "test"]] },
  promote: promotion,
  ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`promote-${number}`, promotion])),
  finalise: { tells: [["finalise-release", "finalise"]] },
  mirror: { tells: [["mirror-check", "mirror"]] },
};

/** The same for `promote.yml`; a file of a team's own may hold both. */
const promotionRows: Readonly<Record<string, JobRow>> = {
  ...flowRows,
  request: { tells: [["approval-request", "approve"]] },
  gate: { tells: [["approval-gate", "approve"]], gate: "approve" },
  deploy: { tells: [retrieve, ["terraform-deploy", "deploy"], ["database-deploy", "migrate"]] },
  approve: {
    tells: [
      ["approval-request", "approve"],
      ["approval-gate", "approve"],
    ],
    gate: "approve",
  },
  check: { tells: [retrieve, ["integration-check", "check"]] },
  measure: { tells: [retrieve, ["perf-gate", "measure"]] },
  ask: { tells: asksToAccept },
  accept: { tells: [...asksToAccept, ...judgesAcceptance], gate: "accept" },
  accepted: { tells: judgesAcceptance, gate: "accept" }, // also the step of `record`
};

/** The row of a job; `undefined` for a job that may bring no entry at all. */
export function rowOf(job: string, level: JobLevel): JobRow | undefined {
  const rows = level === "flow" ? flowRows : promotionRows;
  return Object.hasOwn(rows, job) ? rows[job] : undefined;
}

/** Why an entry cannot be one of this job's; `undefined` if it can. */
export function strangeEntry(
  { action, phase, outcome, environment, facts }: Entry,
  job: string,
  level: JobLevel,
  here: string | null,
): string | undefined {
  const row = rowOf(job, level);
  if (!row?.tells.some(([by, what]) => by === action && what === phase))
    return `${phase} of ${action} does not belong to the job ${job}`;
  if (row.gate === undefined || outcome !== "passed") return undefined;
  if (facts.gate !== row.gate) return `the job ${job} answers ${row.gate}, not ${JSON.stringify(facts.gate ?? null)}`;
  const asked = row.gate === "start" ? null : here;
  return environment === asked
    ? undefined
    : `the job ${job} asks about ${asked ?? "the start"}, not about ${environment ?? "the start"}`;
}

/** What a job that succeeded did not say although it must; `undefined` if it said it, or says nothing ever. */
export function missingEntry(
  job: string,
  level: JobLevel,
  outputs: Readonly<Record<string, string>>,
): string | undefined {
  const row = rowOf(job, level);
  if (!row || row.tells.length === 0) return undefined;
  const isThere = (name: string): boolean => (outputs[name] ?? "").trim() !== "";
  const missing = row.outputs?.find((name) => !isThere(name));
  if (missing !== undefined && !isThere("entries")) return missing;
  const unsaid = Object.keys(outputs).find(
    (name) => /^(.+-)?outcome$/.test(name) && isThere(name) && !isThere(name.replace(/outcome$/, "entry")),
  );
  if (unsaid !== undefined) return unsaid.replace(/outcome$/, "entry");
  const names = Object.keys(outputs).filter((name) => name === "entries" || /^(.+-)?entry$/.test(name));
  return names.some(isThere) ? undefined : "entry";
}
