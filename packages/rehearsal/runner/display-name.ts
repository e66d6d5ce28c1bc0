import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Functions } from "../expressions/evaluate.ts";
import type { Json } from "../protocol/run.ts";
import { written } from "../workflow/tokens.ts";
import { textOf, textsOf } from "./job/scalars.ts";
import type { StepFile } from "./job/step-file.ts";

/** The name that people see: `name:`, or `Run` and the first line of what the step does. It sees the step's own `env:`. */
export function displayName(
  file: StepFile,
  contexts: (env: ReadonlyMap<string, string>) => Record<string, Json>,
  functions: Functions,
): string {
  const { name, does } = file;
  // An expression that cannot be computed is shown as it is written; the step itself will tell.
  const env = attempt(() => textsOf(file.env, contexts(new Map()), functions), new Map<string, string>());
  const shown = (token: TemplateToken): string =>
    firstLine(attempt(() => textOf(token, contexts(env), functions), written(token)));
  if (name) return shown(name) || "run";
  return `Run ${"uses" in does ? does.uses : shown(does.run)}`;
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function firstLine(text: string): string {
  return text.trimStart().split(/\r\n|\r|\n/)[0] ?? "";
}
