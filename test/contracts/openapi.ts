/** Holds requests and answers against GitHub's own description of its REST API. */
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { amended } from "./amended.ts";
import {
  type Content,
  type Description,
  type Operation,
  type Parameter,
  readDescription,
  type Schema,
} from "./description.ts";
import { inventedFields, nameOf, toJsonSchema } from "./schema.ts";

/** A REST request with its answer. */
export interface Exchange {
  readonly method: string;
  /** Below the API's root, without the query. */
  readonly path: string;
  /** Path and query */
  readonly url: string;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** GitHub's description, ready to judge. */
export interface Contract {
  /** What is wrong with an exchange, `[]` if nothing is. */
  violations(exchange: Exchange): string[];
  /** The operation of a method and a path template, or `undefined`. */
  operation(method: string, template: string): Operation | undefined;
  /** The names in a path template that may hold slashes. */
  multiSegment(operation: Operation): string[];
}

/** Answers that every route may give without being listed; 422 is left out of the description here and there. */
const everywhere = new Set([304, 400, 401, 403, 404, 422]);

const headers = [
  "x-github-request-id",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-ratelimit-used",
];

/** Opens the description. */
export async function openContract(): Promise<Contract> {
  const description = amended(await readDescription());
  const validate = validator(description);
  const routes = Object.entries(description.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      operation,
      pattern: pathPattern(template, multiSegment(description, operation)),
      literals: template.split("/").filter((part) => !part.startsWith("{")).length,
    })),
  );
  routes.sort((a, b) => b.literals - a.literals);
  return {
    operation: (method, template) => description.paths[template]?.[method.toLowerCase()],
    multiSegment: (operation) => multiSegment(description, operation),
    violations: (exchange) => {
      const at = `${exchange.method} ${exchange.path} → ${exchange.status}`;
      const missing = headers.filter((name) => !exchange.headers[name]).map((name) => `the header ${name} is missing`);
      const route = routes.find(({ method, pattern }) => method === exchange.method && pattern.test(exchange.path));
      const matches = route
        ? [
            ...judgeRequest(description, validate, route.operation, exchange),
            ...judgeAnswer(description, validate, route.operation, exchange),
          ]
        : judgeUnknown(validate, exchange);
      return [...missing, ...matches].map((text) => `${at}: ${text}`);
    },
  };
}

type Validate = (schema: Schema, value: unknown) => string[];

function validator(description: Description): Validate {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  for (const format of ["uri-template", "int64", "repo.nwo"]) ajv.addFormat(format, true);
  // GitHub's own bots have brackets in theirs: 41898282+github-actions[bot]@users.noreply.github.com
  ajv.addFormat("email", /^[^\s@]+@[^\s@]+$/);
  const { schemas } = description.components;
  // Only what an exchange needs is turned and compiled: the whole takes a second.
  const refer = (name: string): string => {
    const address = `https://github/${name}`;
    if (asked.has(name)) return address;
    asked.add(name);
    const schema = schemas[name];
    if (!schema) throw new Error(`the description refers to ${name}, which it does not have`);
    ajv.addSchema({ $id: address, ...toJsonSchema(schema, refer) });
    return address;
  };
  const asked = new Set<string>();
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    const check = compiled.get(schema) ?? ajv.compile(toJsonSchema(schema, refer));
    compiled.set(schema, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
  };
}

function judgeRequest(
  description: Description,
  validate: Validate,
  operation: Operation,
  exchange: Exchange,
): string[] {
  const names = parameters(description, operation)
    .filter((item) => item.in === "query")
    .map((item) => item.name);
  const asked = [...new URL(exchange.url, "http://x").searchParams.keys()];
  const unknown = asked
    .filter((name) => !names.includes(name))
    .map((name) => `the query has ${name}, unknown to the route`);
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (exchange.status >= 300 || !schema || (exchange.requestBody === "" && !operation.requestBody?.required))
    return unknown;
  const body = exchange.requestBody === "" ? {} : (JSON.parse(exchange.requestBody) as unknown);
  const broken = validate(schema, body).map((text) => `a request was accepted although ${text}`);
  const invented = inventedFields(description, schema, body).map(
    (field) => `the request has ${field}, unknown to the route`,
  );
  return [...unknown, ...broken, ...invented];
}

function judgeAnswer(description: Description, validate: Validate, operation: Operation, exchange: Exchange): string[] {
  const listed = operation.responses[String(exchange.status)];
  if (!listed && !everywhere.has(exchange.status)) return ["the route does not list this status"];
  const type = (exchange.headers["content-type"] ?? "").split(";")[0] ?? "";
  if (exchange.status === 304 || type.startsWith("application/vnd.github.raw")) return [];
  // the file itself, which the description only tells in words
  if (exchange.status === 200 && type === "application/octet-stream") return [];
  const response = listed?.$ref ? description.components.responses[nameOf(listed.$ref)] : listed;
  const content: Content | undefined = response?.content ?? (exchange.status >= 400 ? errorContent : undefined);
  const docs = exchange.status >= 400 ? judgeDocs(operation, exchange) : [];
  if (!content) return exchange.body === "" ? docs : [...docs, "the body must be empty"];
  const schema =
    content[type]?.schema ?? (exchange.status >= 400 ? errorContent["application/json"]?.schema : undefined);
  if (!schema) return [...docs, `the route does not answer with ${type}`];
  const value = JSON.parse(exchange.body) as unknown;
  const invented = exchange.status < 400 ? inventedFields(description, schema, value) : [];
  return [...docs, ...validate(schema, value), ...invented.map((field) => `${field} is not in the description`)];
}

const errorContent: Content = { "application/json": { schema: { $ref: "#/components/schemas/basic-error" } } };

const limitsPage = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";

/** An error names the page of its route; one about the token, the version, or a route that is not there, names them all; one about limits theirs. */
function judgeDocs(operation: Operation, { body, status }: Exchange): string[] {
  const { documentation_url: said } = JSON.parse(body) as { documentation_url?: string };
  const right = operation.externalDocs?.url ?? "";
  if ([400, 401, 404].includes(status) && said === "https://docs.github.com/rest") return [];
  if (status === 403 && said?.replace(/#.*/, "") === limitsPage) return [];
  return said === right ? [] : [`documentation_url is ${said}, the description says ${right}`];
}

function judgeUnknown(validate: Validate, exchange: Exchange): string[] {
  if (![401, 403, 404].includes(exchange.status)) return ["no such route, yet it was answered"];
  return validate({ $ref: "#/components/schemas/basic-error" }, JSON.parse(exchange.body));
}

function parameters(description: Description, operation: Operation): Parameter[] {
  return (operation.parameters ?? []).flatMap((item) =>
    item.$ref ? (description.components.parameters[nameOf(item.$ref)] ?? []) : item,
  );
}

function multiSegment(description: Description, operation: Operation): string[] {
  return parameters(description, operation)
    .filter((item) => item["x-multi-segment"])
    .map((item) => item.name);
}

function pathPattern(template: string, wide: readonly string[]): RegExp {
  const source = template
    .replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (wide.includes(name) ? "(?:.*)" : "[^/]+"));
  return new RegExp(`^${source.replace("/(?:.*)", "(?:/.*)?")}$`);
}
