import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Mistake } from "./parser.ts";

const key = "cache-mode";
const modes = ["none", "read", "write"];

/**
 * GitHub knows `cache-mode` for a file and for a job, its published parser does not yet: what the parser has against the key there is no
 * mistake. It limits what a job may do with GitHub's cache, of which a rehearsal has none, so jobs run as they would with `none`.
 * https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode
 */
export function allowCacheMode(text: string, mistakes: readonly Mistake[]): Mistake[] {
  if (!mistakes.some(isUnexpected)) return [...mistakes];
  const places = placesOf(text);
  return mistakes.flatMap((mistake) => {
    const mode = isUnexpected(mistake) ? places.get(`${mistake.line}:${mistake.column}`) : undefined;
    if (mode === undefined) return [mistake];
    return modes.includes(mode) ? [] : [{ ...mistake, message: `"${key}" is not one of ${modes.join(", ")}` }];
  });
}

const isUnexpected = ({ message }: Mistake): boolean => message === `Unexpected value '${key}'`;

/** Where the key is at its two levels ► its value; the parser's tokens leave it out. */
function placesOf(text: string): Map<string, string> {
  const lines = new LineCounter();
  const file = parseDocument(text, { lineCounter: lines }).contents;
  const jobs = isMap(file) ? file.get("jobs", true) : undefined;
  const blocks = [file, ...(isMap(jobs) ? jobs.items.map(({ value }) => value) : [])];
  const pairs = blocks.flatMap((block) => (isMap(block) ? block.items : []));
  return new Map(
    pairs.flatMap(({ key: name, value }) => {
      if (!isScalar(name) || name.value !== key || !name.range) return [];
      const { line, col } = lines.linePos(name.range[0]);
      return [[`${line}:${col}`, isScalar(value) ? String(value.value) : ""] as const];
    }),
  );
}
