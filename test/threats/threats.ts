import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import { root } from "../../scripts/tree.ts";

const Row = v.strictObject({
  what: v.string(),
  shown: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9/.-]+: ./))), v.minLength(1)), undefined),
  open: v.optional(v.string()),
});
const Threats = v.record(
  v.pipe(v.string(), v.regex(/^[A-L]$/)),
  v.strictObject({ title: v.string(), rows: v.record(v.pipe(v.string(), v.regex(/^[A-L][1-9][0-9]?$/)), Row) }),
);

/** One threat, the tests that show what happens under it, and what none of them shows. */
export interface Threat {
  readonly id: string;
  readonly area: string;
  readonly what: string;
  /** Path of a test file, and words of the name of a test in it. */
  readonly shown: readonly { readonly file: string; readonly words: string }[];
  readonly open: string | undefined;
}

/** All threats in their order. Throws what is malformed. */
export async function readThreats(): Promise<Threat[]> {
  const areas = v.parse(Threats, parse(await readFile(join(root, "test/threats/threats.yml"), "utf8")));
  return Object.values(areas).flatMap(({ title, rows }) =>
    Object.entries(rows).map(([id, { what, shown = [], open }]) => ({
      id,
      area: title,
      what,
      shown: shown.map(placed),
      open,
    })),
  );
}

const placed = (text: string): { file: string; words: string } => {
  const at = text.indexOf(": ");
  return { file: `${text.slice(0, at)}.test.ts`, words: text.slice(at + 2) };
};

/** The table for people, one row a threat. */
export function threatsMarkdown(threats: readonly Threat[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("%", "&#37;");
  const rows = threats.map(({ id, what, shown, open }) => {
    const tests = shown.map(({ file, words }) => `[${cell(words)}](../${file})`);
    const rest = open === undefined ? [] : [`${shown.length === 0 ? "nothing yet" : "not yet"}: ${cell(open)}`];
    return `| ${id} | ${cell(what)} | ${[...tests, ...rest].join("<br>")} |`;
  });
  const count = (chosen: readonly Threat[]) => chosen.length;
  const shown = threats.filter((threat) => threat.shown.length > 0);
  return [
    "# Threats and what shows how they end",
    "",
    "Made by `npm run docs` from [threats/threats.yml](threats/threats.yml); a test holds each row to tests that are there.",
    "",
    `${threats.length} rows: ${count(shown.filter(({ open }) => open === undefined))} are shown, ${count(shown.filter(({ open }) => open !== undefined))} in part, ${count(threats) - count(shown)} by nothing yet.`,
    "",
    "| | threat or fault | shown by |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
