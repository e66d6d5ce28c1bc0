/** A repository as the loopback GitHub keeps it; its commits are in a bare repository of git beside it. */
export interface Repository {
  readonly id: number;
  /** `owner/name`, in the case in which it was created. */
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly createdAt: number;
  readonly pushedAt: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether a release can never be changed once it is published. */
  readonly immutableReleases?: boolean;
  /** Whether pushes start workflows here; they do unless told otherwise. */
  readonly runsActions?: boolean;
  /** Whether a job's own token may open pull requests; GitHub forbids it unless somebody turns it on. */
  readonly actionsMayOpenPulls?: boolean;
  /** Which form the subject of identity tokens has; by the day on which it was made if not given. */
  readonly subject?: "names" | "ids";
}

/** Splits `owner/name`, or says why it cannot be a repository's name. */
export function parseName(name: string): { owner: string; name: string } {
  const [, owner, short] = /^([A-Za-z0-9][A-Za-z0-9._-]*)\/([A-Za-z0-9._-]+)$/.exec(name) ?? [];
  if (!owner || !short || /^\.{1,2}$|\.git$/.test(short)) {
    throw new Error(`"${name}" is not a repository name. Write owner/name with letters, digits, ".", "_" and "-".`);
  }
  return { owner, name: short };
}
