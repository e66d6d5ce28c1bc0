import type { Author, CommitFacts } from "../model/commit-facts.ts";
import type { Configuration } from "../model/configuration.ts";
import type { Verdict } from "../model/verdict.ts";

type Approvals = Configuration["approvals"];

/** The same commits, with the accounts that the configuration names for addresses that GitHub does not know. */
export const withAccounts = (commits: readonly CommitFacts[], { authors: accounts }: Approvals): CommitFacts[] => {
  const logins = loginsOf(accounts);
  const known = (author: Author): Author => ({
    ...author,
    login: author.login ?? logins.get(author.email.toLowerCase()) ?? null,
  });
  return commits.map((commit) => ({ ...commit, authors: commit.authors.map(known) }));
};

/** Can the authors be told from the approvers? Not while one may be anybody: neither GitHub nor the configuration knows their account. */
export const authorsVerdict = (commits: readonly CommitFacts[], { authors: accounts, exclude }: Approvals): Verdict => {
  const logins = loginsOf(accounts);
  const strangers = new Map<string, string>();
  for (const { sha, authors } of commits)
    for (const { login, name, email } of authors)
      if (login === null && !logins.has(email.toLowerCase()))
        strangers.set(
          email.toLowerCase() || name,
          `${email === "" ? name : `${name} <${email}>`}, who wrote ${sha.slice(0, 7)}`,
        );
  if (!exclude.includes("author") || strangers.size === 0)
    return { go: true, because: "whoever wrote the release is known, or may approve" };
  const more = strangers.size > most ? ` and ${strangers.size - most} more` : "";
  return {
    go: false,
    reason: "author_unknown",
    because: `GitHub knows no account of ${[...strangers.values()].slice(0, most).join("; ")}${more}: whether they approve their own work cannot be told`,
    remedy:
      "Write under approvals.authors whose address it is, such as ada@example.com: ada (null for somebody who approves nothing), or let them add it to their account; then push.",
  };
};

const most = 20;

const loginsOf = (accounts: Approvals["authors"]): ReadonlyMap<string, string | null> =>
  new Map(Object.entries(accounts).map(([email, login]) => [email.toLowerCase(), login]));
