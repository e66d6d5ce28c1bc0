import { Evaluator, type Expr } from "@actions/expressions";
import type { FunctionCall, Literal } from "@actions/expressions/ast";
import type { ExpressionData } from "@actions/expressions/data/expressiondata";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import type { Json } from "../protocol/run.ts";
import { Contexts, fromData, toData } from "./data.ts";
import { refined } from "./scalars.ts";

/** GitHub computes only the chosen branch of `case()`; its library computes all. */
class Lazy extends Evaluator {
  override visitLiteral(literal: Literal): ExpressionData {
    return refined(super.visitLiteral(literal));
  }

  override visitFunctionCall(call: FunctionCall): ExpressionData {
    if (call.functionName.lexeme.toLowerCase() !== "case") return refined(super.visitFunctionCall(call));
    const fallback = call.args.length - 1;
    for (const [at, arg] of call.args.entries()) {
      if (at === fallback) return this.eval(arg);
      const isPredicate = at % 2 === 0;
      if (!isPredicate) continue;
      const answer = fromData(this.eval(arg));
      if (typeof answer !== "boolean") throw new Error("a condition of case() is neither true nor false");
      const chosen = call.args[at + 1];
      if (answer && chosen) return this.eval(chosen);
    }
    return toData(null);
  }
}

/** The value of a syntax tree; of none, null. */
export function compute(
  tree: Expr | undefined,
  contexts: Record<string, Json>,
  known: Map<string, FunctionDefinition>,
): ExpressionData {
  return tree === undefined ? toData(null) : new Lazy(tree, new Contexts(contexts), known).evaluate();
}
