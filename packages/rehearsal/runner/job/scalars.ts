import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { asText, type Functions, resolve } from "../../expressions/evaluate.ts";
import type { Json } from "../../protocol/run.ts";
import { isObject } from "./github-context.ts";

/** The value of a token as a text; GitHub takes no list and no mapping where a text belongs. */
export function textOf(token: TemplateToken, contexts: Record<string, Json>, functions: Functions): string {
  return scalar(resolve(token, contexts, functions));
}

/** The entries of a mapping of texts, such as `env:` and `with:`. */
export function textsOf(
  token: TemplateToken | undefined,
  contexts: Record<string, Json>,
  functions: Functions,
): Map<string, string> {
  const value = token === undefined ? {} : resolve(token, contexts, functions);
  if (value === null) return new Map();
  if (!isObject(value)) throw new Error("A mapping was expected");
  return new Map(Object.entries(value).map(([key, item]) => [key, scalar(item)]));
}

function scalar(value: Json): string {
  if (Array.isArray(value)) throw new Error("A sequence was not expected");
  if (isObject(value)) throw new Error("A mapping was not expected");
  return asText(value);
}
