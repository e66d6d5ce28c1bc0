import { join } from "node:path/posix";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration.ts";
import type { Policy } from "../../packages/model/policy.ts";
import type { LockedProvider, TerraformPlan } from "../../packages/model/terraform-plan.ts";

/** Providers of a plan that the lock file of the trusted branch does not have: programs that nobody has approved yet. */
export async function providersNewTo(
  { commit }: Policy,
  plan: TerraformPlan | undefined,
  { terraform: { directory } }: Configuration,
  { contents }: Pick<World, "contents">,
): Promise<readonly LockedProvider[]> {
  const providers = plan?.providers ?? [];
  if (providers.length === 0) return [];
  const trusted = commit === null ? null : await contents.read(join(directory, ".terraform.lock.hcl"), commit);
  const { unknownProviders } = await import("../../packages/formats/hcl/provider-lock.ts");
  return unknownProviders(trusted, providers);
}
