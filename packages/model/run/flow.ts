import * as v from "valibot";
import { reasonCodes } from "../document/reason.ts";
import { Identifier } from "../document/value.ts";
import { Trigger } from "./trigger.ts";

/** The flows of git-flow, and the two that keep house. */
export const flowNames = ["feature", "develop", "release", "hotfix", "main", "rollback", "housekeeping"] as const;
export type FlowName = (typeof flowNames)[number];

/** The kinds of work of a flow, in the order in which they happen. */
export const phaseNames = [
  "flow",
  "store",
  "retrieve",
  "analyse",
  "test",
  "plan",
  "deploy",
  "migrate",
  "check",
  "measure",
  "approve",
  "accept",
  "finalise",
  "issues",
  "mirror",
  "record",
  "verdict",
] as const;
export const PhaseName = v.picklist(phaseNames);
export type PhaseName = v.InferOutput<typeof PhaseName>;

/** What this run will do, and why: the first document of every run. */
export const Flow = v.strictObject({
  kind: v.literal("flow"),
  version: v.literal(1),
  name: v.picklist([...flowNames, "none"]),
  /** Why this flow: which row of the table spoke. */
  because: v.string(),
  reason: v.picklist(reasonCodes),
  phases: v.array(PhaseName),
  /** Environments that are deployed to, in this order; empty for flows that deploy nothing. */
  chain: v.array(Identifier),
  /** Gates at which somebody may be asked: `<flow>-start`, `<environment>-approve` (also for freeze windows), `<environment>-accept`. */
  asks: v.array(Identifier),
  /** Environments of the chain whose performance is measured. */
  measures: v.optional(v.array(Identifier), []),
  /** Environment whose plan is previewed, or `null`. */
  preview: v.nullable(Identifier),
  /** What the commit is called once it is stored. */
  release: v.strictObject({ id: v.string(), version: v.string() }),
  trigger: Trigger,
});
export type Flow = v.InferOutput<typeof Flow>;
