import * as v from "valibot";
import { Approver } from "../approval/approval.ts";
import { reasonCodes } from "../document/reason.ts";
import { CommitId, Count, Digest, Identifier, Instant } from "../document/value.ts";
import { flowNames } from "../run/flow.ts";
import { Entry } from "./entry.ts";

const Times = v.strictObject({ run: Count, attempt: Count });

/** What one run did with one release in one environment (or before any), and the verdict on it: a document of the ledger. */
export const Promotion = v.strictObject({
  kind: v.literal("promotion"),
  version: v.literal(1),
  /** Id of the release, or `null` for a run that stopped before there was one. */
  release: v.nullable(v.string()),
  environment: v.nullable(Identifier),
  flow: v.nullable(v.picklist([...flowNames, "none"])),
  commit: CommitId,
  artefact: v.nullable(Digest),
  execution: Times,
  verdict: v.picklist(["go", "no"]),
  reason: v.picklist(reasonCodes),
  because: v.string(),
  entries: v.array(Entry),
});
export type Promotion = v.InferOutput<typeof Promotion>;

/** A release in an environment since the end of its deploy. */
export const CurrentRelease = v.strictObject({
  release: v.string(),
  name: v.string(),
  commit: CommitId,
  digest: Digest,
  since: Instant,
  /** The end of its last deploy there that changed something, where that is later: another release may have been there in between. */
  changed: v.optional(Instant),
  /** The run whose deploy put it there. */
  execution: Times,
  /** Who approved the deploy, lifted a freeze window for it, and accepted it there. */
  people: v.optional(v.array(Approver), []),
  /** Number of the newest migration of the environment's database; `null` if no deploy ever told one. */
  migration: v.optional(v.nullable(v.string()), null),
});
export type CurrentRelease = v.InferOutput<typeof CurrentRelease>;

/** What is in an environment now, and what was last known to be good there: a document of the ledger. */
export const EnvironmentState = v.strictObject({
  kind: v.literal("environment"),
  version: v.literal(1),
  name: Identifier,
  current: v.nullable(CurrentRelease),
  lastKnownGood: v.nullable(CurrentRelease),
});
export type EnvironmentState = v.InferOutput<typeof EnvironmentState>;

/** The last word on one release in one environment: what the next environment's deploy looks up. A document of the ledger, `releases/<id>/<environment>/acceptance.json`. */
export const Acceptance = v.strictObject({
  kind: v.literal("acceptance"),
  version: v.literal(1),
  release: v.string(),
  environment: Identifier,
  commit: CommitId,
  digest: Digest,
  /** `go` only after deploy, checks and everybody who was asked. */
  verdict: v.picklist(["go", "no"]),
  because: v.string(),
  /** Who approved the deploy and who accepted it. */
  people: v.array(Approver),
  at: Instant,
  execution: Times,
});
export type Acceptance = v.InferOutput<typeof Acceptance>;
