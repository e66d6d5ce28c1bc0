/** Schemas of OpenAPI 3.0 turned into JSON Schema, and what they say about the names of fields. */
import type { Description, Schema } from "./description.ts";
import { limits, mapValues } from "./essentials.ts";

/** Turns a schema of OpenAPI 3.0 into one of JSON Schema; `refer` gives the address of a component by its name. */
export function toJsonSchema(schema: Schema, refer: (name: string) => string): object {
  if (schema.$ref) return { $ref: refer(nameOf(schema.$ref)) };
  const turn = (inner: Schema): object => toJsonSchema(inner, refer);
  const { nullable, oneOf, anyOf, allOf, items, properties, additionalProperties, format, ...rest } = schema;
  // Where GitHub's own default breaks the format ("" for an address), the default wins. One of several is read as any of several: its alternatives overlap.
  const kept = format && schema.default !== "" ? { format } : {};
  const several = anyOf ?? oneOf;
  const plain = {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => limits.has(key))),
    ...kept,
    ...(several ? { anyOf: several.map(turn) } : {}),
    ...(allOf ? { allOf: allOf.map(turn) } : {}),
    ...(items ? { items: turn(items) } : {}),
    ...(properties ? { properties: mapValues(properties, turn) } : {}),
    ...(typeof additionalProperties === "object" ? { additionalProperties: turn(additionalProperties) } : {}),
    ...(additionalProperties === false ? { additionalProperties } : {}),
  };
  return nullable ? { anyOf: [plain, { type: "null" }] } : plain;
}

/** The name of the component that a reference points to. */
export function nameOf(reference: string): string {
  return reference.split("/").at(-1) ?? "";
}

/** Names of fields in a value that no branch of its schema knows: invented ones. */
export function inventedFields(description: Description, schema: Schema, value: unknown, path = ""): string[] {
  const branches = flatten(description, schema);
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => (branch.items ? [branch.items] : []));
    return items.length === 0
      ? []
      : value.flatMap((item, index) => inventedFields(description, { anyOf: items }, item, `${path}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  const named = branches.filter((branch) => branch.properties);
  const free =
    branches.some((branch) => branch.type === "object" && !branch.properties) ||
    branches.some((branch) => branch.additionalProperties);
  if (named.length === 0 || free) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const schemas = named.flatMap((branch) => branch.properties?.[key] ?? []);
    return schemas.length === 0
      ? [`${path}/${key}`]
      : inventedFields(description, { anyOf: schemas }, item, `${path}/${key}`);
  });
}

/** A schema with its references and alternatives followed. */
function flatten(description: Description, schema: Schema): Schema[] {
  const target = schema.$ref ? description.components.schemas[nameOf(schema.$ref)] : schema;
  if (!target) return [];
  const inner = [...(target.allOf ?? []), ...(target.anyOf ?? []), ...(target.oneOf ?? [])];
  return [target, ...inner.flatMap((branch) => flatten(description, branch))];
}
