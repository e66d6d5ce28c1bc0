import { type ModuleFacts, starting, typed } from "./facts.ts";
import { callsIn } from "./function-calls.ts";
import { entriesIn, type JsonTree } from "./json-tree.ts";
import { templateTokens } from "./tokens.ts";

/** The facts of a file in the JSON syntax. */
export function jsonFacts(file: JsonTree): ModuleFacts {
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
}

const jsonText = (entries: readonly (readonly [string, JsonTree])[], name: string): string | null => {
  const jsonTrees = entries.flatMap(([key, value]) => (key === name ? [value] : []));
  const [text] = jsonTrees;
  return jsonTrees.length === 1 && typeof text === "string" && !/[$%]\{/.test(text) ? text : null;
};

/** Every text and every name: in expressions both are templates. */
const textsIn = (tree: JsonTree): string[] => {
  if (typeof tree === "string") return [tree];
  if (typeof tree !== "object" || tree === null) return [];
  return "members" in tree ? tree.members.flatMap(([key, value]) => [key, ...textsIn(value)]) : tree.flatMap(textsIn);
};
