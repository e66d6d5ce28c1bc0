/** Branches, tags and commits of the caller's repository, without a checkout. Refs are named in full: `refs/heads/main`. */
export interface Refs {
  /** What a ref ends at, or `null` if there is none. */
  read(ref: string): Promise<Ref | null>;
  /** All refs whose full name starts like this, `refs/tags/v`. */
  list(start: string): Promise<readonly Ref[]>;
  commit(id: string): Promise<CommitObject>;
  /** The commit that a ref stands for, also through tag objects. */
  target(ref: Ref): Promise<string>;
  /** How the commit `head` stands to the commit `base`. */
  standing(base: string, head: string): Promise<Standing>;
  /** A branch beside the commit `head`, all in one request; `null` if there is no such branch, or the two have nothing in common. */
  compare(ref: string, head: string): Promise<Comparison | null>;
  /** What `head` has and `base` lacks, oldest first, at most so many; `base` is a commit, or `null` for the whole history, of which the newest are given. */
  since(base: string | null, head: string, most: number): Promise<Range>;
  /** Paths of all files below a folder of a commit, sorted; none if there is no such folder. */
  paths(commit: string, folder: string): Promise<readonly string[]>;
  /** Makes a commit that no branch knows yet; GitHub writes and signs it in the token's name. Answers its id. */
  makeCommit(commit: {
    readonly message: string;
    readonly tree: string;
    readonly parents: readonly string[];
  }): Promise<string>;
  /** Makes the object of an annotated tag that no ref knows yet, in the token's name. Answers its id. */
  makeTag(tag: { readonly name: string; readonly message: string; readonly commit: string }): Promise<string>;
  /** Makes a ref that is not there. */
  create(ref: string, object: string): Promise<Moved>;
  /** Moves a ref to an object that follows what it ends at when this arrives; never backwards or sideways. */
  forward(ref: string, object: string): Promise<Moved>;
  /** Deletes a ref if it ends at exactly this object when this arrives. */
  remove(ref: string, object: string): Promise<Moved>;
  /** Address of a page of the repository, for people: `tree/main`, `commit/<id>`. */
  page(path: string): Promise<string>;
}

/** A ref, and the object that it ends at: a commit, or the object of an annotated tag. */
export interface Ref {
  readonly name: string;
  readonly object: string;
  readonly type: "commit" | "tag";
}

export interface CommitObject {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/** `head` is `base` itself, has it and more, is part of it, or each has what the other lacks. */
export type Standing = "identical" | "ahead" | "behind" | "diverged";

/** Where a branch ends, and how a commit stands to it. */
export interface Comparison {
  readonly tip: CommitObject;
  readonly standing: Standing;
  /** Paths of files that the commit has new or otherwise; `null` where GitHub does not say all of them, or the branch holds what the commit lacks. */
  readonly changed: readonly string[] | null;
}

export interface Range {
  readonly commits: readonly RangeCommit[];
  /** How many there are; `commits` may hold fewer. `null` if nobody counted. */
  readonly total: number | null;
}

export interface RangeCommit {
  readonly id: string;
  readonly message: string;
  /** Login of the author, or their name where GitHub knows no account. */
  readonly author: string;
  readonly parents: number;
}

/** Whether a ref is now where it was to be: `moved` if somebody else was there in the meantime, `forbidden` if GitHub does not let this token. */
export type Moved =
  | { readonly done: true }
  | { readonly done: false; readonly why: "moved" | "forbidden"; readonly message: string };
