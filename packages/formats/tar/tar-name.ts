import { tarLimits } from "./tar-limits.ts";

/** Path of the manifest inside the archive, and the folder that is ours alone. */
export const manifestPath = ".slipway/manifest";

interface Rule {
  readonly message: string;
  readonly broken: (path: string, names: readonly string[]) => boolean;
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** The first rule that a path breaks is reported. */
const rules: readonly Rule[] = [
  { message: "has no name", broken: (path) => path === "" },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  { message: "has a control character in it", broken: (path) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path) },
  {
    message: "has invisible characters in it",
    broken: (path) => /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(path),
  },
  { message: "is not valid UTF-8", broken: (path) => /\ufffd/.test(path) || !path.isWellFormed() },
  { message: "has a backslash in it", broken: (path) => path.includes("\\") },
  { message: "is an absolute path", broken: (path) => path.startsWith("/") },
  { message: "starts with a drive letter", broken: (path) => /^[A-Za-z]:/.test(path) },
  { message: "leads out of the folder", broken: (_, names) => names.includes("..") },
  {
    message: "has an empty name or a lone dot in it",
    broken: (_, names) => names.some((name) => name === "" || name === "."),
  },
  {
    message: "has a name that ends in a dot or a space",
    broken: (_, names) => names.some((name) => /[. ]$/.test(name)),
  },
  { message: "has a name that starts with a space", broken: (_, names) => names.some((name) => name.startsWith(" ")) },
  { message: "is inside .git", broken: (_, names) => names.some((name) => /^(\.git|git~1)$/i.test(name)) },
  { message: `is longer than ${tarLimits.path} bytes`, broken: (path) => bytes(path) > tarLimits.path },
  {
    message: `has a name longer than ${tarLimits.name} bytes`,
    broken: (_, names) => names.some((name) => bytes(name) > tarLimits.name),
  },
  { message: `is more than ${tarLimits.depth} folders deep`, broken: (_, names) => names.length - 1 > tarLimits.depth },
];

/** Why a path cannot be in an artefact, as the end of a sentence that starts with it; `undefined` if it can. */
export function nameMistake(path: string): string | undefined {
  const names = path.split("/");
  return rules.find(({ broken }) => broken(path, names))?.message;
}

/**
 * Remembers the paths of one archive and reports each new one whether it is the same as an earlier path for some file system: equal, equal
 * but for case or Unicode form, or a file where the other needs a folder.
 */
export function nameBook(): (path: string) => string | undefined {
  const seen = new Map<string, { path: string; kind: "file" | "folder" }>();
  const folders = new Set<string>();
  const note = (path: string, kind: "file" | "folder"): string | undefined => {
    if (kind === "folder" && folders.has(path)) return undefined;
    const key = folded(path);
    const other = seen.get(key);
    if (!other) {
      seen.set(key, { path, kind });
      if (kind === "folder") folders.add(path);
      return undefined;
    }
    if (other.path !== path) return `collides with ${JSON.stringify(other.path)} where case or Unicode form is ignored`;
    return other.kind === kind ? "is there twice" : `needs ${JSON.stringify(path)} to be a file and a folder`;
  };
  return (path) => {
    const names = path.split("/");
    const above = names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
    return above.map((folder) => note(folder, "folder")).find((message) => message !== undefined) ?? note(path, "file");
  };
}

/** What file systems that ignore case and Unicode form take for the same name. */
const folded = (path: string): string => path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
