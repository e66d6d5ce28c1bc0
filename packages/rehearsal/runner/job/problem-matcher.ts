import { readFileSync, statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import type { Level, Place } from "./annotations.ts";

/** A matcher in force: given line after line, answers with the issue that a line completes. */
export interface Matcher {
  readonly owner: string;
  match(line: string): Found | null;
  reset(): void;
}

type Field = "file" | "line" | "column" | "severity" | "code" | "message" | "fromPath";
type Found = Partial<Record<Field, string>>;
type Pattern = Partial<Record<Field, number>> & { readonly regexp: RegExp; readonly loop: boolean };

const fields: readonly Field[] = ["file", "line", "column", "severity", "code", "message", "fromPath"];

/** Reads a problem matcher file; throws what is wrong with it. */
export function readMatchers(path: string): Matcher[] {
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  return list(content, "problemMatcher").map((matcher) => {
    const owner = text(matcher, "owner");
    if (owner === "") throw new Error(`Owner must not be empty in '${path}'`);
    const patterns = list(matcher, "pattern").map((pattern) => patternOf(pattern, owner));
    if (!patterns.some((pattern) => pattern.message !== undefined)) {
      throw new Error(`At least one pattern of matcher '${owner}' must set 'message'`);
    }
    return matcherOf(owner, text(matcher, "severity"), patterns);
  });
}

function patternOf(pattern: object, owner: string): Pattern {
  const known: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const group = (pattern as Record<string, unknown>)[field];
    if (group === undefined) continue;
    if (!Number.isInteger(group))
      throw new Error(`The property '${field}' of matcher '${owner}' is not a group number`);
    known[field] = group as number;
  }
  return { ...known, regexp: new RegExp(text(pattern, "regexp")), loop: (pattern as { loop?: unknown }).loop === true };
}

/** A matcher of several patterns wants them on lines that follow each other; the last may loop. */
function matcherOf(owner: string, severity: string, patterns: readonly Pattern[]): Matcher {
  const last = patterns.length - 1;
  let running: (Found | null)[] = [];
  const reset = (): void => {
    running = [];
  };
  const match = (line: string): Found | null => {
    for (let at = last; at >= 0; at--) {
      const before = at > 0 ? running[at - 1] : {};
      const pattern = patterns[at];
      if (!before || !pattern) continue;
      const groups = pattern.regexp.exec(line);
      if (at < last) {
        running[at] = groups && found(before, pattern, groups);
        continue;
      }
      const isLooping = groups !== null && pattern.loop;
      if (groups) reset();
      if (at > 0) running[at - 1] = isLooping ? before : null;
      if (groups) return { ...(severity ? { severity } : {}), ...nonEmpty(found(before, pattern, groups)) };
    }
    return null;
  };
  return { owner, match, reset };
}

function found(before: Found, pattern: Pattern, groups: RegExpExecArray): Found {
  const result: Found = { ...before };
  for (const field of fields) {
    const group = pattern[field];
    if (group !== undefined && result[field] === undefined) result[field] = groups[group] ?? "";
  }
  return result;
}

function nonEmpty(result: Found): Found {
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== ""));
}

/** The issue that a find stands for; `null` if it has no message or a severity that GitHub does not know. */
export function issueOf(result: Found, workspace: string): { level: Level; message: string; place: Place } | null {
  const level = (result.severity ?? "error").toLowerCase();
  if (!result.message?.trim() || !(level === "error" || level === "warning" || level === "notice")) return null;
  const path = result.file === undefined ? undefined : pathIn(workspace, result.file, result.fromPath);
  const line = /^\d+$/.test(result.line ?? "") ? Number(result.line) : undefined;
  const column = /^\d+$/.test(result.column ?? "") ? Number(result.column) : undefined;
  return {
    level,
    message: result.message,
    place: { ...(path ? { path } : {}), ...(line ? { line } : {}), ...(column ? { column } : {}) },
  };
}

/** Only a file that exists in the workspace is worth pointing at. */
function pathIn(workspace: string, file: string, fromPath: string | undefined): string | undefined {
  const path = resolve(workspace, fromPath ? dirname(fromPath) : "", file);
  const exists = path.startsWith(workspace + sep) && statSync(path, { throwIfNoEntry: false })?.isFile();
  return exists ? path.slice(workspace.length + 1) : undefined;
}

function list(value: unknown, key: string): object[] {
  const items = value !== null && typeof value === "object" ? (value as Record<string, unknown>)[key] : undefined;
  if (Array.isArray(items) && items.every((item) => item !== null && typeof item === "object")) return items;
  throw new Error(`A problem matcher needs a list '${key}'`);
}

function text(value: object, key: string): string {
  const result = (value as Record<string, unknown>)[key];
  return typeof result === "string" ? result : "";
}
