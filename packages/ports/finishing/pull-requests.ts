/** Pull requests between branches of the caller's repository. */
export interface PullRequests {
  /** The open pull request between two branches (short names), or `null`. */
  find(head: string, base: string): Promise<PullRequest | null>;
  /** Opens one. `exists`: somebody was faster; `empty`: there is nothing to merge; `forbidden`: GitHub does not let this token. */
  open(pull: {
    readonly head: string;
    readonly base: string;
    readonly title: string;
    /** Markdown. */
    readonly body: string;
  }): Promise<Opened>;
}

export interface PullRequest {
  readonly number: number;
  /** Address of its page. */
  readonly url: string;
}

export type Opened =
  | { readonly pull: PullRequest }
  | { readonly pull: null; readonly why: "exists" | "empty" | "forbidden"; readonly message: string };
