import * as v from "valibot";
import { CommitId, Count } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { Range, RangeCommit } from "./refs.ts";

const page = 100;

const Commit = v.object({
  sha: CommitId,
  commit: v.object({ message: v.string(), author: v.nullish(v.object({ name: v.optional(v.string(), "") })) }),
  author: v.nullish(v.object({ login: v.optional(v.string()) })),
  parents: v.array(v.object({})),
});
const Comparison = v.object({ total_commits: Count, commits: v.array(Commit) });

/** Commits between two, or the whole history of one, by pages, oldest first; at most so many. */
export async function commitsSince(github: GitHub, base: string | null, head: string, most: number): Promise<Range> {
  const entries = new Map<string, RangeCommit>();
  let total: number | null = null;
  let isNewestFirst = false;
  for (let number = 1; entries.size < most; number += 1) {
    const before = entries.size;
    const listed = base === null ? await history(github, head, number) : await between(github, base, head, number);
    total ??= listed.total;
    for (const commit of listed.commits) if (entries.size < most) entries.set(commit.sha, commitOf(commit));
    isNewestFirst = listed.total === null;
    const isLast = listed.commits.length < page || entries.size === before || entries.size === total;
    if (isLast) total ??= (number - 1) * page + listed.commits.length;
    if (isLast) break;
  }
  const all = [...entries.values()];
  return { commits: isNewestFirst ? all.reverse() : all, total };
}

interface Listed {
  readonly commits: readonly v.InferOutput<typeof Commit>[];
  readonly total: number | null;
}

const between = async (github: GitHub, base: string, head: string, number: number): Promise<Listed> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${base}...${head}`,
    per_page: page,
    page: number,
    allow: [404], // two histories without a common commit
  });
  if (answer.status === 404) return history(github, head, number);
  const { commits, total_commits: total } = answered(Comparison, answer);
  return { commits, total };
};

const history = async (github: GitHub, head: string, number: number): Promise<Listed> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/commits", { sha: head, per_page: page, page: number });
  return { commits: answered(v.array(Commit), answer), total: null };
};

const commitOf = ({ sha, commit, author, parents }: v.InferOutput<typeof Commit>): RangeCommit => ({
  id: sha,
  message: commit.message,
  author: author?.login ?? commit.author?.name ?? "",
  parents: parents.length,
});
