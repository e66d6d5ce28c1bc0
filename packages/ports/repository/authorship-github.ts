import * as v from "valibot";
import { CommitId, Count } from "../../model/document/value.ts";
import type { CommitFacts } from "../../model/release/commit-facts.ts";
import type { BranchMove, Doer, PullFacts, ReleaseWork } from "../../model/release/release-work.ts";
import { everyPage } from "../github/every-page.ts";
import type { Answer, GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { Authorship } from "./authorship.ts";

const User = v.nullish(v.object({ login: v.string(), id: Count, type: v.optional(v.string(), "User") }));
const Time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), "a time"),
);
const Activity = v.array(
  v.object({
    id: Count,
    activity_type: v.string(),
    after: v.string(),
    timestamp: Time,
    actor: User,
  }),
);
const Pulls = v.array(
  v.object({
    number: Count,
    user: User,
    updated_at: Time,
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

/** So far back from the newest of a list it is read whatever commits say of their age: anybody can write any date into one. */
const always = 30 * 24 * 3_600_000;

/** The activity of the repository and its pull requests, newest first, as far back as the commits may reach, and at least for 30 days. */
export function gitHubAuthorship(github: GitHub): Authorship {
  return {
    of: async (commits, wantsPulls = () => true) => {
      if (commits.length === 0) return { moves: [], pulls: [], isWhole: true };
      const { moves, isWhole } = await movesSince(github, begin(commits));
      if (!wantsPulls(moves)) return { moves, pulls: [], isWhole };
      const read = await pullsSince(github, begin(commits));
      const shas = new Set(commits.map(({ sha }) => sha));
      const pulls = read.pulls.filter(({ head, merge }) => shas.has(head) || (merge !== null && shas.has(merge)));
      return { moves, pulls, isWhole: isWhole && read.isWhole };
    },
  };
}

async function movesSince(github: GitHub, began: number): Promise<Pick<ReleaseWork, "moves" | "isWhole">> {
  const matches: v.InferOutput<typeof Activity> = [];
  let cursor: string | undefined;
  let isWhole = false;
  for (let page = 1; page <= most && !isWhole; page += 1) {
    const after = cursor === undefined ? {} : { after: cursor };
    const answer = await github.request("GET /repos/{owner}/{repo}/activity", { per_page: 100, ...after });
    const items = answered(Activity, answer);
    matches.push(...items);
    cursor = nextCursor(answer);
    const until = Math.min(began, Date.parse(matches[0]?.timestamp ?? "") - always);
    isWhole = cursor === undefined || items.some(({ timestamp }) => Date.parse(timestamp) < until);
  }
  const moves = matches
    .toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id)
    .map(({ activity_type: type, after, actor }): BranchMove => ({ type, after, actor: doerOf(actor) }));
  return { moves, isWhole };
}

async function pullsSince(github: GitHub, began: number): Promise<Pick<ReleaseWork, "pulls" | "isWhole">> {
  const pulls: PullFacts[] = [];
  let until = began;
  let pages = 0;
  let isWhole = true;
  const newestFirst = { state: "all", sort: "updated", direction: "desc" };
  await everyPage(github, "GET /repos/{owner}/{repo}/pulls", newestFirst, (answer) => {
    const items = answered(Pulls, answer);
    pulls.push(...items.map(factsOf));
    pages += 1;
    if (pages === 1 && items[0]) until = Math.min(began, Date.parse(items[0].updated_at) - always);
    if (items.some(({ updated_at }) => Date.parse(updated_at) < until)) return "enough";
    isWhole = items.length < 100 || pages < most;
    return isWhole ? undefined : "enough";
  });
  return { pulls, isWhole };
}

/** Before this moment none of the commits was there, if the machines on which they were made said the truth. */
function begin(commits: readonly CommitFacts[]): number {
  return Math.min(...commits.map(({ committed }) => Date.parse(committed)), Number.MAX_SAFE_INTEGER) - skew;
}

/** This list is paged by cursors: the one of the next page is in the address of the `Link` header. */
function nextCursor({ headers }: Answer): string | undefined {
  const [, next] = /<([^>]*)>;\s*rel="next"/.exec(String(headers.link ?? "")) ?? [];
  return next === undefined ? undefined : (new URL(next).searchParams.get("after") ?? undefined);
}

function doerOf(user: v.InferOutput<typeof User>): Doer | null {
  return user ? { login: user.login, id: user.id, bot: user.type !== "User" } : null;
}

function factsOf(pull: v.InferOutput<typeof Pulls>[number]): PullFacts {
  const { number, user, head, base, merged_at, merge_commit_sha } = pull;
  return {
    number,
    author: doerOf(user),
    head: head.sha,
    branch: head.ref,
    fork: head.repo?.full_name === base.repo.full_name ? null : (head.repo?.full_name ?? ""),
    // Of one that is open, GitHub gives the commit of a trial merge.
    merge: merged_at === null ? null : merge_commit_sha,
  };
}
