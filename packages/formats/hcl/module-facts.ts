import { type Attribute, type Block, type Body, hclBody, isSymbol, literalOf } from "./body.ts";
import { type ModuleFacts, starting, typed } from "./facts.ts";
import { callsIn, isWord } from "./function-calls.ts";
import { jsonFacts } from "./json-facts.ts";
import { jsonTree } from "./json-tree.ts";
import { hclTokens, type Token } from "./tokens.ts";

/** Reads a `.tf` or `.tf.json` file. Throws `HclMistake` for what cannot be read to the last byte. */
export function moduleFacts(path: string, text: string): ModuleFacts {
  return path.endsWith(".json") ? jsonFacts(jsonTree(text)) : nativeFacts(hclBody(hclTokens(text)));
}

const nativeFacts = (file: Body): ModuleFacts => {
  const all = everyBlock(file);
  const top = (type: string) => file.blocks.filter((block) => block.type === type);
  // A data source can also be in a check.
  const objects = [...file.blocks, ...top("check").flatMap(({ body }) => body.blocks)].filter(({ type }) =>
    typed.has(type),
  );
  const connections = [
    ...top("provider"),
    ...top("terraform").flatMap(({ body }) => body.blocks.filter(({ type }) => type === "backend")),
  ];
  return {
    blocks: [
      ...all.flatMap(({ type, labels, line }) =>
        type === "provisioner" || (type === "dynamic" && labels[0] === "provisioner")
          ? [{ kind: "provisioner", type: type === "dynamic" ? "dynamic" : (labels[0] ?? ""), line }]
          : [],
      ),
      ...objects.map(({ type, labels, line }) => ({ kind: type, type: labels[0] ?? "", line })),
      ...connections.flatMap(({ body }) => everyBlock(body)).flatMap(startedIn),
    ],
    calls: all.flatMap(({ body }) => [...body.attributes.values()].flatMap(({ tokens }) => callsIn(tokens))),
    modules: top("module").map(({ body, line }) => ({ source: textOf(body.attributes.get("source")), line })),
    required: top("terraform")
      .flatMap(({ body }) => body.blocks.filter(({ type }) => type === "required_providers"))
      .flatMap(({ body }) => [...body.attributes].map(([name, attribute]) => requiredIn(name, attribute))),
    used: objects.map(usedIn),
  };
};

const startedIn = ({ type, labels, line, body }: Block): ModuleFacts["blocks"][number][] => {
  const named = [type, ...labels].map((name) => ({ name, line }));
  const set = [...body.attributes].map(([name, attribute]) => ({ name, line: attribute.line }));
  const inside = [...body.attributes].flatMap(([name, { tokens }]) =>
    tokens.flatMap((token, at) => {
      const key = token.kind === "identifier" ? token.text : literalOf(token);
      const isKey = isSymbol(tokens[at + 1], "=") || isSymbol(tokens[at + 1], ":");
      // What a computed name, or an expression, gives the provider helm cannot be determined.
      if (name === "kubernetes" && (at === 0 ? !isObject(tokens) : isKey ? key === undefined : isComputed(tokens, at)))
        return [{ name, line: token.line, isUnknown: true }];
      return isKey && key !== undefined ? [{ name: key, line: token.line }] : [];
    }),
  );
  const matches = [...named, ...set, ...inside].filter((one) => "isUnknown" in one || starting.has(one.name));
  const once = new Map(matches.map((one) => [`${one.name} ${one.line}`, one]));
  return [...once.values()].map(({ name, line }) => ({ kind: "provider", type: name, line }));
};

/** Whether these tokens are one object from the first to the last. */
const isObject = (tokens: readonly Token[]): boolean => {
  let depth = 0;
  const end = tokens.findIndex((token) => {
    if (token.kind === "symbol" && "([{".includes(token.text)) depth += 1;
    if (token.kind === "symbol" && ")]}".includes(token.text)) depth -= 1;
    return depth === 0;
  });
  return isSymbol(tokens[0], "{") && !isWord(tokens[1], "for") && end === tokens.length - 1;
};

/** A bracket that no call opens. */
const isComputed = (tokens: readonly Token[], at: number): boolean =>
  isSymbol(tokens[at], "(") && tokens[at - 1]?.kind !== "identifier";

const everyBlock = (body: Body): Block[] => [
  { type: "", labels: [], line: 1, body },
  ...body.blocks.flatMap((block) => [block, ...everyBlock(block.body).slice(1)]),
];

const textOf = (attribute: Attribute | undefined): string | null =>
  attribute?.tokens.length === 1 ? (literalOf(attribute.tokens[0]) ?? null) : null;

/** `name = { source = "…" }`, or, as it once was, `name = "version"`. */
const requiredIn = (name: string, { tokens, line }: Attribute): ModuleFacts["required"][number] => {
  if (literalOf(tokens[0]) !== undefined && tokens.length === 1) return { name, source: name, line };
  const at = tokens.findIndex(
    (token, index) => isWord(token, "source") && (isSymbol(tokens[index + 1], "=") || isSymbol(tokens[index + 1], ":")),
  );
  if (at < 0)
    return {
      name,
      source: tokens.some((token) => token.kind === "template" && literalOf(token) === "source") ? null : name,
      line,
    };
  return { name, source: literalOf(tokens[at + 2]) ?? null, line };
};

const usedIn = ({ labels: [type = ""], body, line }: Block): ModuleFacts["used"][number] => {
  const [first] = body.attributes.get("provider")?.tokens ?? [];
  if (first?.kind === "identifier") return { name: first.text, line };
  const text = first === undefined ? undefined : literalOf(first);
  return { name: text?.split(".")[0] ?? type.split("_")[0] ?? type, line };
};
