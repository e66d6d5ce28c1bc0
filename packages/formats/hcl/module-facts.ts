import { type Attribute, type Block, type Body, hclBody, isSymbol, literalOf } from "./body.ts";
import { entriesIn, type JsonTree, jsonTree } from "./json-tree.ts";
import { HclMistake, hclTokens, type Token, templateTokens } from "./tokens.ts";

/** What a file of a Terraform module runs, reads and needs: all that is judged before Terraform sees it. */
export interface ModuleFacts {
  /** Blocks by their kind, `provisioner`, `data`, `resource`, `ephemeral`, and their type, `local-exec`. */
  readonly blocks: readonly { readonly kind: string; readonly type: string; readonly line: number }[];
  /** Calls of functions, with the tokens of each argument. */
  readonly calls: readonly FunctionCall[];
  /** Sources of child modules; `null` for one that is no plain text. */
  readonly modules: readonly { readonly source: string | null; readonly line: number }[];
  /** Local names of providers ► their source as written; `null` for one that is no plain text. */
  readonly required: readonly { readonly name: string; readonly source: string | null; readonly line: number }[];
  /** Local names of the providers that its resources and data sources use. */
  readonly used: readonly { readonly name: string; readonly line: number }[];
}

/** One call of a function. */
export interface FunctionCall {
  readonly name: string;
  readonly line: number;
  readonly args: readonly (readonly Token[])[];
}

/** Reads a `.tf` or `.tf.json` file. Throws `HclMistake` for what cannot be read to the last byte. */
export function moduleFacts(path: string, text: string): ModuleFacts {
  return path.endsWith(".json") ? jsonFacts(jsonTree(text)) : nativeFacts(hclBody(hclTokens(text)));
}

/** Calls in a file that `templatefile` reads. */
export function templateCalls(text: string): readonly FunctionCall[] {
  return callsIn([templateTokens(text)]);
}

const typed = new Set(["data", "resource", "ephemeral"]);

const nativeFacts = (file: Body): ModuleFacts => {
  const all = everyBlock(file);
  const tokens = all.flatMap(({ body }) => [...body.attributes.values()].flatMap((attribute) => attribute.tokens));
  const top = (type: string) => file.blocks.filter((block) => block.type === type);
  return {
    blocks: [
      ...all.flatMap(({ type, labels, line }) =>
        type === "provisioner" || (type === "dynamic" && labels[0] === "provisioner")
          ? [{ kind: "provisioner", type: type === "dynamic" ? "dynamic" : (labels[0] ?? ""), line }]
          : [],
      ),
      ...file.blocks.flatMap(({ type, labels, line }) =>
        typed.has(type) ? [{ kind: type, type: labels[0] ?? "", line }] : [],
      ),
      ...top("provider")
        .flatMap((block) => everyBlock(block.body).slice(1))
        .flatMap(({ type, labels, line }) =>
          type === "exec" || labels.includes("exec") ? [{ kind: "provider", type: "exec", line }] : [],
        ),
    ],
    calls: callsIn(tokens),
    modules: top("module").map(({ body, line }) => ({ source: textOf(body.attributes.get("source")), line })),
    required: top("terraform")
      .flatMap(({ body }) => body.blocks.filter(({ type }) => type === "required_providers"))
      .flatMap(({ body }) => [...body.attributes].map(([name, attribute]) => requiredIn(name, attribute))),
    used: file.blocks.filter(({ type }) => typed.has(type)).map(usedIn),
  };
};

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

const isWord = (token: Token | undefined, text: string): boolean => token?.kind === "identifier" && token.text === text;

/** Every call in these tokens and in the templates among them: a name before a bracket. */
const callsIn = (tokens: readonly Token[]): FunctionCall[] =>
  tokens.flatMap((token, at) => {
    if (token.kind === "template")
      return token.parts.flatMap((part) => (typeof part === "string" ? [] : callsIn(part.filter(isNoBreak))));
    if (token.kind !== "identifier" || !isSymbol(tokens[at + 1], "(")) return [];
    return [{ name: token.text, line: token.line, args: argumentsAt(tokens, at + 2) }];
  });

const isNoBreak = ({ kind }: Token): boolean => kind !== "newline";

const argumentsAt = (tokens: readonly Token[], from: number): Token[][] => {
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(from)) {
    if (token.kind === "symbol" && "([{".includes(token.text)) depth += 1;
    if (token.kind === "symbol" && ")]}".includes(token.text)) depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && isSymbol(token, ",")) args.push([]);
    else args.at(-1)?.push(token);
  }
  return args.filter((arg) => arg.length > 0);
};

const jsonFacts = (file: JsonTree): ModuleFacts => {
  const top = (name: string) => entriesIn(file).flatMap(([key, value]) => (key === name ? [value] : []));
  const inner = (name: string, tree: JsonTree): JsonTree[] =>
    typeof tree !== "object" || tree === null
      ? []
      : "members" in tree
        ? tree.members.flatMap(([key, value]) => [...(key === name ? [value] : []), ...inner(name, value)])
        : tree.flatMap((each) => inner(name, each));
  const line = 1;
  const named = [...typed].flatMap((kind) =>
    top(kind).flatMap((tree) => entriesIn(tree).map(([type, value]) => ({ kind, type, value }))),
  );
  return {
    blocks: [
      ...inner("provisioner", file).flatMap((tree) =>
        entriesIn(tree).map(([type]) => ({ kind: "provisioner", type, line })),
      ),
      ...named.map(({ kind, type }) => ({ kind, type, line })),
      ...top("provider").flatMap((tree) => inner("exec", tree).map(() => ({ kind: "provider", type: "exec", line }))),
    ],
    calls: textsIn(file).flatMap((text) => (/[$%]\{/.test(text) ? templateCalls(text) : [])),
    modules: top("module")
      .flatMap((tree) => entriesIn(tree))
      .map(([, tree]) => ({ source: jsonText(entriesIn(tree), "source"), line })),
    required: top("terraform")
      .flatMap((tree) => inner("required_providers", tree))
      .flatMap((tree) => entriesIn(tree))
      .map(([name, tree]) => ({
        name,
        source:
          typeof tree === "string" || entriesIn(tree).every(([key]) => key !== "source")
            ? name
            : jsonText(entriesIn(tree), "source"),
        line,
      })),
    used: named.flatMap(({ type, value }) =>
      entriesIn(value).flatMap(([, resource]) => {
        const provider = entriesIn(resource).find(([key]) => key === "provider")?.[1];
        const name =
          typeof provider === "string" ? provider.replace(/^\$\{(.*)\}$/, "$1").split(".")[0] : type.split("_")[0];
        return [{ name: name ?? type, line }];
      }),
    ),
  };
};

const jsonText = (entries: readonly (readonly [string, JsonTree])[], name: string): string | null => {
  const found = entries.flatMap(([key, value]) => (key === name ? [value] : []));
  const [text] = found;
  return found.length === 1 && typeof text === "string" && !/[$%]\{/.test(text) ? text : null;
};

/** Every text and every name: in expressions both are templates. */
const textsIn = (tree: JsonTree): string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree !== "object" || tree === null) return [];
  return "members" in tree ? tree.members.flatMap(([key, value]) => [key, ...textsIn(value)]) : tree.flatMap(textsIn);
};

export { HclMistake };
