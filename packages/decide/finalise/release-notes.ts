import { type ConventionalCommit, conventionalCommit } from "./release-notes-commit.ts";

/** A commit of a release, as GitHub reports it. */
export interface ReleasedCommit {
  readonly id: string;
  readonly message: string;
  readonly author: string;
  /** How many parents it has; a merge has more than one. */
  readonly parents: number;
}

/** One commit in the notes. */
export interface Note extends ConventionalCommit {
  readonly id: string;
  readonly author: string;
}

/** Commits of one kind. */
export interface NoteGroup {
  readonly title: string;
  readonly notes: readonly Note[];
}

/** What a release brings, grouped, and what is not listed. */
export interface ReleaseNotes {
  readonly groups: readonly NoteGroup[];
  /** Merge commits, which say nothing that the commits they merge do not. */
  readonly merges: number;
  /** Commits that are left out because there are too many; `null` if nobody counted them. */
  readonly omitted: number | null;
}

/** Most commits that are listed. */
const most = 300;

/** First that fits. */
const kinds: readonly (readonly [title: string, fits: (note: Note) => boolean])[] = [
  ["Breaking changes", ({ breaking }) => breaking !== null],
  ["Features", ({ type }) => type === "feat"],
  ["Fixes", ({ type }) => type === "fix"],
  ["Performance", ({ type }) => type === "perf"],
  ["Reverts", ({ type }) => type === "revert"],
  ["Other changes", () => true],
];

/** Commits, newest last, and how many there are in all, if that is known ► notes. */
export function releaseNotes(commits: readonly ReleasedCommit[], total: number | null): ReleaseNotes {
  const own = commits.filter(({ parents }) => parents < 2);
  const notes = own.map(({ id, author, message }): Note => ({ id, author, ...conventionalCommit(message) }));
  const listed = notes.toReversed().slice(0, most);
  const titled = listed.map((note) => ({ title: kinds.find(([, fits]) => fits(note))?.[0], note }));
  const groups = kinds.map(([title]) => ({
    title,
    notes: titled.filter((one) => one.title === title).map(({ note }) => note),
  }));
  return {
    groups: groups.filter((group) => group.notes.length > 0),
    merges: commits.length - own.length,
    omitted: total === null ? null : Math.max(0, total - commits.length) + notes.length - listed.length,
  };
}
