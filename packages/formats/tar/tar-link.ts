import { tarLimits } from "./tar-limits.ts";
import { manifestPath } from "./tar-name.ts";

/** A symbolic link of an archive: where it stands, and where it leads, as it was written. */
export interface TarLink {
  readonly path: string;
  readonly link: string;
}

interface Rule {
  readonly message: string;
  readonly broken: (link: string, names: readonly string[]) => boolean;
}

/** The first rule that the text of a link breaks is reported. */
const rules: readonly Rule[] = [
  { message: "is a link to nothing", broken: (link) => link === "" },
  {
    message: "is a link with a control character in it",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    broken: (link) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(link),
  },
  { message: "is a link that is not valid UTF-8", broken: (link) => /\ufffd/.test(link) || !link.isWellFormed() },
  { message: "is a link with a backslash in it", broken: (link) => link.includes("\\") },
  {
    message: "is a link to an absolute path",
    broken: (link) => link.startsWith("/") || /^[A-Za-z]:/.test(link) || link.startsWith("~"),
  },
  { message: "is a link into .git", broken: (_, names) => names.some((name) => /^(\.git|git~1)$/i.test(name)) },
  { message: "is a link with an empty name in it", broken: (_, names) => names.slice(0, -1).includes("") },
  { message: "is a link that is too long", broken: (link) => Buffer.byteLength(link) > tarLimits.path },
];

/** Why a text cannot be where a link leads, whatever is beside it; `undefined` if it can. */
export function linkTextMistake(link: string): string | undefined {
  const names = link.split("/");
  return rules.find(({ broken }) => broken(link, names))?.message;
}

/** Links that one link may lead over. */
const mostSteps = 40;

/** What a path leads to: a file or folder of the tree, or why to none. */
type Target = { readonly path: string; readonly kind: "file" | "folder" } | { readonly mistake: string };

/**
 * Links of a tree that lead out of it, to nothing, in a circle, to a folder above themselves or to the manifest, each with why. `files` are all
 * other paths. Every step is followed as a file system follows it: through links, and with each `..` counted from where a link led.
 */
export function linkMistakes(
  links: readonly TarLink[],
  files: readonly string[],
): readonly { readonly path: string; readonly because: string }[] {
  const kinds = new Map<string, "file" | "folder">([["", "folder"]]);
  for (const path of [...files, ...links.map(({ path }) => path)])
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) kinds.set(path.slice(0, at), "folder");
  for (const path of files) kinds.set(path, "file");
  const linkAt = new Map(links.map(({ path, link }) => [path, link]));
  return links.flatMap(({ path, link }) => {
    const because = linkTextMistake(link) ?? mistakeOf(path, link, kinds, linkAt);
    return because === undefined ? [] : [{ path, because }];
  });
}

function mistakeOf(
  path: string,
  link: string,
  kinds: ReadonlyMap<string, "file" | "folder">,
  linkAt: ReadonlyMap<string, string>,
): string | undefined {
  const target = follow(path, link, kinds, linkAt);
  if ("mistake" in target) return `is a link ${target.mistake}`;
  if (target.path === manifestPath || target.path === manifestPath.split("/")[0])
    return "is a link to Slipway's manifest";
  if (target.kind === "folder" && (target.path === "" || `${path}/`.startsWith(`${target.path}/`)))
    return "is a link to a folder that it is in";
  return undefined;
}

function follow(
  path: string,
  link: string,
  kinds: ReadonlyMap<string, "file" | "folder">,
  linkAt: ReadonlyMap<string, string>,
): Target {
  let here = path.split("/").slice(0, -1);
  const waiting = link.split("/");
  let steps = 0;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (here.length === 0) return { mistake: "that leads out of the repository" };
      here = here.slice(0, -1);
      continue;
    }
    const next = [...here, name];
    const at = next.join("/");
    const further = linkAt.get(at);
    if (further !== undefined) {
      steps += 1;
      if (steps > mostSteps) return { mistake: "that leads in a circle" };
      if (linkTextMistake(further) !== undefined) return { mistake: `over ${JSON.stringify(at)}, which leads nowhere` };
      waiting.unshift(...further.split("/"));
      continue;
    }
    const kind = kinds.get(at);
    if (kind === undefined) return { mistake: "that leads to nothing in the artefact" };
    if (kind === "file" && waiting.length > 0) return { mistake: "that leads through a file" };
    here = next;
  }
  const at = here.join("/");
  return { path: at, kind: kinds.get(at) ?? "folder" };
}

/** Kinds of files that are looked at by the end of their names; a link to one of another kind would hide it from whoever looks. */
const codeEnd = /\.(tf|tf\.json|tofu|tfvars|tfvars\.json|hcl|py|pyi|sql|ya?ml|sh)$/i;

/** Links to files whose names end differently from the link's, where the end says what is read in it. Links are taken to lead inside. */
export function linksToOtherKinds(
  links: readonly TarLink[],
): readonly { readonly path: string; readonly because: string }[] {
  return links.flatMap(({ path, link }) => {
    const ending = codeEnd.exec(path)?.[0].toLowerCase();
    if (ending === undefined || link.toLowerCase().endsWith(ending)) return [];
    return [{ path, because: `is a link to a file that does not end in ${ending}` }];
  });
}
