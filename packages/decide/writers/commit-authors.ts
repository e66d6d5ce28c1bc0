import type { Configuration } from "../../model/configuration/configuration.ts";
import { areVerified, knownAccounts } from "../../model/configuration/known-authors.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { Author, CommitFacts } from "../../model/release/commit-facts.ts";

type Approvals = Configuration["approvals"];

/** The same commits, with the accounts that the configuration names for addresses that GitHub does not know. */
export function withAccounts(commits: readonly CommitFacts[], { authors: setting }: Approvals): CommitFacts[] {
  const logins = loginsOf(setting);
  const known = (author: Author): Author => ({
    ...author,
    login: author.login ?? logins.get(author.email.toLowerCase()) ?? null,
  });
  return commits.map((commit) => ({
    ...commit,
    authors: commit.authors.map(known),
    committer: committerOf(commit.committer, logins, known),
  }));
}

/** `null` also for an address of which the configuration says that nobody who approves has it. */
function committerOf(
  committer: Author | null,
  logins: ReadonlyMap<string, string | null>,
  known: (author: Author) => Author,
): Author | null {
  if (committer === null || (committer.login === null && logins.get(committer.email.toLowerCase()) === null))
    return null;
  return known(committer);
}

/**
 * Can the authors be distinguished from the approvers? Not while one may be anybody: neither GitHub nor the configuration knows their account, or the
 * configuration wants signatures and GitHub verified none.
 */
export function authorsVerdict(commits: readonly CommitFacts[], { authors: setting, exclude }: Approvals): Verdict {
  if (!exclude.includes("author")) return { go: true, because: "whoever wrote the release may approve" };
  const unsigned = areVerified(setting) ? commits.filter(({ verified }) => !verified) : [];
  if (unsigned.length > 0) return withoutSignature(unsigned);
  const logins = loginsOf(setting);
  const strangers = new Map<string, string>();
  for (const { sha, authors } of commits)
    for (const { login, name, email } of authors)
      if (login === null && !logins.has(email.toLowerCase()))
        strangers.set(
          email.toLowerCase() || name,
          `${email === "" ? name : `${name} <${email}>`}, who wrote ${sha.slice(0, 7)}`,
        );
  if (strangers.size === 0) return { go: true, because: "whoever wrote the release is known" };
  return {
    go: false,
    reason: "author_unknown",
    because: `GitHub knows no account of ${listed([...strangers.values()], "; ")}: whether they approve their own work cannot be determined`,
    remedy:
      "Let them add it to their account; or write under approvals.authors on the trusted branch, where alone it counts, whose address it is, such as ada@example.com: ada (null for somebody who approves nothing). Then re-run all jobs.",
  };
}

/** The account of every job's own token: behind it stands whoever wrote some workflow. */
const jobsAccount = "github-actions[bot]";

/** Can whoever began the run be distinguished from the approvers? Not where a job of some workflow did, which everybody who may push can let do so. */
export function starterVerdict(actor: string, { exclude }: Pick<Approvals, "exclude">): Verdict {
  if (actor.toLowerCase() !== jobsAccount || !exclude.includes("pusher"))
    return { go: true, because: "whoever began this run is known" };
  return {
    go: false,
    reason: "author_unknown",
    because: `${jobsAccount} began this run, and it is not known for whom: whether they approve their own work cannot be determined`,
    remedy:
      "Let a person push the release branch or start the workflow, or an app of your own with a token of its own.",
  };
}

const withoutSignature = (commits: readonly CommitFacts[]): Verdict => ({
  go: false,
  reason: "author_unknown",
  because: `GitHub verified no signature of ${listed(
    commits.map(({ sha, title }) => `${sha.slice(0, 7)} (${title.slice(0, 60)})`),
    ", ",
  )}, and approvals.authors wants one of every commit: who wrote them cannot be determined`,
  remedy:
    "Sign these commits with a key that the account of their committer has on GitHub, and push them again; or let approvals.authors on the trusted branch want no signatures.",
});

const most = 20;

const listed = (items: readonly string[], between: string): string =>
  `${items.slice(0, most).join(between)}${items.length > most ? ` and ${items.length - most} more` : ""}`;

const loginsOf = (setting: Approvals["authors"]): ReadonlyMap<string, string | null> =>
  new Map(Object.entries(knownAccounts(setting)).map(([email, login]) => [email.toLowerCase(), login]));
