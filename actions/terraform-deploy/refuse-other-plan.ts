import { UserError } from "../../packages/model/document/user-error.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";

/** Refuses a plan that was made for something else than what is deployed now. Throws `UserError(plan_changed)` that tells both sides. */
export function refuseOtherPlan(
  plan: TerraformPlan,
  here: { readonly environment: string; readonly artefact: string; readonly terraform: string },
): void {
  const differences = (["environment", "artefact", "terraform"] as const)
    .filter((what) => plan[what] !== here[what])
    .map((what) => `${what} ${plan[what]} (here ${here[what]})`);
  if (differences.length > 0)
    throw new UserError(`the plan was made for another deployment: ${differences.join(", ")}`, {
      reason: "plan_changed",
      remedy: "Plan this release for this environment again.",
    });
}
