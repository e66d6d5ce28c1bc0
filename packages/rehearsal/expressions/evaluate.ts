import { truthy } from "@actions/expressions/result";
import type { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { SequenceToken } from "@actions/workflow-parser/templates/tokens/sequence-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { TokenType } from "@actions/workflow-parser/templates/tokens/types";
import type { Json } from "../protocol/run.ts";
import { fromData, toData } from "./data.ts";
import { blaming, ExpressionFault } from "./fault.ts";
import { definitions, type Functions, statusFunctions } from "./functions.ts";
import { compute } from "./lazy.ts";
import { asExpression, segments } from "./segments.ts";
import { calls, parse } from "./syntax.ts";

export type { Functions } from "./functions.ts";

/** Computes one expression, given without `${{ }}`. Throws an `ExpressionFault`. */
export function evaluate(expression: string, contexts: Record<string, Json>, functions: Functions = {}): Json {
  const known = definitions(functions);
  return blaming(expression, () =>
    fromData(compute(parse(expression, Object.keys(contexts), [...known.values()]), contexts, known)),
  );
}

/** Fills in every `${{ }}` of a text. */
export function interpolate(text: string, contexts: Record<string, Json>, functions: Functions = {}): string {
  return segments(text)
    .map((part) => ("literal" in part ? part.literal : asText(evaluate(part.expression, contexts, functions))))
    .join("");
}

/** A value as it appears inside a text: objects and arrays by the name of their kind, null as nothing. */
export function asText(value: Json): string {
  return value === null ? "" : toData(value).coerceString();
}

/** Whether a value counts as true in a condition. */
export function isTrue(value: Json): boolean {
  return truthy(toData(value));
}

/**
 * Answers an `if:`, written with or without `${{ }}`. It means `success() && (…)` unless the expression itself
 * calls a status function; a name in a string is no call. Text around `${{ }}` makes a string, which is true.
 */
export function condition(text: string | undefined, contexts: Record<string, Json>, functions: Functions): boolean {
  const value = text?.trim() ?? "";
  const expression = value.includes("${{") ? asExpression(segments(value)) : value;
  const known = definitions(functions);
  return blaming(expression || "success()", () => {
    const tree = parse(expression || "success()", Object.keys(contexts), [...known.values()]);
    const asksItself = !statusFunctions.isDisjointFrom(calls(tree));
    if (!asksItself && !isTrue(functions.success?.() ?? false)) return false;
    return truthy(compute(tree, contexts, known));
  });
}

/** Whether an `if:` looks at how what was before ended: it calls `success()` or `failure()`, or no status function at all. */
export function asksAncestors(text: string | undefined): boolean {
  const value = text?.trim() ?? "";
  const expression = value.includes("${{") ? asExpression(segments(value)) : value;
  if (expression === "") return true;
  const known = definitions({ always: () => true, cancelled: () => true, success: () => true, failure: () => true });
  const names = "github needs inputs vars".split(" ");
  const matches = calls(blaming(expression, () => parse(expression, names, [...known.values()])));
  return matches.has("success") || matches.has("failure") || statusFunctions.isDisjointFrom(matches);
}

/** Plain data of a token tree of GitHub's parser, with each expression in it computed. */
export function resolve(token: TemplateToken, contexts: Record<string, Json>, functions: Functions = {}): Json {
  switch (token.templateTokenType) {
    case TokenType.Null:
      return null;
    case TokenType.Sequence:
      return [...(token as SequenceToken)].map((item) => resolve(item, contexts, functions));
    case TokenType.Mapping:
      return mapping(token as MappingToken, contexts, functions);
    case TokenType.BasicExpression:
      return evaluate((token as BasicExpressionToken).expression, contexts, functions);
    case TokenType.InsertExpression:
      throw new ExpressionFault("insert", "it can only be as a key of a mapping");
    default:
      return (token as TemplateToken & { readonly value: string | number | boolean }).value;
  }
}

/** The tree walk of a mapping; `${{ insert }}: <object>` puts the object's fields in its place. */
function mapping(token: MappingToken, contexts: Record<string, Json>, functions: Functions): Json {
  const fields: [string, Json][] = [];
  for (const { key, value } of token) {
    const resolved = resolve(value, contexts, functions);
    if (key.templateTokenType !== TokenType.InsertExpression) {
      fields.push([asText(resolve(key, contexts, functions)), resolved]);
    } else if (resolved !== null && typeof resolved === "object" && !Array.isArray(resolved)) {
      fields.push(...Object.entries(resolved));
    } else {
      throw new ExpressionFault("insert", "what it inserts is not an object");
    }
  }
  return Object.fromEntries(fields);
}
