import { type Expr, Lexer, Parser } from "@actions/expressions";
import { Binary, FunctionCall, Grouping, IndexAccess, Logical, Unary } from "@actions/expressions/ast";
import type { FunctionInfo } from "@actions/expressions/funcs/info";
import { TokenType } from "@actions/expressions/lexer";

/** Syntax tree of an expression, by GitHub's parser; throws its error. An empty expression has none. */
export function parse(
  expression: string,
  contexts: readonly string[],
  functions: readonly FunctionInfo[],
): Expr | undefined {
  const { tokens } = new Lexer(expression).lex();
  for (const token of tokens) {
    // The library's lexer undoes only the first doubled quote of a string; GitHub undoes all.
    if (token.type === TokenType.STRING) token.value = token.lexeme.slice(1, -1).replaceAll("''", "'");
  }
  for (const [at, token] of tokens.entries()) {
    const isCall = token.type === TokenType.IDENTIFIER && tokens[at + 1]?.type === TokenType.LEFT_PAREN;
    if (isCall && token.lexeme in {}) throw new Error(`Unrecognized function: '${token.lexeme}'`);
  }
  return new Parser(tokens, [...contexts], [...functions]).parse();
}

/** Names of all functions that an expression calls, in lower case. */
export function calls(tree: Expr | undefined): Set<string> {
  const matches = new Set<string>();
  const walk = (node: Expr | undefined): void => {
    if (node instanceof FunctionCall) matches.add(node.functionName.lexeme.toLowerCase());
    for (const child of children(node)) walk(child);
  };
  walk(tree);
  return matches;
}

function children(node: Expr | undefined): Expr[] {
  if (node instanceof FunctionCall || node instanceof Logical) return node.args;
  if (node instanceof Binary) return [node.left, node.right];
  if (node instanceof Unary) return [node.expr];
  if (node instanceof Grouping) return [node.group];
  if (node instanceof IndexAccess) return [node.expr, node.index];
  return [];
}
