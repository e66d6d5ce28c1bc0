import { join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import type { TerraformPlan } from "../../packages/model/terraform-plan.ts";
import { UserError } from "../../packages/model/user-error.ts";

const most = 256 * 1024 * 1024;

/** Downloads the plan, opens it and compares its digest before anything else looks at it. Answers its path. Throws `UserError`: `plan_changed`, `bad_input` for another key. */
export const fetchPlan = async (
  plan: TerraformPlan,
  words: string | undefined,
  { artifacts, files, temp }: World,
): Promise<string> => {
  const [fetched, opened] = [join(temp, "plan.fetched"), join(temp, "plan.tfplan")];
  await artifacts.download(plan.artifact.id, fetched, most);
  const { openSealedFile } = await import("../../packages/ports/sealed-file.ts");
  const how = await openSealedFile(fetched, opened, words);
  switch (how) {
    case "no key":
    case "other key":
      throw new UserError(
        `the plan was encrypted with ${how === "no key" ? "a key, and the input secrets holds none" : "another key than the input secrets gives"}`,
        {
          reason: "bad_input",
          remedy: `Put the same SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of the environments ${plan.environment}-plan and ${plan.environment}, then plan again.`,
        },
      );
    case "changed":
      throw changed(plan, "its bytes were changed after it was encrypted");
    case "opened":
    case "not sealed": {
      const file = how === "opened" ? opened : fetched;
      const found = await files.digest(file);
      if (found !== plan.digest) throw changed(plan, `found ${found}, planned ${plan.digest}`);
      return file;
    }
  }
};

const changed = ({ artifact }: TerraformPlan, because: string): UserError =>
  new UserError(`artifact ${artifact.id} is not the plan that was made: ${because}`, {
    reason: "plan_changed",
    remedy: "Find out who could change it, then plan again: re-run all jobs of this environment.",
  });
