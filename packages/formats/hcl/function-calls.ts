import { isSymbol } from "./body.ts";
import type { FunctionCall } from "./facts.ts";
import { type Token, templateTokens } from "./tokens.ts";

/** Calls in a file that `templatefile` reads, whose variables can have any name. */
export function templateCalls(text: string): readonly FunctionCall[] {
  return callsIn([templateTokens(text)], true);
}

/** Every call in these tokens and in the templates among them: a name before a bracket. */
export function callsIn(tokens: readonly Token[], isHidden = false): FunctionCall[] {
  const scopes = pathScopes(tokens);
  return tokens.flatMap((token, at) => {
    const hidesPath = isHidden || scopes.some(([from, to]) => at > from && at < to);
    if (token.kind === "template") return partCalls(token.parts, hidesPath);
    if (token.kind !== "identifier" || !isSymbol(tokens[at + 1], "(")) return [];
    return [{ name: token.text, line: token.line, args: argumentsAt(tokens, at + 2), hidesPath }];
  });
}

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

/** Whether a token is this word. */
export function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === "identifier" && token.text === text;
}
