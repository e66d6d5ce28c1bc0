import type { MainFacts } from "../model/release/main-facts.ts";
import type { Refs } from "../ports/finishing/refs.ts";

/** What is known of the main branch before a commit is merged into it: in the ordinary case, where the commit follows it, with one request. */
export async function mainFacts(refs: Refs, branch: string, commit: string): Promise<MainFacts> {
  const ref = `refs/heads/${branch}`;
  const compared = await refs.compare(ref, commit);
  // Nobody asks for the tree of a commit that simply follows.
  const changed = compared?.changed ? { changed: compared.changed } : {};
  if (compared?.standing === "ahead")
    return {
      branch,
      deployed: { id: commit, tree: "" },
      ...changed,
      tip: { ...compared.tip, deployed: "ahead", second: null },
    };
  const deployed = await refs.commit(commit);
  if (compared !== null && compared.standing !== "diverged")
    return { branch, deployed, ...changed, tip: { ...compared.tip, deployed: compared.standing, second: null } };
  // Histories that have nothing in common are answered as a branch that is not there.
  const commitObject = compared?.tip ?? (await tipOf(refs, ref));
  if (commitObject === null) return { branch, deployed, tip: null };
  const [, other] = commitObject.parents;
  const second =
    other === undefined
      ? null
      : { tree: (await refs.commit(other)).tree, deployed: await refs.standing(other, commit) };
  return { branch, deployed, tip: { ...commitObject, deployed: "diverged", second } };
}

async function tipOf(refs: Refs, ref: string) {
  const result = await refs.read(ref);
  return result && refs.commit(result.object);
}
