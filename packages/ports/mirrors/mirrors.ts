/** Other repositories of git that follow this one. */
export interface Mirrors {
  /**
   * Brings a branch and a tag of another repository to what they are here, forward only. Answers for each ref whether that was done, was so
   * already, or was refused; `unreachable` with git's words if the other side never answered.
   */
  push(mirror: Mirror): Promise<Mirrored>;
}

export interface Mirror {
  /** `https://…`, `ssh://…`, `git@host:path`, or `owner/name` on the same GitHub; plain http only to this machine. */
  readonly address: string;
  /** Branch here and there (short name), and the commit that it is to end at. */
  readonly branch: string;
  readonly commit: string;
  /** Short name of the tag. */
  readonly tag: string;
  readonly access: MirrorAccess;
}

/** By what this runner proves itself to mirrors, and by what they prove themselves. */
export interface MirrorAccess {
  /** Private key for ssh, or `null`. */
  readonly key: string | null;
  /** Lines of a known_hosts file: whom ssh believes. */
  readonly hosts: string | null;
  /** Host ► `token` or `user:token`, for https. */
  readonly tokens: Readonly<Record<string, string>>;
}

export type Mirrored =
  | { readonly outcome: "done" | "found" }
  | { readonly outcome: "refused" | "unreachable"; readonly message: string };

/** Gives a token that may write another repository of the same GitHub. Throws `UserError(forbidden)` if there is none. */
export type OpenSibling = (repository: string) => Promise<string>;
