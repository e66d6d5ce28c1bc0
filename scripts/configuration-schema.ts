/** The JSON Schema of `.github/slipway.yml` and its table of settings, from the parser and the descriptions. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { Configuration } from "../packages/model/configuration/configuration.ts";
import { settingDescriptions } from "./setting-descriptions.ts";

interface Node {
  description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** One setting of the schema. */
interface Setting {
  readonly path: string;
  readonly node: Node;
}

/** Settings below a node, outer ones first; items of lists and forms of a choice are looked into, not counted. */
function settingsBelow(node: Node, path = ""): Setting[] {
  const inside = (name: string) => (path === "" ? name : `${path}.${name}`);
  const { additionalProperties: any } = node;
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => [
      { path: inside(name), node: child },
      ...settingsBelow(child, inside(name)),
    ]),
    ...(typeof any === "object" ? settingsBelow(any, inside("*")).concat({ path: inside("*"), node: any }) : []),
    ...(node.items ? settingsBelow(node.items, `${path}[]`) : []),
    ...(node.anyOf ?? []).flatMap((form) => settingsBelow(form, path)),
  ];
}

/** The schema with a description for every setting. Throws for a setting without one, and for a description without a setting. */
export function describedSchema(): Node {
  const schema = toJsonSchema(Configuration, { typeMode: "input", errorMode: "ignore" }) as Node;
  const used = new Set<string>();
  const missing: string[] = [];
  for (const { path, node } of settingsBelow(schema)) {
    const description = node.description ?? settingDescriptions[path];
    if (description !== undefined) node.description = description;
    // Names that the team chooses are described by the group that holds them.
    else if (!path.endsWith("*")) missing.push(path);
    used.add(path);
  }
  const stale = Object.keys(settingDescriptions).filter((path) => !used.has(path));
  if (missing.length + stale.length > 0)
    throw new Error(
      `scripts/setting-descriptions.ts lacks ${missing.join(", ") || "nothing"} and describes ${stale.join(", ") || "nothing"} that is not a setting`,
    );
  return schema;
}

/** The text of the schema's file. */
export function configurationSchema(): string {
  return `${JSON.stringify({ ...describedSchema(), title: "Slipway: .github/slipway.yml" }, null, 2)}\n`;
}

/** Path of every setting, groups too. */
export function settingPaths(): string[] {
  return settingsBelow(describedSchema()).map(({ path }) => path);
}

/** Every setting that is no group of others, with its default and what it means. */
export function settingRows(): string[][] {
  const isGroup = ({ properties, additionalProperties: any }: Node): boolean =>
    properties !== undefined || (typeof any === "object" && (any.anyOf !== undefined || isGroup(any)));
  return settingsBelow(describedSchema())
    .filter(({ path, node }) => !path.endsWith("*") && !isGroup(node))
    .map(({ path, node }) => [
      `\`${path}\``,
      node.default === undefined ? "" : `\`${JSON.stringify(node.default)}\``,
      node.description ?? "",
    ])
    .filter(([path], index, all) => all.findIndex(([other]) => other === path) === index);
}
