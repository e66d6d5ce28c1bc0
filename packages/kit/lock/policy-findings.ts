import type { PolicyFindings } from "../../model/configuration/policy.ts";
import { policyNow } from "../trusted-policy.ts";
import type { World } from "../world.ts";

/** What the trusted branch says at this moment, and whether there were releases where it says nothing. Throws as `policyAtCommit` does. */
export async function policyFindings(
  file: string,
  { contents, releaseTags }: Pick<World, "contents" | "releaseTags">,
): Promise<PolicyFindings> {
  const { branch, file: path, digest, configuration } = await policyNow(file, contents);
  const hasReleases = digest === null && (await releaseTags.newest()) !== null;
  return { branch, file: path, digest, configuration, hasReleases };
}
