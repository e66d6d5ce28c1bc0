import type { Commit } from "../sources/commit.ts";
import type { Context } from "./cause.ts";

/** Brings a branch over as it is. */
export async function pushBranch({ github, checkout, person, name }: Context, ref: string): Promise<Commit> {
  const commit = await checkout.tip(ref);
  await github.push(name, checkout.folder, commit.sha, ref, person.login);
  return commit;
}
