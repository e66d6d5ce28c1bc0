import { join } from "node:path/posix";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { LockedProvider, TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";

/** Providers of a plan that the lock file of the trusted branch does not have: programs that nobody has approved yet. */
export async function providersNewTo(
  branch: string,
  plan: TerraformPlan | undefined,
  { terraform: { directory } }: Configuration,
  { contents }: Pick<World, "contents">,
): Promise<readonly LockedProvider[]> {
  const providers = plan?.providers ?? [];
  if (providers.length === 0) return [];
  const trusted = await contents.readOnBranch(join(directory, ".terraform.lock.hcl"), branch);
  const { unknownProviders } = await import("../../packages/formats/hcl/provider-lock.ts");
  return unknownProviders(trusted, providers);
}
