import { openReleaseBranches, startsOf } from "../../packages/decide/finalise/back.ts";
import { code, plain } from "../../packages/kit/log/markdown.ts";
import { askPeople } from "./ask-people.ts";
import { type Effect, no } from "./effect.ts";
import type { Job } from "./job.ts";
import type { Version } from "./name-version.ts";
import { retryWork } from "./retry.ts";

/** Brings main's commit back to develop and, after a hotfix, to every release that is still under way. */
export async function mergeBack(job: Job, version: Version, commit: string): Promise<Effect[]> {
  const effects = [await mergeInto(job, version, commit, job.develop)];
  for (const branch of await openBranches(job, version, commit))
    effects.push(await mergeInto(job, version, commit, branch));
  return effects;
}

const folder = "refs/heads/";

const openBranches = async (
  { configuration, flow, credentials, release }: Job,
  { tags, tag }: Version,
  commit: string,
) => {
  if (flow.name !== "hotfix") return [];
  const { refs } = credentials.finishing();
  const matches = [];
  for (const start of startsOf(configuration.flows.release.branches))
    matches.push(...(await refs.list(`${folder}${start}`)));
  const byName = new Map(matches.map(({ name, object }) => [name.slice(folder.length), object]));
  const names = openReleaseBranches(flow.name, release.branch, configuration, [...byName.keys()], [...tags, tag]);
  const open: string[] = [];
  for (const name of names) {
    const standing = await refs.standing(byName.get(name) ?? commit, commit);
    // what main holds all of is no release under way: it was finished before, or begins after this one
    if (standing === "diverged" || standing === "behind") open.push(name);
  }
  return open;
};

const mergeInto = async (job: Job, { version }: Version, commit: string, branch: string): Promise<Effect> => {
  const { main, credentials, world } = job;
  if (branch === main) return { what: branch, state: "found", message: `is at the head of ${main} itself` };
  const message = `Merge ${main} back into ${branch}: release ${version}`;
  const merged = await retryWork(world.clock, branch, async () => {
    const answer = await credentials.finishing().merging.merge(branch, commit, message);
    if (answer.outcome === "moved" || (answer.outcome === "forbidden" && (await credentials.widen()))) return undefined;
    return answer;
  });
  const url = await credentials.finishing().refs.page(`tree/${branch}`);
  switch (merged.outcome) {
    case "merged":
      return { what: branch, state: "done", message: `has ${main} merged back`, url };
    case "already":
      return { what: branch, state: "found", message: `has everything of ${main}`, url };
    case "none":
      return { what: branch, state: "left", message: "is not there" };
    case "conflict":
      return askPeople(job, question(job, branch, commit, version, `${branch} and ${main} changed the same lines`));
    case "forbidden":
      return askPeople(
        job,
        question(job, branch, commit, version, `this token may not merge into ${branch} (${merged.message})`),
      );
    case "moved":
      throw new Error("a branch that moved was not looked at again");
  }
};

/** What a pull request asks people, in Markdown: names of branches are text of others. */
export function question({ main, release }: Job, branch: string, commit: string, version: string, because: string) {
  return {
    head: main,
    base: branch,
    title: `Bring release ${version} back into ${branch}`,
    body: [
      `${code(main)} holds release ${code(release.id)} as ${commit}, and ${code(branch)} does not: ${plain(because)}.`,
      `Merge ${code(main)} into ${code(branch)} by a merge commit, so that the next release finds its history.`,
    ].join("\n\n"),
    no: no("merge_conflict", because, `Merge the pull request into ${branch}, then re-run this job.`),
  };
}
