import { Approval, ApprovalRequest, gateNames } from "../../model/approval/approval.ts";
import { reasonCodes } from "../../model/document/reason.ts";
import { outcomes } from "../../model/document/verdict.ts";
import { Entry } from "../../model/ledger/entry.ts";
import { phaseNames } from "../../model/run/flow.ts";
import { Execution } from "../../model/run/trigger.ts";
import { PlanSummary, planActions, TerraformPlan } from "../../model/terraform/terraform-plan.ts";

const documents = [Approval, ApprovalRequest, Entry, Execution, PlanSummary, TerraformPlan];

/** Words that documents of this house are made of: a mask that is part of one of them makes GitHub drop the outputs that hold it. */
const words: string = JSON.stringify([
  ...documents.flatMap(({ entries }) => Object.keys(entries)),
  ...[...outcomes, ...reasonCodes, ...phaseNames, ...planActions, ...gateNames],
  ...["kind", "version", "approval-request", "terraform-plan", "artifact-reference", "sha256:", "commit", "digest"],
  ...[true, false, null],
]);

/** Whether a hidden value would spoil what steps put out: it is very short, or part of a word that is in most outputs or in `own` ones. */
export function spoilsOutputs(value: string, own: readonly string[] = []): boolean {
  return value.length < 4 || words.includes(value) || own.some((text) => text.includes(value));
}
