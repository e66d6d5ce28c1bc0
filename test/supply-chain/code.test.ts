import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ParserOptions, parse } from "@babel/parser";
import { expect, test } from "@jest/globals";
import { glob } from "tinyglobby";
import { root } from "../../scripts/tree.ts";

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Every node of the syntax tree of a file. */
async function* nodesOf(path: string, plugins: ParserOptions["plugins"] = []): AsyncGenerator<Node> {
  const waiting: unknown[] = [
    parse(await readFile(join(root, path), "utf8"), { sourceType: "module", plugins }).program,
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next);
    if (!isNode(next)) continue;
    yield next;
    for (const [key, value] of Object.entries(next))
      if (key !== "loc" && typeof value === "object" && value !== null) waiting.push(value);
  }
}

/** What a node makes or loads at run time, if it does. */
const madeBy = (node: Node): string | undefined => {
  const [callee, property] = [node.callee, node.property].map((part) => (isNode(part) ? part : undefined));
  if (
    /^(Call|New)Expression$/.test(node.type) &&
    callee?.type === "Identifier" &&
    /^(eval|Function)$/.test(String(callee.name))
  )
    return String(callee.name);
  if (node.type === "CallExpression" && callee?.type === "Import")
    return isNode((node.arguments as unknown[])[0]) && (node.arguments as Node[])[0]?.type === "StringLiteral"
      ? undefined
      : "import";
  if (
    node.type === "MemberExpression" &&
    /^(runIn(New|This)?Context|compileFunction|dlopen)$/.test(String(property?.name))
  )
    return String(property?.name);
  if (node.type === "StringLiteral" && /^[./\w-]+\.node$/.test(String(node.value))) return String(node.value);
  return undefined;
};

/** Whether a chunk holds any of the words at all; reading all of them as code takes four seconds. */
const mayMake = async (path: string): Promise<boolean> =>
  /\b(eval|Function|runIn\w*Context|compileFunction|dlopen)\b|import\(|\.node["']/.test(
    await readFile(join(root, "dist", path), "utf8"),
  );

test("the bundle makes no code at run time, and loads none but its own chunks", async () => {
  const matches: string[] = [];
  for (const path of await glob(["**/*.js"], { cwd: join(root, "dist"), ignore: ["slipway/**"] }))
    for await (const node of (await mayMake(path)) ? nodesOf(`dist/${path}`) : []) {
      const made = madeBy(node);
      if (made !== undefined) matches.push(`${path}: ${made}`);
    }
  // The loader of chunks; and pg, which asks for its native sibling by a text that is its own where somebody wants that one.
  expect(matches.toSorted()).toEqual(["chunks/database-postgres.js: eval", "index.js: import"]);
});

test("without the scan such code would be found", async () => {
  const code =
    "eval(a); new Function(b); import(c); vm.runInNewContext(d); process.dlopen(e, 'x.node'); require('./y.node'); import('./z.js')";
  const program = parse(code, { sourceType: "module" }).program.body;
  const made = program.flatMap((statement) => {
    const matches: string[] = [];
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(visit);
      if (!isNode(node)) return;
      const what = madeBy(node);
      if (what !== undefined) matches.push(what);
      for (const value of Object.values(node)) visit(value);
    };
    visit(statement);
    return matches;
  });
  expect(made.toSorted()).toEqual(["./y.node", "Function", "dlopen", "eval", "import", "runInNewContext", "x.node"]);
});

test("no program of ours is started through a shell, and none switches the runner's commands off", async () => {
  const paths = await glob(["packages/**/*.ts", "actions/**/*.ts"], {
    cwd: root,
    ignore: ["**/*.test.ts", "packages/rehearsal/**", "**/builders/**"],
  });
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), "utf8")] as const));
  const found = (pattern: RegExp) => texts.flatMap(([path, text]) => (pattern.test(text) ? [path] : []));
  expect(paths.length).toBeGreaterThan(300);
  expect(
    found(
      /\bshell\s*:(?!\s*false\b)|(?<![.\w])exec(?:Sync)?\(\s*["'`]|\bimport \{[^}]*\bexec(?:Sync)?\b[^}]*\} from "node:child_process"/,
    ),
  ).toEqual([]);
  expect(found(/stop-commands/)).toEqual([]);
});

const size = 3000;
/** What patterns go back and forth over: one mark again and again, with an end that fits nothing. */
const pumps = [
  " ",
  "\n",
  "\t",
  "\n\t",
  "\r",
  "a",
  "A",
  "0",
  "a0",
  "a5",
  "-",
  "--",
  ".",
  "/",
  "//",
  ":",
  ":0",
  "::",
  "@",
  "@a",
  "<",
  "<a",
  "{",
  "%",
  '"',
  "'",
  "#",
  "[",
  "a.",
  "a-",
  "a b ",
  "x=",
  "\\",
  "$",
  "_",
];

/** Milliseconds that a pattern needs for all texts that may be hard for it. */
const effortOf = (pattern: RegExp, length = size): number => {
  const began = performance.now();
  const words = pattern.source.match(/[\w -]{3,}/g) ?? [];
  for (const pump of [...pumps, ...words]) {
    const [whole, half] = [length, length / 2].map((letters) => pump.repeat(Math.ceil(letters / pump.length)));
    for (const text of [`${words[0] ?? ""}${whole}\0`, `${half}\n${words[0] ?? ""}:${half}\0`]) {
      for (let tries = 0; tries < 1000 && pattern.exec(text) !== null && pattern.lastIndex > 0; tries++);
      pattern.lastIndex = 0;
    }
    if (performance.now() - began > limit) break;
  }
  return performance.now() - began;
};
const limit = 1000;

test("no pattern of ours takes for ever, whatever it is given", async () => {
  const sources = await glob(["packages/**/*.ts", "actions/**/*.ts"], {
    cwd: root,
    ignore: ["**/*.test.ts", "packages/rehearsal/**"],
  });
  const patterns = new Map<string, RegExp>();
  for (const path of sources)
    for await (const { type, pattern, flags } of nodesOf(path, ["typescript"]))
      if (type === "RegExpLiteral")
        patterns.set(`${path}: /${pattern}/${flags}`, new RegExp(String(pattern), String(flags)));
  expect(patterns.size).toBeGreaterThan(200);
  expect([...patterns].filter(([, pattern]) => effortOf(pattern) > limit).map(([name]) => name)).toEqual([]);
}, 120_000);

test("patterns of cubic effort are found", () => {
  const cubic = /^\s*environment:\s*\n\s*name:\s*["']?([\w-]+)/gm;
  expect(effortOf(cubic, 1600)).toBeGreaterThan(4 * effortOf(cubic, 800));
});
