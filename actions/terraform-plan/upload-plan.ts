import { join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import type { Seal } from "../../packages/ports/terraform/sealed-file.ts";

/** Where the plan is now. */
export interface UploadedPlan {
  readonly artifact: TerraformPlan["artifact"];
  /** sha256 of the plan file itself, before it was sealed. */
  readonly digest: string;
  readonly sealed: boolean;
}

/** Seals the plan file, if there is something to seal it with, and uploads it for the deploy job of this run. */
export async function uploadPlan(
  file: string,
  { environment, seal }: { environment: string; seal: Seal | undefined },
  { artifacts, execution, files, log, temp }: World,
): Promise<UploadedPlan> {
  const name = `slipway-plan-${environment}-${execution.attempt}.tfplan`;
  const digest = await files.digest(file);
  const sealed = seal !== undefined;
  const bytes = sealed ? join(temp, name) : file;
  await seal?.(file, bytes);
  const { id } = await artifacts.upload(name, bytes);
  log.info(`uploaded the plan as artifact ${id}, ${sealed ? "encrypted" : "NOT encrypted: it holds values in clear"}`);
  return { artifact: { id, name }, digest, sealed };
}
