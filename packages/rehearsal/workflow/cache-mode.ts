import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Mistake } from "./parser.ts";

const key = "cache-mode";
const refused = `"${key}" is not supported in a rehearsal: limits on what a job may do with GitHub's cache`;

/**
 * GitHub knows `cache-mode` for a file and for a job, its published parser does not yet: what the parser has against the
 * key there is put right. https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode
 */
export function namingCacheMode(text: string, mistakes: readonly Mistake[]): Mistake[] {
  if (!mistakes.some(isUnexpected)) return [...mistakes];
  const places = placesOf(text);
  const isThere = ({ line, column }: Mistake) => places.has(`${line}:${column}`);
  return mistakes.map((mistake) =>
    isUnexpected(mistake) && isThere(mistake) ? { ...mistake, message: refused } : mistake,
  );
}

const isUnexpected = ({ message }: Mistake): boolean => message === `Unexpected value '${key}'`;

/** Where the key is at its two levels; the parser's tokens leave it out. */
function placesOf(text: string): Set<string> {
  const lines = new LineCounter();
  const file = parseDocument(text, { lineCounter: lines }).contents;
  const jobs = isMap(file) ? file.get("jobs", true) : undefined;
  const blocks = [file, ...(isMap(jobs) ? jobs.items.map(({ value }) => value) : [])];
  const keys = blocks.flatMap((block) => (isMap(block) ? block.items.map((item) => item.key) : []));
  return new Set(
    keys.flatMap((result) => {
      if (!isScalar(result) || result.value !== key || !result.range) return [];
      const { line, col } = lines.linePos(result.range[0]);
      return [`${line}:${col}`];
    }),
  );
}
