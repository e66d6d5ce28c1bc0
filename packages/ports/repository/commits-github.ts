import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import { CommitId, Count } from "../../model/document/value.ts";
import type { Author, CommitFacts } from "../../model/release/commit-facts.ts";
import { everyPage } from "../github/every-page.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { Commits } from "./commits.ts";

const text = v.optional(v.string(), "");
const Signature = v.nullable(v.object({ name: text, email: text, date: text }));
// an account that is gone may be an empty object
const User = v.nullable(v.object({ login: v.optional(v.string()), id: v.optional(Count) }));
const Commit = v.object({
  sha: CommitId,
  commit: v.object({
    message: v.string(),
    author: Signature,
    committer: Signature,
    verification: v.optional(v.object({ verified: v.boolean() }), { verified: false }),
  }),
  author: User,
  committer: User,
  parents: v.array(v.object({ sha: CommitId })),
});
const Comparison = v.object({ total_commits: Count, commits: v.array(Commit) });

const most = 10_000;

/** The compare API; comparisons of more than 250 commits come in pages. */
export function gitHubCommits(github: GitHub): Commits {
  return {
    since: async (base, head) => {
      const matches: CommitFacts[] = [];
      let total: number | undefined;
      const take = (commits: readonly v.InferOutput<typeof Commit>[]): void => {
        matches.push(...commits.map(factsOf));
        if (matches.length > most || (total ?? 0) > most) throw tooMany(head);
      };
      if (base === null) {
        await everyPage(github, "GET /repos/{owner}/{repo}/commits", { sha: head }, (answer) => {
          take(answered(v.array(Commit), answer));
          return undefined;
        });
        return withCoAuthors(github, head, matches.reverse());
      }
      let isKnown = true;
      const compare = { basehead: `${base}...${head}`, allow: [404] };
      await everyPage(github, "GET /repos/{owner}/{repo}/compare/{basehead}", compare, (answer) => {
        isKnown = answer.status !== 404;
        if (!isKnown) return "enough";
        const { total_commits, commits } = answered(Comparison, answer);
        total = total_commits;
        take(commits);
        return matches.length >= total || commits.length === 0 ? "enough" : undefined;
      });
      if (!isKnown) return null;
      if (matches.length !== total) throw incomplete(head, matches.length, total ?? 0);
      return withCoAuthors(github, head, matches);
    },
  };
}

/**
 * GitHub tells no accounts of co-authors. Whoever it knows as the author of a commit with the same address is the same person: of these
 * commits, else of any before them.
 */
const withCoAuthors = async (
  github: GitHub,
  head: string,
  commits: readonly CommitFacts[],
): Promise<readonly CommitFacts[]> => {
  const known = new Map<string, Author | null>();
  const everybody = commits.flatMap(({ authors, committer }) =>
    committer === null ? authors : [...authors, committer],
  );
  for (const author of everybody) if (author.login !== null) known.set(author.email.toLowerCase(), author);
  const strangers = new Set(
    commits.flatMap(({ authors: [, ...more] }) => more.map(({ email }) => email.toLowerCase())),
  );
  for (const email of strangers) {
    if (known.has(email) || email === "") continue;
    const options = { sha: head, author: email, per_page: 1 };
    const answer = await github.request("GET /repos/{owner}/{repo}/commits", options);
    known.set(email, answered(v.array(Commit), answer).map(factsOf)[0]?.authors[0] ?? null);
  }
  const named = (author: Author): Author => {
    const { login = author.login, id = author.id } = known.get(author.email.toLowerCase()) ?? {};
    return author.login === null ? { ...author, login, id } : author;
  };
  return commits.map((commit) => ({ ...commit, authors: commit.authors.map(named) }));
};

const factsOf = ({ sha, commit, author, committer, parents }: v.InferOutput<typeof Commit>): CommitFacts => ({
  sha,
  title: commit.message.split("\n")[0] ?? "",
  authors: [personOf(commit.author, author), ...coAuthors(commit.message)],
  committer: committer?.login === webFlow ? null : personOf(commit.committer, committer),
  parents: parents.map((parent) => parent.sha),
  verified: commit.verification.verified,
  committed: commit.committer?.date ?? "",
});

/** The account by which GitHub commits what people do by its buttons. */
const webFlow = "web-flow";

const personOf = (signature: v.InferOutput<typeof Signature>, account: v.InferOutput<typeof User>): Author => {
  const said = authorOf(signature?.name ?? "", signature?.email ?? "");
  return account?.login === undefined ? said : { ...said, login: account.login, id: account.id ?? null };
};

/** `Co-authored-by: Ada <ada@example.com>` lines, as GitHub reads them. */
const coAuthors = (message: string): Author[] =>
  [...message.matchAll(/^co-authored-by:([^<\r\n]*)<([^>\r\n]*)>[ \t]*\r?$/gim)].map(([, name = "", email = ""]) =>
    authorOf(name.trim(), email.trim()),
  );

/** Somebody by name and address, with the account behind one that GitHub itself gave out: `1234+ada@users.noreply.github.com`. */
const authorOf = (name: string, email: string): Author => {
  const [, id, login = null] =
    /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]*(?:_[a-z\d]+|\[bot\])?)@users\.noreply\.github\.com$/i.exec(email) ?? [];
  return { login, id: id === undefined ? null : Number(id), name: name || "somebody without a name", email };
};

const tooMany = (head: string): UserError =>
  new UserError(`${head.slice(0, 7)} is more than ${most} commits away from what was released before`, {
    reason: "bad_commit",
    remedy: "Check that the release branch comes from the main branch or from what production runs.",
  });

const incomplete = (head: string, got: number, total: number): UserError =>
  new UserError(`GitHub told ${got} of the ${total} commits of ${head.slice(0, 7)}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; without all commits it is not known who wrote the release.",
  });
