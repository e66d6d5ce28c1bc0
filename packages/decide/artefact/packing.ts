import picomatch from "picomatch";

/** One entry of a commit's tree, as git reports it. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly object: string;
  readonly size: number;
}

/** What goes into the artefact, or everything that cannot. */
export type Packing =
  | {
      readonly go: true;
      /** Plain files, sorted by code point of their path. */
      readonly files: readonly TreeEntry[];
      readonly excluded: number;
      /** Patterns that matched no file. */
      readonly idle: readonly string[];
    }
  | { readonly go: false; readonly offenders: readonly { readonly path: string; readonly because: string }[] };

/** Where a link leads, by its path. */
export type LinkTargets = ReadonlyMap<string, string>;

/** What a path may not be; the rules of the archive. */
export interface NameRules {
  readonly mistake: (path: string) => string | undefined;
  /** A fresh memory of paths that are there already. */
  readonly book: () => (path: string) => string | undefined;
  /** Path that is not the commit's to use. */
  readonly reserved: string;
  /** Links that lead out of the tree of these other paths, or to what they may not. */
  readonly links: (
    links: readonly { readonly path: string; readonly link: string }[],
    files: readonly string[],
  ) => readonly { readonly path: string; readonly because: string }[];
}

const kinds: Readonly<Record<string, string>> = {
  "160000":
    "is a submodule, whose files are not part of this commit; put them into the repository, or leave it out by artefact.exclude",
};
const linkMode = "120000";

/** Files whose very name says that they hold secrets or the state of an infrastructure; an artefact is read by every job and kept for months. */
const secretNames: readonly [RegExp, string][] = [
  [/\.tfstate(\.[^/]{1,99})?$/i, "is a state of Terraform, which holds secrets in clear"],
  [/(^|\/)\.terraform(\/|$)/, "is a working folder of Terraform"],
  [/(^|\/)\.env(\.(local|prod|production|staging))?$/i, "holds settings of a machine, which are secrets as a rule"],
  [/(^|\/)(\.netrc|\.pypirc|\.pgpass|\.git-credentials|credentials\.tfrc\.json)$/i, "holds passwords"],
  [/(^|\/)id_(rsa|dsa|ecdsa|ed25519)$/i, "is a private key"],
];

const secretKind = (path: string): string | undefined => {
  const [, kind] = secretNames.find(([name]) => name.test(path)) ?? [];
  return kind === undefined ? undefined : `${kind}; take it out of the repository, or leave it out by artefact.exclude`;
};

/** Settings of tools and of ours that are read as plain files: as a link they would be passed over without a word. */
const settingNames =
  /(^|\/)(\.sqlfluff|\.tflint\.hcl|\.bandit|bandit\.ya?ml|\.checkov\.ya?ml|setup\.cfg|tox\.ini|pytest\.ini|pyproject\.toml|\.?pylintrc|\.terraform\.lock\.hcl|\.terraform-version|requirements[^/]*\.txt|Dockerfile[^/]*|[^/]*\.tfvars(\.json)?)$|^\.github\/(slipway|rehearsal|workflows\/)[^/]*/i;

/**
 * Tree and patterns to leave out ► what to pack. Links that leave the tree, submodules, odd names and names that collide are all told together.
 * `places` are paths of the configuration that must be what they are named for, and no links; `/**` means all below, too.
 */
export function packingOf(
  entries: readonly TreeEntry[],
  exclude: readonly string[],
  rules: NameRules,
  limits: { readonly files: number; readonly bytes: number },
  targets: LinkTargets = new Map(),
  places: readonly string[] = [],
): Packing {
  const patterns = exclude.map((pattern) => ({ pattern, fits: picomatch(pattern, { dot: true }) }));
  const kept = entries.filter(({ path }) => !patterns.some(({ fits }) => fits(path)));
  const book = rules.book();
  book(rules.reserved);
  const offenders = kept.flatMap(({ path, mode }) => {
    const plain = mode === linkMode || mode === "100644" || mode === "100755" || mode === "100664";
    const because =
      (plain ? undefined : (kinds[mode] ?? `has the mode ${mode}`)) ??
      rules.mistake(path) ??
      secretKind(path) ??
      (path === rules.reserved ? "is a name that Slipway itself uses" : book(path));
    return because === undefined ? [] : [{ path, because }];
  });
  const links = kept.flatMap(({ path, mode }) => (mode === linkMode ? [{ path, link: targets.get(path) ?? "" }] : []));
  const others = kept.flatMap(({ path, mode }) => (mode === linkMode ? [] : [path]));
  for (const { path } of links)
    if (settingNames.test(path))
      offenders.push({ path, because: "is a link instead of settings; put the file itself there" });
    else {
      const place = places.find((place) => isInPlace(path, place));
      if (place !== undefined)
        offenders.push({
          path,
          because: `is a link where the configuration names ${place}; put the files themselves there`,
        });
    }
  offenders.push(...rules.links(links, others));
  const bytes = kept.reduce((sum, { size }) => sum + size, 0);
  if (kept.length > limits.files)
    offenders.push({ path: "", because: `${kept.length} files are more than ${limits.files}` });
  if (bytes > limits.bytes) offenders.push({ path: "", because: `${bytes} bytes are more than ${limits.bytes}` });
  if (kept.length === 0) offenders.push({ path: "", because: "no file is left to pack" });
  if (offenders.length > 0) return { go: false, offenders };
  return {
    go: true,
    files: kept.toSorted((a, b) => byCodePoint(a.path, b.path)),
    excluded: entries.length - kept.length,
    idle: patterns.filter(({ fits }) => !entries.some(({ path }) => fits(path))).map(({ pattern }) => pattern),
  };
}

/** Is there a link at a path or above it, or below it where the place ends in `/**`? */
const isInPlace = (path: string, place: string): boolean => {
  const names = place.replace(/\/(\*\*)?$/, "").split("/");
  const above = names.map((_, at) => names.slice(0, at + 1).join("/"));
  return above.includes(path) || (place.endsWith("/**") && path.startsWith(`${names.join("/")}/`));
};

/** Order of UTF-8 bytes, which is that of code points; JavaScript's own order differs beyond U+FFFF. */
const byCodePoint = (left: string, right: string): number => {
  const [a, b] = [[...left], [...right]];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
