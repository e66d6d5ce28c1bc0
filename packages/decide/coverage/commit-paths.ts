import picomatch from "picomatch";

/** The files of a commit that go into the artefact, and the folders that hold them. */
export interface CommitPaths {
  readonly files: readonly string[];
  /** Files and folders. */
  readonly all: ReadonlySet<string>;
  /** Whether a path is a file or a folder of the artefact. */
  has(path: string): boolean;
  /** Files in a folder, also deeper ones; the file itself for a path of one. */
  below(path: string): readonly string[];
  /** Whether a path is there, and left out by `artefact.exclude`. */
  isLeftOut(path: string): boolean;
}

/** Paths of a commit, without those that the configuration leaves out of the artefact. */
export function commitPaths(all: readonly string[], exclude: readonly string[]): CommitPaths {
  const patterns = exclude.map((pattern) => picomatch(pattern, { dot: true }));
  const files = all.filter((path) => !patterns.some((fits) => fits(path)));
  const known = knownIn(files);
  const everything = patterns.length === 0 ? known : knownIn(all);
  return {
    files,
    all: known,
    has: (path) => known.has(plainPath(path)),
    below: (path) => {
      const plain = plainPath(path);
      return files.filter((file) => plain === "" || file === plain || file.startsWith(`${plain}/`));
    },
    isLeftOut: (path) => !known.has(plainPath(path)) && everything.has(plainPath(path)),
  };
}

/** A path without what says nothing: `./infra/` ► `infra`, `.` ► nothing. */
export function plainPath(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

/** The folder that holds a file; nothing for the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

const knownIn = (files: readonly string[]): ReadonlySet<string> => {
  const known = new Set<string>([""]);
  for (const file of files)
    for (let path = file; path !== "" && !known.has(path); path = folderOf(path)) known.add(path);
  return known;
};
