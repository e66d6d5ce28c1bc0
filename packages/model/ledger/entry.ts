import * as v from "valibot";
import { reasonCodes } from "../document/reason.ts";
import { AnyJson, CommitId, Digest, Identifier, Instant } from "../document/value.ts";
import { outcomes } from "../document/verdict.ts";
import { PhaseName } from "../run/flow.ts";
import { Execution } from "../run/trigger.ts";

/** What one phase did: one line of the story that the ledger tells. */
export const Entry = v.strictObject({
  kind: v.literal("entry"),
  version: v.literal(1),
  phase: PhaseName,
  action: Identifier,
  environment: v.nullable(Identifier),
  outcome: v.picklist(outcomes),
  reason: v.picklist(reasonCodes),
  /** One sentence for people; never a secret, never a value of a plan. */
  because: v.string(),
  execution: Execution,
  started: Instant,
  finished: Instant,
  commit: CommitId,
  /** sha256 of the artefact that the phase worked on, or `null` before there is one. */
  artefact: v.nullable(Digest),
  /** What the phase counted and measured; small, without secrets. */
  facts: v.record(v.string(), AnyJson),
});
export type Entry = v.InferOutput<typeof Entry>;
