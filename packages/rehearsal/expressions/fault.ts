/** An expression that cannot be read or computed: says which one and what is wrong with it. */
export class ExpressionFault extends Error {
  readonly expression: string;
  readonly problem: string;

  constructor(expression: string, problem: string, cause?: unknown) {
    super(`The expression \${{ ${expression} }} is wrong: ${problem}.`, { cause });
    this.name = "ExpressionFault";
    this.expression = expression;
    this.problem = problem;
  }
}

/** Runs work on an expression; whatever it throws becomes a fault of that expression. */
export function blaming<T>(expression: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpressionFault) throw error;
    const problem = error instanceof Error ? deepest(error).message : String(error);
    throw new ExpressionFault(expression, problem.replace(/\.$/, ""), error);
  }
}

function deepest(error: Error): Error {
  return error.cause instanceof Error ? deepest(error.cause) : error;
}
