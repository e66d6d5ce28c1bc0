import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import type { TerraformPlan } from "../../model/terraform/terraform-plan.ts";
import type { World } from "../world.ts";

const most = 256 * 1024 * 1024;

/** Downloads the plan, opens it and compares its digest before anything else looks at it. Answers its path. Throws `UserError`: `plan_changed`, `bad_input` for another key. */
export async function fetchPlan(plan: TerraformPlan, passphrase: string | undefined, world: World): Promise<string> {
  const result = await openPlan(plan, passphrase, world);
  if ("file" in result) return result.file;
  throw new UserError(`the plan was encrypted for another key than this job has: ${result.closed}`, {
    reason: "bad_input",
    remedy: `Where ${plan.environment}-plan has a variable SLIPWAY_PLAN_PUBLIC_KEY, put its private key as SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of the environment ${plan.environment}; else put the same SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of ${plan.environment}-plan and ${plan.environment}. Then plan again.`,
  });
}

/** The same where a job need not have the key: then it says why the plan stays closed. */
export async function openPlan(
  plan: TerraformPlan,
  passphrase: string | undefined,
  { artifacts, files, temp }: World,
): Promise<{ readonly file: string } | { readonly closed: string }> {
  const [fetched, opened] = [join(temp, "plan.fetched"), join(temp, "plan.tfplan")];
  await artifacts.download(plan.artifact.id, fetched, most);
  const { openSealedFile } = await import("../../ports/terraform/sealed-file.ts");
  const how = await openSealedFile(fetched, opened, passphrase);
  switch (how) {
    case "no key":
      return { closed: "its SLIPWAY_SECRETS hold no key" };
    case "other key":
      return { closed: "its SLIPWAY_SECRETS hold another one" };
    case "changed":
      throw changed(plan, "its bytes were changed after it was encrypted");
    case "opened":
    case "not sealed": {
      const file = how === "opened" ? opened : fetched;
      const match = await files.digest(file);
      if (match !== plan.digest) throw changed(plan, `found ${match}, planned ${plan.digest}`);
      return { file };
    }
  }
}

const changed = ({ artifact }: TerraformPlan, because: string): UserError =>
  new UserError(`artifact ${artifact.id} is not the plan that was made: ${because}`, {
    reason: "plan_changed",
    remedy: "Find out who could change it, then plan again: re-run all jobs of this environment.",
  });
