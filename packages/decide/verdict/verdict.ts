import type { FlowName } from "../../model/run/flow.ts";
import type { Needs } from "../../model/run/needs.ts";

/** Workflow files that end in a verdict. */
export const judgedFiles = ["feature", "develop", "release", "main", "verify", "promote"] as const;
export type JudgedFile = (typeof judgedFiles)[number];

/** What a workflow says in its end: `none` where the branch belongs to another flow, or there is nothing to say yet. */
export type Said = "go" | "no" | "none";

export interface WorkflowVerdict {
  readonly said: Said;
  readonly because: string;
}

/** What the last job of a workflow knows; a text that is missing is empty. */
export interface Endings {
  readonly needs: Needs;
  /** Verdict of approval-gate on acceptance, where a step of this job judged it. */
  readonly accepted: string;
  /** Verdict of record. */
  readonly recorded: string;
  /** Whether there is a plan, people were to be asked before the deploy and after it, and performance measured: `yes` or `no`. */
  readonly planned: string;
  readonly approve: string;
  readonly accept: string;
  readonly measure: string;
}

/** One thing that must be so for a go, and what is said where it is not. */
type Condition = readonly [isSo: boolean, otherwise: string];

/** Go only where everything before it said so; whatever is missing, empty or unknown is a no. */
export function workflowVerdict(file: JudgedFile, endings: Endings): WorkflowVerdict {
  switch (file) {
    case "verify":
      return judged(examined(endings));
    case "promote":
      return judged(promotion(endings));
    case "feature":
      return ofFlow(endings, ["feature"], () => judged([...examined(endings), ...previewed(endings)]));
    case "develop":
      return ofFlow(endings, ["develop"], () => judged([...verified(endings), ...promoted(endings)]));
    case "release":
      return ofFlow(endings, ["release", "hotfix"], () =>
        judged([...ended(endings, "finalise"), ...said(endings, "finalise"), ...recorded(endings)]),
      );
    case "main":
      return ofFlow(endings, ["main"], () => mirrored(endings));
  }
}

function judged(conditions: readonly Condition[]): WorkflowVerdict {
  const failed = conditions.find(([isSo]) => !isSo);
  return failed ? { said: "no", because: failed[1] } : { said: "go", because: "everything before it said go" };
}

/** "None" is said only where plan-flow itself said that this branch belongs elsewhere. */
function ofFlow(endings: Endings, own: readonly FlowName[], verdict: () => WorkflowVerdict): WorkflowVerdict {
  const { name = "", outcome = "" } = outputsOf(endings, "flow");
  const elsewhere = ["feature", "develop", "release", "hotfix", "main"].filter(
    (flow) => !own.includes(flow as FlowName),
  );
  if (resultOf(endings, "flow") === "success") {
    if (outcome === "skipped" && name === "none") return { said: "none", because: "the branch belongs to no flow" };
    if (outcome === "passed" && elsewhere.includes(name))
      return { said: "none", because: `the branch belongs to the ${name} flow` };
    if (outcome === "passed" && own.includes(name as FlowName)) return verdict();
  }
  return resultOf(endings, "flow") === "success"
    ? { said: "no", because: `plan-flow ended ${outcome || "without an outcome"}` }
    : { said: "no", because: `flow ended as ${resultOf(endings, "flow")}` };
}

function promotion(endings: Endings): Condition[] {
  const { planned, approve, accept, accepted, measure } = endings;
  const isApproved = resultOf(endings, "approve") === "success" && outputsOf(endings, "approve").verdict === "go";
  const isMeasured = resultOf(endings, "measure") === "success" && outputsOf(endings, "measure").outcome === "passed";
  const isAccepted = resultOf(endings, "accept") === "success" && accepted === "go";
  return [
    [planned === "yes" && ["success", "skipped"].includes(resultOf(endings, "plan")), "there is no plan"],
    [approve === "no" || (approve === "yes" && isApproved), "it was not approved"],
    ...ended(endings, "deploy", "check"),
    [measure === "no" || (measure === "yes" && isMeasured), "its performance was not found good"],
    [accept === "no" || (accept === "yes" && isAccepted), "it was not accepted"],
    ...recorded(endings),
  ];
}

function mirrored(endings: Endings): WorkflowVerdict {
  // Nothing was ever released from this repository.
  if (
    resultOf(endings, "mirror") === "success" &&
    outputsOf(endings, "mirror").verdict === "none" &&
    endings.recorded === ""
  )
    return { said: "none", because: "there is no ledger yet" };
  return judged([...ended(endings, "mirror"), ...said(endings, "mirror"), ...recorded(endings)]);
}

function ended(endings: Endings, ...jobs: readonly string[]): Condition[] {
  return jobs.map((job) => [resultOf(endings, job) === "success", `${job} ended as ${resultOf(endings, job)}`]);
}

function found(endings: Endings, job: string): Condition[] {
  const { outcome = "" } = outputsOf(endings, job);
  return [[["passed", "skipped"].includes(outcome), `${job} ended ${outcome === "" ? "without an outcome" : outcome}`]];
}

function said(endings: Endings, job: string): Condition[] {
  return [[outputsOf(endings, job).verdict === "go", `${job} did not say go`]];
}

function examined(endings: Endings): Condition[] {
  return [...ended(endings, "analyse", "test"), ...found(endings, "analyse"), ...found(endings, "test")];
}

function verified(endings: Endings): Condition[] {
  return [...ended(endings, "verify"), ...said(endings, "verify")];
}

function previewed(endings: Endings): Condition[] {
  const { planned = "" } = outputsOf(endings, "preview");
  const result = resultOf(endings, "preview");
  return [[result === "skipped" || (result === "success" && planned === "yes"), `preview ended as ${result}`]];
}

/** A develop flow with an empty chain deploys nothing, and that is all of it. */
function promoted(endings: Endings): Condition[] {
  const { chain = "" } = outputsOf(endings, "flow");
  return chain === "[]" ? [] : [...ended(endings, "promote"), ...said(endings, "promote")];
}

function recorded({ recorded }: Endings): Condition[] {
  return [[recorded === "go", recorded === "" ? "nothing was recorded" : `what was recorded says ${recorded}`]];
}

function resultOf({ needs }: Endings, job: string): string {
  return Object.hasOwn(needs, job) ? (needs[job]?.result ?? "unknown") : "unknown";
}

function outputsOf({ needs }: Endings, job: string): Readonly<Record<string, string>> {
  return Object.hasOwn(needs, job) ? (needs[job]?.outputs ?? {}) : {};
}
