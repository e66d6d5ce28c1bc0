import type { MainFacts } from "../../packages/decide/main-merge.ts";
import type { CommitObject, Refs } from "../../packages/ports/refs.ts";

/** What is known of the main branch before a commit is merged into it: in the ordinary case with one request. */
export const factsOf = async (refs: Refs, branch: string, deployed: CommitObject): Promise<MainFacts> => {
  const ref = `refs/heads/${branch}`;
  const compared = await refs.compare(ref, deployed.id);
  if (compared?.standing === "diverged" || compared === null) return slowFacts(refs, branch, deployed);
  const { tip, standing } = compared;
  return { branch, deployed, tip: { ...tip, deployed: standing, second: null } };
};

/** Two histories that went apart, or have nothing in common, which GitHub answers as it does for a branch that is not there. */
const slowFacts = async (refs: Refs, branch: string, deployed: CommitObject): Promise<MainFacts> => {
  const found = await refs.read(`refs/heads/${branch}`);
  if (!found) return { branch, deployed, tip: null };
  const { id, tree, parents } = await refs.commit(found.object);
  const standing = await refs.standing(id, deployed.id);
  const [, other] = parents;
  const second =
    standing === "diverged" && other !== undefined
      ? { tree: (await refs.commit(other)).tree, deployed: await refs.standing(other, deployed.id) }
      : null;
  return { branch, deployed, tip: { id, tree, parents, deployed: standing, second } };
};
