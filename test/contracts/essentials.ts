/** GitHub's description without the texts and examples that make up most of it. */
import type { Content, Description, Operation, Schema } from "./description.ts";

/** What limits a value by itself; the same in OpenAPI and in JSON Schema. */
export const limits = new Set(
  "type enum required minimum maximum minLength maxLength minItems maxItems uniqueItems pattern maxProperties".split(
    " ",
  ),
);
const plain = new Set([...limits, "$ref", "format", "nullable", "default", "additionalProperties"]);

/** The parts that `Description` names. */
export function essentials({ paths, components }: Description): Description {
  return {
    paths: mapValues(paths, (operations) => mapValues(operations, operation)),
    components: {
      schemas: mapValues(components.schemas, schema),
      responses: mapValues(components.responses, response),
      parameters: mapValues(components.parameters, (parameter) => kept(parameter, parts)),
    },
  };
}

const parts = new Set(["$ref", "name", "in", "x-multi-segment"]);

function operation({ externalDocs, parameters, requestBody, responses }: Operation): Operation {
  return {
    ...(externalDocs ? { externalDocs: { url: externalDocs.url } } : {}),
    ...(parameters ? { parameters: parameters.map((parameter) => kept(parameter, parts)) } : {}),
    ...(requestBody ? { requestBody: { ...kept(requestBody, new Set(["required"])), ...response(requestBody) } } : {}),
    responses: mapValues(responses, response),
  } as Operation;
}

function response<Body extends { readonly $ref?: string; readonly content?: Content }>({ $ref, content }: Body): Body {
  const types = content && mapValues(content, (type) => (type.schema ? { schema: schema(type.schema) } : {}));
  return { ...($ref ? { $ref } : {}), ...(types ? { content: types } : {}) } as Body;
}

function schema(whole: Schema): Schema {
  const { properties, items, allOf, anyOf, oneOf, additionalProperties } = whole;
  return {
    ...kept(whole, plain),
    ...(properties ? { properties: mapValues(properties, schema) } : {}),
    ...(items ? { items: schema(items) } : {}),
    ...(allOf ? { allOf: allOf.map(schema) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(schema) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(schema) } : {}),
    ...(typeof additionalProperties === "object" ? { additionalProperties: schema(additionalProperties) } : {}),
  };
}

function kept<Whole extends object>(whole: Whole, names: ReadonlySet<string>): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => names.has(key))) as Whole;
}

/** Changes every value of a record. */
export function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
