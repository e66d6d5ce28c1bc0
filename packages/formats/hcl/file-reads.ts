import { isSymbol, literalOf } from "./body.ts";
import type { FunctionCall } from "./facts.ts";
import type { Token } from "./tokens.ts";

/** Functions of Terraform that read files while it plans (1.14), by the number of arguments that are paths. */
const readers: Readonly<Record<string, number>> = {
  file: 1,
  fileexists: 1,
  filebase64: 1,
  filebase64sha256: 1,
  filebase64sha512: 1,
  filemd5: 1,
  filesha1: 1,
  filesha256: 1,
  filesha512: 1,
  fileset: 2,
  templatefile: 1,
};

/** What a call reads: a file of its module by its path there, or something that cannot be determined before it is read. */
export type FileRead = { readonly inside: string } | { readonly outside: string };

/** Reads what a call would read, or `undefined` for a function that reads no file. `isRoot`: paths of the root module need no `path.module`. */
export function fileRead({ name, args, hidesPath }: FunctionCall, isRoot: boolean): FileRead | undefined {
  const count = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (count === undefined) return undefined;
  const [first, second] = args;
  const path = hidesPath && (first ?? []).some(holdsPath) ? undefined : pathOf(first ?? [], isRoot);
  if (path === undefined) return { outside: name };
  if (count === 1) return { inside: path };
  const pattern = literalOf(second?.[0]);
  return second?.length === 1 && pattern !== undefined && isInside(pattern) ? { inside: path } : { outside: name };
}

/** `"${path.module}/a/b"`, `path.module`, and in the root module `"a/b"`; anything else may lead anywhere. */
const pathOf = (tokens: readonly Token[], isRoot: boolean): string | undefined => {
  if (isPathModule(tokens, isRoot)) return "";
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== "template" || token.isHeredoc) return undefined;
  const [first = "", second = "", ...more] = token.parts;
  if (more.length > 0) return undefined;
  if (typeof first === "string") return token.parts.length <= 1 && isRoot && isInside(first) ? first : undefined;
  if (!isPathModule(first, isRoot) || typeof second !== "string") return undefined;
  const rest = second.replace(/^\//, "");
  return (second === "" || second.startsWith("/")) && isInside(rest) ? rest : undefined;
};

/** Whether `path` is named anywhere in it. */
const holdsPath = (token: Token): boolean =>
  token.kind === "template"
    ? token.parts.some((part) => typeof part !== "string" && part.some(holdsPath))
    : token.kind === "identifier" && token.text === "path";

const isPathModule = (tokens: readonly Token[], isRoot: boolean): boolean => {
  const [path, dot, name] = tokens;
  const isRight = name?.kind === "identifier" && (name.text === "module" || (isRoot && name.text === "root"));
  return tokens.length === 3 && path?.kind === "identifier" && path.text === "path" && isSymbol(dot, ".") && isRight;
};

const isInside = (path: string): boolean =>
  !/[\\$%~]/.test(path) && !path.startsWith("/") && !path.split("/").includes("..");
