import { planVerdict } from "../../packages/decide/deploy/plan.ts";
import { planMatch } from "../../packages/decide/deploy/plan-difference.ts";
import { openPlan } from "../../packages/kit/terraform/fetch-plan.ts";
import { splitPlanKey } from "../../packages/kit/terraform/plan-key.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";

/** What the plan file itself says of the plan that people are shown. */
export interface PlanLook {
  /** Closed if the file holds something else than its document says, or would destroy what is protected. */
  readonly verdict: Verdict;
  /** One sentence for people: how far they can rely on what is shown. */
  readonly message: string;
}

/**
 * Opens the plan file, if this job can, and holds it to its document: the job that planned ran programs of others, this one runs none. Throws
 * `UserError(plan_changed)` for a file that was changed, or cannot be read.
 */
export async function lookIntoPlan(
  plan: TerraformPlan,
  {
    secrets,
    protect,
  }: { readonly secrets: Readonly<Record<string, string>> | undefined; readonly protect: readonly string[] },
  world: World,
): Promise<PlanLook> {
  for (const [name, value] of Object.entries(secrets ?? {})) world.mask(value, `${name} in SLIPWAY_SECRETS`);
  const shown = planVerdict(plan.summary, protect);
  const { passphrase } = splitPlanKey(secrets);
  // Without a key a sealed file stays closed, and need not be fetched.
  const opened =
    plan.sealed === true && passphrase === undefined
      ? { closed: "it has no key" }
      : await openPlan(plan, passphrase, world);
  if ("closed" in opened) {
    const message =
      "The plan is encrypted and this job cannot open it: shown is what the plan job said. Deploy compares it with the plan's own bytes before it applies anything.";
    return { verdict: shown, message };
  }
  const { readPlan } = await import("../../packages/ports/terraform/read-plan.ts");
  const held = await readPlan(opened.file);
  const same = planMatch(plan, held);
  world.log.info(same.because);
  return {
    verdict: same.go ? planVerdict(held.summary, protect) : same,
    message: "The plan is read from its own bytes; deploy applies exactly these.",
  };
}
