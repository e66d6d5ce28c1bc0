import { mainPlan } from "../../packages/decide/finalise/main-merge.ts";
import { mainFacts } from "../../packages/kit/main-facts.ts";
import type { Moved } from "../../packages/ports/finishing/refs.ts";
import { askPeople } from "./ask-people.ts";
import { type Effect, no } from "./effect.ts";
import type { Job } from "./job.ts";
import type { Version } from "./name-version.ts";
import { questionBranch } from "./remove-branch.ts";
import { retryWork } from "./retry.ts";

/** The main branch after it: its commit, or `null` where people are asked first. */
export interface MergedMain {
  readonly commit: string | null;
  readonly effect: Effect;
}

/** Brings the main branch to exactly what production runs, by a merge commit with the deployed commit's tree. Never by force. */
export async function mergeMain(job: Job, version: Version): Promise<MergedMain> {
  const { main, credentials, release, world } = job;
  const ref = `refs/heads/${main}`;
  const deployed = await credentials.finishing().refs.commit(release.commit);
  const message = mergeMessage(job, version);
  const merged = await retryWork(world.clock, main, async (): Promise<Merging | undefined> => {
    const { refs } = credentials.finishing();
    const facts = await mainFacts(refs, main, deployed.id);
    const plan = mainPlan(facts);
    if (plan.act === "refuse") return { moved: plan.because, tip: facts.tip?.id ?? "" };
    if (plan.act === "nothing") return { commit: facts.tip?.id ?? deployed.id, state: "found", message: plan.because };
    const commit =
      plan.act === "create" || facts.tip === null
        ? deployed.id
        : await refs.makeCommit({ message, tree: deployed.tree, parents: [facts.tip.id, deployed.id] });
    const moved = await (plan.act === "create" ? refs.create(ref, commit) : refs.forward(ref, commit));
    if (moved.done) return { commit, state: "done", message: `now points at ${commit.slice(0, 7)}: ${plan.because}` };
    if (moved.why === "moved" || (await credentials.widen())) return undefined;
    return { forbidden: moved, tip: facts.tip?.id ?? "" };
  });
  if ("commit" in merged) {
    const { commit, state, message } = merged;
    return {
      commit,
      effect: { what: main, state, message, url: await credentials.finishing().refs.page(`commit/${commit}`) },
    };
  }
  const why = "moved" in merged ? mainMoved(job, merged.moved) : forbidden(job, merged.forbidden);
  const head = await branchOf(job);
  if (typeof head !== "string")
    return { commit: null, effect: { what: main, state: "refused", message: why.because, no: why } };
  const title = `Release ${version.version}: bring ${main} to what production runs`;
  const body = questionText(job, merged.tip, why.because, why.remedy);
  return { commit: null, effect: await askPeople(job, { head, base: main, title, body, no: why }) };
}

/** How a try at the branch ended, where it did not have to be tried again. */
type Merging =
  | { readonly commit: string; readonly state: "done" | "found"; readonly message: string }
  | { readonly moved: string; readonly tip: string }
  | { readonly forbidden: Extract<Moved, { done: false }>; readonly tip: string };

/** A branch that ends at the deployed commit: the release's own if nobody pushed to it since, or one made for the question. */
const branchOf = async ({ credentials, release, world }: Job): Promise<string | Moved> => {
  const branch = questionBranch(release.id);
  return retryWork(world.clock, branch, async (): Promise<string | Moved | undefined> => {
    const { refs } = credentials.finishing();
    for (const name of [release.branch, branch]) {
      const there = await refs.read(`refs/heads/${name}`);
      if (there?.object === release.commit) return name;
    }
    const made = await refs.create(`refs/heads/${branch}`, release.commit);
    if (made.done || made.why === "moved") return branch;
    return (await credentials.widen()) ? undefined : made;
  });
};

const mergeMessage = ({ release, flow }: Job, { version }: Version): string =>
  [
    `Release ${version}`,
    "",
    `Merges ${release.commit}, which ${flow.chain.at(-1)} runs.`,
    "",
    `release ${release.id}`,
    `artefact ${release.artefact.digest}`,
  ].join("\n");

const mainMoved = ({ release, main }: Job, because: string) =>
  no(
    "main_moved",
    because,
    `Merge ${main} into ${release.branch} and release that commit, or take the work off ${main} again; then re-run this job.`,
  );

const forbidden = ({ main }: Job, { message }: Extract<Moved, { done: false }>) =>
  no(
    "forbidden",
    `this token may not bring ${main} to what production runs (${message})`,
    "Merge the pull request by a merge commit, neither squashed nor rebased, and re-run this job; or give the key of an app that may bypass the rules of the branch.",
  );

const questionText = ({ release, main, flow }: Job, tip: string, because: string, remedy: string): string =>
  [
    `\`${flow.chain.at(-1)}\` runs ${release.commit} (release ${release.id}), and \`${main}\` points at ${tip}. Slipway did not bring them together: ${because}.`,
    remedy,
    `Merge by a merge commit only, so that ${release.commit} itself becomes part of \`${main}\`.`,
  ].join("\n\n");
