/** Somebody who wrote a part of a commit. */
export interface Author {
  /** `null` if GitHub knows no account for the address. */
  readonly login: string | null;
  /** GitHub's number of the account, which stays when the login changes; `null` where it is not told. */
  readonly id: number | null;
  readonly name: string;
  /** Address in the commit; may be empty. */
  readonly email: string;
}

/** A commit as people see it in a list. */
export interface CommitFacts {
  readonly sha: string;
  /** First line of its message: data from outside. */
  readonly title: string;
  /** Its author, and after that everybody whom it names as co-author. */
  readonly authors: readonly Author[];
  /** Who made a commit of it; `null` where GitHub itself did, as for a merge by its button. */
  readonly committer: Author | null;
  readonly parents: readonly string[];
  /** Whether GitHub verified its signature. */
  readonly verified: boolean;
  /** ISO 8601, as the committer's machine said it: anybody can set it. */
  readonly committed: string;
}
