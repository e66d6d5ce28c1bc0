/** The rooms of the house and who may import whom; `broken` reads real imports. */

/** One file of the tree: path with `/` from the root, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Room ► rooms that it may import from. A room may always import from itself; an action is a room of its own. Tests may use `scripts`. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  formats: ["model"],
  decide: ["model"],
  ports: ["model", "formats"],
  kit: ["model", "ports"],
  rehearsal: ["model", "formats", "decide", "ports", "kit"],
  action: ["model", "formats", "decide", "ports", "kit"],
};

/** What only some rooms may touch: a pattern of the import or the text ► the rooms. Tests and the rehearsal touch what they need. */
const reserved: readonly {
  readonly what: string;
  readonly imports?: RegExp;
  readonly text?: RegExp;
  readonly rooms: readonly string[];
}[] = [
  { what: "@actions/core", imports: /@actions\/core/, rooms: ["kit"] },
  { what: "process.env", text: /\bprocess\.env\b/, rooms: ["kit"] },
  {
    what: "the network, child processes and the file system",
    imports:
      /^(node:)?(fs|fs\/promises|child_process|http|https|http2|net|tls|dgram|dns|os)$|^(pg|undici|@octokit\/.*|@actions\/(artifact|exec|github|http-client))$/,
    text: /(?<![.\w])fetch\(/,
    rooms: ["ports"],
  },
];

const room = (path: string): string | undefined => {
  const [top, name] = path.split("/");
  if (top === "packages") return name;
  return top === "actions" ? `action:${name}` : undefined;
};

/** Every specifier that a module imports from, lazily or not. */
export function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^"';]*?\bfrom\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The path that a relative specifier means in the file at `from`. */
export function resolved(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Every import that goes upwards or sideways, and every reserved thing that is touched elsewhere, as one line each. */
export function broken(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const own = room(path);
    if (own === undefined) return [];
    const allowed = mayImport[own.startsWith("action:") ? "action" : own];
    if (!allowed) return [`${path}: packages/${own} is not a room of the house`];
    const imports = importsOf(text);
    const upwards = imports
      .filter((specifier) => specifier.startsWith("."))
      .filter((specifier) => !(path.endsWith(".test.ts") && resolved(path, specifier).startsWith("scripts/")))
      .map((specifier) => ({ specifier, other: room(resolved(path, specifier)) }))
      .filter(
        ({ other, specifier }) =>
          other !== own && !specifier.includes("node_modules") && !(other !== undefined && allowed.includes(other)),
      )
      .map(({ specifier, other }) => `${path}: ${own} may not import from ${other ?? specifier}`);
    if (own === "rehearsal" || path.endsWith(".test.ts")) return upwards;
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
    const touched = reserved
      .filter(({ rooms }) => !rooms.includes(own))
      .filter((thing) => imports.some((specifier) => thing.imports?.test(specifier)) || thing.text?.test(code))
      .map(({ what, rooms }) => `${path}: only ${rooms.join(", ")} may touch ${what}`);
    const impure =
      own === "decide" &&
      (/\basync\b|\bawait\b|Date\.now|new Date\(\)|Math\.random/.test(code) ||
        imports.some((i) => i.startsWith("node:")));
    return [...upwards, ...touched, ...(impure ? [`${path}: decide is pure: no async, no clock, no Node`] : [])];
  });
}
