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
  /** Whether `path` may be something else here than Terraform's own: the variable of a `for`, or of a template. */
  readonly hidesPath: boolean;
}

/** Reads a `.tf` or `.tf.json` file. Throws `HclMistake` for what cannot be read to the last byte. */
export function moduleFacts(path: string, text: string): ModuleFacts {
  return path.endsWith(".json") ? jsonFacts(jsonTree(text)) : nativeFacts(hclBody(hclTokens(text)));
}

/** Calls in a file that `templatefile` reads, whose variables can have any name. */
export function templateCalls(text: string): readonly FunctionCall[] {
  return callsIn([templateTokens(text)], true);
}

const typed = new Set(["data", "resource", "ephemeral"]);

const nativeFacts = (file: Body): ModuleFacts => {
  const all = everyBlock(file);
  const top = (type: string) => file.blocks.filter((block) => block.type === type);
  // A data source can also stand in a check.
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

/** Settings of providers and backends that start a program for their credentials, or name a file of which they read or send them. */
const starting = new Set([
  "exec",
  "config_path", // users[].user.exec of a kubeconfig
  "config_paths",
  "shared_config_files", // credential_process of AWS
  "shared_credentials_file",
  "shared_credentials_files",
  "web_identity_token_file", // sent to whatever endpoint the code names
  "oidc_token_file_path",
  "client_secret_file_path",
]);

const startedIn = ({ type, labels, line, body }: Block): ModuleFacts["blocks"][number][] => {
  const named = [type, ...labels].map((name) => ({ name, line }));
  const set = [...body.attributes].map(([name, attribute]) => ({ name, line: attribute.line }));
  const inside = [...body.attributes].flatMap(([name, { tokens }]) =>
    tokens.flatMap((token, at) => {
      const key = token.kind === "identifier" ? token.text : literalOf(token);
      const isKey = isSymbol(tokens[at + 1], "=") || isSymbol(tokens[at + 1], ":");
      // What a computed name, or an expression, gives the provider helm cannot be told.
      if (name === "kubernetes" && (at === 0 ? !isObject(tokens) : isKey ? key === undefined : isComputed(tokens, at)))
        return [{ name, line: token.line, isUnknown: true }];
      return isKey && key !== undefined ? [{ name: key, line: token.line }] : [];
    }),
  );
  const found = [...named, ...set, ...inside].filter((one) => "isUnknown" in one || starting.has(one.name));
  const once = new Map(found.map((one) => [`${one.name} ${one.line}`, one]));
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

const isWord = (token: Token | undefined, text: string): boolean => token?.kind === "identifier" && token.text === text;

/** Every call in these tokens and in the templates among them: a name before a bracket. */
const callsIn = (tokens: readonly Token[], isHidden = false): FunctionCall[] => {
  const scopes = pathScopes(tokens);
  return tokens.flatMap((token, at) => {
    const hidesPath = isHidden || scopes.some(([from, to]) => at > from && at < to);
    if (token.kind === "template") return partCalls(token.parts, hidesPath);
    if (token.kind !== "identifier" || !isSymbol(tokens[at + 1], "(")) return [];
    return [{ name: token.text, line: token.line, args: argumentsAt(tokens, at + 2), hidesPath }];
  });
};

/** Calls in a template; a `%{ for path in … }` counts up to its end. */
const partCalls = (parts: readonly (string | readonly Token[])[], isHidden: boolean): FunctionCall[] => {
  let hidesPath = isHidden;
  return parts.flatMap((part) => {
    if (typeof part === "string") return [];
    const tokens = part.filter(isNoBreak);
    const calls = callsIn(tokens, hidesPath);
    hidesPath ||= bindsPath(tokens, 0);
    return calls;
  });
};

/** Where a `for` that begins here calls one of its variables `path`. */
const bindsPath = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], "for") &&
  (isWord(tokens[at + 1], "path") || (isSymbol(tokens[at + 2], ",") && isWord(tokens[at + 3], "path")));

/** From the first colon of each `[for path in …]` or `{for path in …}` to the bracket that closes it. */
const pathScopes = (tokens: readonly Token[]): (readonly [from: number, to: number])[] =>
  tokens.flatMap((_, at) => {
    if (!bindsPath(tokens, at)) return [];
    let [depth, from] = [0, -1];
    for (let to = at; to < tokens.length; to += 1) {
      const token = tokens[to];
      if (token?.kind !== "symbol") continue;
      if ("([{".includes(token.text)) depth += 1;
      if (")]}".includes(token.text)) depth -= 1;
      if (depth < 0) return [[from, to] as const];
      if (depth === 0 && from < 0 && token.text === ":") from = to;
    }
    return [];
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
  const within = (trees: readonly JsonTree[], name: string) =>
    trees.flatMap(entriesIn).flatMap(([key, value]) => (key === name ? [value] : []));
  const checks = top("check")
    .flatMap(entriesIn)
    .map(([, check]) => check);
  const named = [...typed].flatMap((kind) =>
    [...top(kind), ...within(checks, kind)].flatMap((tree) =>
      entriesIn(tree).map(([type, value]) => ({ kind, type, value })),
    ),
  );
  return {
    blocks: [
      ...inner("provisioner", file).flatMap((tree) =>
        entriesIn(tree).map(([type]) => ({ kind: "provisioner", type, line })),
      ),
      ...named.map(({ kind, type }) => ({ kind, type, line })),
      ...[...top("provider"), ...within(top("terraform"), "backend")].flatMap((tree) =>
        [...starting].flatMap((type) => inner(type, tree).map(() => ({ kind: "provider", type, line }))),
      ),
      ...top("provider")
        .flatMap((tree) => inner("kubernetes", tree))
        .flatMap((tree) =>
          typeof tree === "string" || JSON.stringify(tree).includes("${")
            ? [{ kind: "provider", type: "kubernetes", line }]
            : [],
        ),
    ],
    calls: textsIn(file).flatMap((text) => (/[$%]\{/.test(text) ? callsIn([templateTokens(text)]) : [])),
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
