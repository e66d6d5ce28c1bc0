import * as v from "valibot";
import type { CommitFacts } from "../../model/commit-facts.ts";
import type { BranchMove, Doer, PullFacts } from "../../model/release-work.ts";
import { UserError } from "../../model/user-error.ts";
import { CommitId, Count } from "../../model/value.ts";
import { everyPage } from "../every-page.ts";
import type { Answer, GitHub } from "../github.ts";
import { answered } from "../github-answer.ts";
import type { Authorship } from "./authorship.ts";

const User = v.nullish(v.object({ login: v.string(), id: Count, type: v.optional(v.string(), "User") }));
const Activity = v.array(
  v.object({
    id: Count,
    activity_type: v.string(),
    after: v.string(),
    timestamp: v.string(),
    actor: User,
  }),
);
const Pulls = v.array(
  v.object({
    number: Count,
    user: User,
    updated_at: v.string(),
    merged_at: v.nullable(v.string()),
    merge_commit_sha: v.nullable(v.string()),
    head: v.object({ ref: v.string(), sha: CommitId, repo: v.nullable(v.object({ full_name: v.string() })) }),
    base: v.object({ repo: v.object({ full_name: v.string() }) }),
  }),
);

/** Pages of a hundred that are read at most; older than that nobody looks for who pushed a commit. */
const most = 20;

/** Clocks of the machines that commit may be ahead of GitHub's by so much. */
const skew = 24 * 3_600_000;

/** The activity of the repository and its pull requests, newest first, as far back as the commits may reach. */
export const gitHubAuthorship = (github: GitHub): Authorship => ({
  moves: async (commits) => {
    const began = begin(commits);
    const found: v.InferOutput<typeof Activity> = [];
    let cursor: string | undefined;
    for (let page = 1; page <= most; page += 1) {
      const after = cursor === undefined ? {} : { after: cursor };
      const answer = await github.request("GET /repos/{owner}/{repo}/activity", { per_page: 100, ...after });
      const items = answered(Activity, answer);
      found.push(...items);
      cursor = nextCursor(answer);
      if (cursor === undefined || items.some(({ timestamp }) => timeOf(timestamp, answer) < began)) break;
    }
    return found
      .toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id)
      .map(({ activity_type: type, after, actor }): BranchMove => ({ type, after, actor: doerOf(actor) }));
  },
  pulls: async (commits) => {
    const began = begin(commits);
    const shas = new Set(commits.map(({ sha }) => sha));
    const found: PullFacts[] = [];
    let page = 0;
    const newestFirst = { state: "all", sort: "updated", direction: "desc" };
    await everyPage(github, "GET /repos/{owner}/{repo}/pulls", newestFirst, (answer) => {
      const pulls = answered(Pulls, answer);
      for (const pull of pulls.map(factsOf))
        if (shas.has(pull.head) || (pull.merge !== null && shas.has(pull.merge))) found.push(pull);
      page += 1;
      const isOld = pulls.some(({ updated_at }) => timeOf(updated_at, answer) < began);
      return isOld || page >= most ? "enough" : undefined;
    });
    return found;
  },
});

/** Before this moment none of the commits was there, if the machines on which they were made said the truth. */
const begin = (commits: readonly CommitFacts[]): number =>
  Math.min(...commits.map(({ committed }) => Date.parse(committed)), Number.MAX_SAFE_INTEGER) - skew;

/** A time that is none must not end the search. */
const timeOf = (text: string, { url }: Answer): number => {
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  throw new UserError(`GitHub's answer from ${url} has the time ${JSON.stringify(text.slice(0, 40))}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
  });
};

/** This list is paged by cursors: the one of the next page stands in the address of the `Link` header. */
const nextCursor = ({ headers }: Answer): string | undefined => {
  const [, next] = /<([^>]*)>;\s*rel="next"/.exec(String(headers.link ?? "")) ?? [];
  return next === undefined ? undefined : (new URL(next).searchParams.get("after") ?? undefined);
};

const doerOf = (user: v.InferOutput<typeof User>): Doer | null =>
  user ? { login: user.login, id: user.id, bot: user.type !== "User" } : null;

const factsOf = ({ number, user, head, base, merged_at, merge_commit_sha }: v.InferOutput<typeof Pulls>[number]) => ({
  number,
  author: doerOf(user),
  head: head.sha,
  branch: head.ref,
  fork: head.repo?.full_name === base.repo.full_name ? null : (head.repo?.full_name ?? ""),
  // Of one that is open, GitHub tells the commit of a trial merge.
  merge: merged_at === null ? null : merge_commit_sha,
});
