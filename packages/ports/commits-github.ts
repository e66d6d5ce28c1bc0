import * as v from "valibot";
import type { Author, CommitFacts } from "../model/commit-facts.ts";
import { UserError } from "../model/user-error.ts";
import { CommitId, Count } from "../model/value.ts";
import type { Commits } from "./commits.ts";
import { everyPage } from "./every-page.ts";
import type { GitHub } from "./github.ts";
import { answered } from "./github-answer.ts";

const Commit = v.object({
  sha: CommitId,
  commit: v.object({
    message: v.string(),
    author: v.nullable(v.object({ name: v.optional(v.string(), ""), email: v.optional(v.string(), "") })),
  }),
  // an account that is gone may be an empty object
  author: v.nullable(v.object({ login: v.optional(v.string()) })),
});
const Comparison = v.object({ total_commits: Count, commits: v.array(Commit) });

const most = 10_000;

/** The compare API; comparisons of more than 250 commits come in pages. */
export const gitHubCommits = (github: GitHub): Commits => ({
  since: async (base, head) => {
    const found: CommitFacts[] = [];
    let total: number | undefined;
    const take = (commits: readonly v.InferOutput<typeof Commit>[]): void => {
      found.push(...commits.map(factsOf));
      if (found.length > most || (total ?? 0) > most) throw tooMany(head);
    };
    if (base === null) {
      await everyPage(github, "GET /repos/{owner}/{repo}/commits", { sha: head }, (answer) => {
        take(answered(v.array(Commit), answer));
        return undefined;
      });
      return found.reverse();
    }
    let isKnown = true;
    const compare = { basehead: `${base}...${head}`, allow: [404] };
    await everyPage(github, "GET /repos/{owner}/{repo}/compare/{basehead}", compare, (answer) => {
      isKnown = answer.status !== 404;
      if (!isKnown) return "enough";
      const { total_commits, commits } = answered(Comparison, answer);
      total = total_commits;
      take(commits);
      return found.length >= total || commits.length === 0 ? "enough" : undefined;
    });
    if (!isKnown) return null;
    if (found.length !== total) throw incomplete(head, found.length, total ?? 0);
    return found;
  },
});

const factsOf = ({ sha, commit, author }: v.InferOutput<typeof Commit>): CommitFacts => {
  const written: Author = {
    login: author?.login ?? loginIn(commit.author?.email ?? ""),
    name: commit.author?.name || "somebody without a name",
  };
  return { sha, title: commit.message.split("\n")[0] ?? "", authors: [written, ...coAuthors(commit.message)] };
};

/** `Co-authored-by: Ada <ada@example.com>` lines, as GitHub reads them. */
const coAuthors = (message: string): Author[] =>
  [...message.matchAll(/^co-authored-by:[ \t]*([^<\r\n]*?)[ \t]*<([^>\r\n]*)>[ \t]*\r?$/gim)].map(
    ([, name = "", email = ""]) => ({ login: loginIn(email), name: name || "somebody without a name" }),
  );

/** The account behind an address that GitHub itself gave out: `1234+ada@users.noreply.github.com`. */
const loginIn = (email: string): string | null =>
  /^(?:\d+\+)?([a-z\d](?:[a-z\d-]*[a-z\d])?(?:\[bot\])?)@users\.noreply\.github\.com$/i.exec(email.trim())?.[1] ?? null;

const tooMany = (head: string): UserError =>
  new UserError(`${head.slice(0, 7)} is more than ${most} commits away from what was released before`, {
    reason: "bad_commit",
    remedy: "See that the release branch comes from the main branch or from what production runs.",
  });

const incomplete = (head: string, got: number, total: number): UserError =>
  new UserError(`GitHub told ${got} of the ${total} commits of ${head.slice(0, 7)}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; without all commits nobody knows who wrote the release.",
  });
