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
  /** Its author and everybody whom it names as co-author. */
  readonly authors: readonly Author[];
}
