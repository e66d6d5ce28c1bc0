import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import type { TerraformPlan } from "../../model/terraform/terraform-plan.ts";
import type { World } from "../world.ts";

type Marked = Pick<World, "artifacts" | "execution">;

/**
 * Refuses a plan whose apply was started in an earlier attempt of this run and may have changed anything: Terraform itself sees that only if
 * the state was written, so that a plan on an empty state would be applied twice. Throws `UserError(plan_used)`.
 */
export async function refuseBegunPlan(plan: TerraformPlan, { artifacts, execution }: Marked): Promise<void> {
  for (let attempt = 1; attempt < execution.attempt; attempt += 1) {
    const mark = markOf(plan, attempt);
    if ((await artifacts.find(mark)) === undefined || (await artifacts.find(`${mark}-undone`)) !== undefined) continue;
    throw new UserError(
      `the apply of this plan was started in attempt ${attempt} of this run, and it is not known what of it was done`,
      {
        reason: "plan_used",
        remedy: "Plan again, with what is there now: re-run all jobs of this run.",
      },
    );
  }
}

/** Leaves the mark that the apply of this plan begins now. It cannot be removed. Throws if it cannot be left: then nothing may begin. */
export async function markBegunPlan(plan: TerraformPlan, world: World): Promise<void> {
  await upload(markOf(plan, world.execution.attempt), plan, world);
}

/** Says that the apply ended before it had changed anything, so that the same plan may be tried again. Where that cannot be said, it may not. */
export async function markUndonePlan(plan: TerraformPlan, world: World): Promise<void> {
  await upload(`${markOf(plan, world.execution.attempt)}-undone`, plan, world).catch((error: Error) =>
    world.log.info(`this plan cannot be tried again: ${error.message}`),
  );
}

const markOf = ({ environment, digest }: TerraformPlan, attempt: number): string =>
  `slipway-apply-${environment}-${digest.replace("sha256:", "").slice(0, 16)}-${attempt}`;

const upload = async (
  name: string,
  { digest }: TerraformPlan,
  { artifacts, execution, files, temp }: World,
): Promise<void> => {
  const file = join(temp, name);
  await files.write(file, `${JSON.stringify({ plan: digest, run: execution.run, attempt: execution.attempt })}\n`);
  await artifacts.upload(name, file);
};
