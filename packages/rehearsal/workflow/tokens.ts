/** Small readers of GitHub's token trees; the schema has been checked before, so a wrong kind reads as absent. */
import type { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { SequenceToken } from "@actions/workflow-parser/templates/tokens/sequence-token";
import type { StringToken } from "@actions/workflow-parser/templates/tokens/string-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { TokenType } from "@actions/workflow-parser/templates/tokens/types";
import type { Value } from "./model.ts";
import type { Place } from "./parser.ts";

/** An entry of a mapping, with the place of its key. */
export interface Entry {
  readonly key: string;
  readonly value: TemplateToken;
  readonly place: Place;
}

/** Where a token stands. */
export function placeOf(path: string, token: TemplateToken): Place {
  return { path, ...(token.line && { line: token.line }), ...(token.col && { column: token.col }) };
}

/** Literal entries of a mapping, in order. */
export function entries(path: string, token: TemplateToken | undefined): Entry[] {
  if (!isMapping(token)) return [];
  return [...token].flatMap(({ key, value }) =>
    isString(key) ? [{ key: key.value, value, place: placeOf(path, key) }] : [],
  );
}

/** The value under a key of a mapping. */
export function field(token: TemplateToken | undefined, key: string): TemplateToken | undefined {
  return isMapping(token) ? token.find(key) : undefined;
}

/** A field with its place. */
export function valueAt(path: string, token: TemplateToken | undefined, key: string): Value | undefined {
  const templateToken = field(token, key);
  return templateToken && { token: templateToken, place: placeOf(path, templateToken) };
}

/** Items of a sequence; a single value is a sequence of one. */
export function items(token: TemplateToken | undefined): TemplateToken[] {
  if (!token || token.templateTokenType === TokenType.Null) return [];
  return token.templateTokenType === TokenType.Sequence ? [...(token as SequenceToken)] : [token];
}

/** Texts of a list of strings, or of one string. */
export function texts(token: TemplateToken | undefined): string[] {
  return items(token)
    .filter(isString)
    .map((item) => item.value);
}

/** A scalar as the text it was written as, its expression put back into `${{ }}`. */
export function written(token: TemplateToken): string {
  if (isExpression(token)) return `\${{ ${token.expression} }}`;
  return isString(token) ? token.value : token.toString();
}

/** Whether a literal text. */
export function isString(token: TemplateToken | undefined): token is StringToken {
  return token?.templateTokenType === TokenType.String;
}

/** Whether a mapping. */
export function isMapping(token: TemplateToken | undefined): token is MappingToken {
  return token?.templateTokenType === TokenType.Mapping;
}

/** Whether an expression. */
export function isExpression(token: TemplateToken | undefined): token is BasicExpressionToken {
  return token?.templateTokenType === TokenType.BasicExpression;
}

/** A literal true. */
export function isLiteralTrue(token: TemplateToken | undefined): boolean {
  return token?.templateTokenType === TokenType.Boolean && (token as TemplateToken & { value: boolean }).value;
}

/** Whether any expression is in a tree. */
export function hasExpression(token: TemplateToken): boolean {
  if (isMapping(token)) return [...token].some(({ key, value }) => key.isExpression || hasExpression(value));
  if (token.templateTokenType === TokenType.Sequence) return items(token).some(hasExpression);
  return token.isExpression;
}

/** A place as people write it: `.github/workflows/x.yml:3:5`. */
export function spellPlace({ path, line, column }: Place): string {
  return [path, line, column].filter((part) => part !== undefined).join(":");
}
