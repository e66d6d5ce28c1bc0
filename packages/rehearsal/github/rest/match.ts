import { openRoutes, type RestContext, repositoryRoutes } from "./routes.ts";
import type { OpenRoute, RepositoryRoute } from "./routing/route.ts";

/** A route that fits a path, and the decoded parts of the path. */
export type Match = { readonly params: Readonly<Record<string, string>> } & (
  | { readonly about: "repository"; readonly route: RepositoryRoute<RestContext> }
  | { readonly about: "else"; readonly route: OpenRoute<RestContext> }
);

/** Parts of a path that may hold slashes; GitHub's clients send them encoded and plain. */
export const greedy: ReadonlySet<string> = new Set([
  "path",
  "ref",
  "basehead",
  "branch",
  "sha",
  "commit_sha",
  "tree_sha",
  "tag",
]);

interface Pattern {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly literals: number;
  readonly found:
    | { about: "repository"; route: RepositoryRoute<RestContext> }
    | { about: "else"; route: OpenRoute<RestContext> };
}

const patterns: readonly Pattern[] = [
  ...repositoryRoutes.map((route) => compile(route.path, { about: "repository", route })),
  ...openRoutes.map((route) => compile(route.path, { about: "else", route })),
].sort((a, b) => b.literals - a.literals);

/** Finds the route for a method and a path below the API's root; the most literal pattern wins. */
export function matchRoute(method: string, path: string): Match | null {
  for (const { pattern, names, found: result } of patterns) {
    if (result.route.method !== method) continue;
    const parts = pattern.exec(path);
    if (!parts) continue;
    const params = decodeAll(names, parts.slice(1));
    return params && { ...result, params };
  }
  return null;
}

function compile(template: string, result: Pattern["found"]): Pattern {
  const names: string[] = [];
  const segments = template.split("/").map((segment) => {
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    if (name === undefined) return segment;
    names.push(name);
    return greedy.has(name) ? (name === "path" ? "(.*)" : "(.+)") : "([^/]+)";
  });
  const pattern = new RegExp(`^${segments.join("/").replace("/(.*)", "(?:/(.*))?")}/?$`);
  return { pattern, names, literals: segments.filter((segment) => !segment.startsWith("(")).length, found: result };
}

function decodeAll(names: readonly string[], parts: readonly (string | undefined)[]): Record<string, string> | null {
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(parts[index] ?? "")]));
  } catch {
    return null;
  }
}
