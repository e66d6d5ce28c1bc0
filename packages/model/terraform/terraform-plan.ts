import * as v from "valibot";
import { Count, Digest, Identifier, type Json } from "../document/value.ts";

/** What Terraform would do with one resource or output. */
export const planActions = ["create", "read", "update", "replace", "delete", "forget", "no-op"] as const;
export type PlanAction = (typeof planActions)[number];

/** The shape of a plan without any of its values. */
export const PlanSummary = v.strictObject({
  resources: v.array(
    v.strictObject({
      address: v.string(),
      action: v.picklist(planActions),
      /** Key of an object that an earlier replacement left over, where the change is about that one. */
      deposed: v.optional(v.string()),
      /** Where it was before it was moved. */
      from: v.optional(v.string()),
    }),
  ),
  outputs: v.array(v.strictObject({ name: v.string(), action: v.picklist(planActions) })),
});
export type PlanSummary = v.InferOutput<typeof PlanSummary>;

/** A provider, as a lock file names it. */
export const LockedProvider = v.strictObject({
  /** `registry.terraform.io/hashicorp/aws` */
  source: v.string(),
  version: v.string(),
});
export type LockedProvider = v.InferOutput<typeof LockedProvider>;

/** Where Terraform keeps its state: the type of the backend, its settings as the code has them, and the workspace. */
export interface StateBackend {
  readonly type: string;
  readonly config: Json;
  readonly workspace: string;
}

/** A plan that was made and uploaded; `digest` is what deploy compares before Terraform sees the file. */
export const TerraformPlan = v.strictObject({
  kind: v.literal("terraform-plan"),
  version: v.literal(1),
  environment: Identifier,
  /** Artefact that the plan was made from. */
  artefact: Digest,
  /** sha256 of the plan file. */
  digest: Digest,
  /** Id and name of the uploaded artifact that holds the plan file. */
  artifact: v.strictObject({ id: Count, name: v.string() }),
  /** Version of Terraform that made it; apply wants the same. */
  terraform: v.string(),
  /** Whether the artifact is sealed, so that only who has the key can look into it. */
  sealed: v.optional(v.boolean()),
  /** Providers of the lock file that it was planned with. */
  providers: v.optional(v.array(LockedProvider)),
  summary: PlanSummary,
});
export type TerraformPlan = v.InferOutput<typeof TerraformPlan>;
