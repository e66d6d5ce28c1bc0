import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Functions } from "../expressions/evaluate.ts";
import type { Json } from "../run.ts";
import { written } from "../workflow/tokens.ts";
import { textOf } from "./scalars.ts";
import type { StepFile } from "./step-file.ts";

/** The name that people see: `name:`, or `Run` and the first line of what the step does. */
export function displayName(file: StepFile, contexts: Record<string, Json>, functions: Functions): string {
  const { name, does } = file;
  if (name) return firstLine(shown(name, contexts, functions)) || "run";
  return `Run ${"uses" in does ? does.uses : firstLine(shown(does.run, contexts, functions))}`;
}

/** An expression that cannot be computed is shown as it is written; the step itself will tell. */
function shown(token: TemplateToken, contexts: Record<string, Json>, functions: Functions): string {
  try {
    return textOf(token, contexts, functions);
  } catch {
    return written(token);
  }
}

function firstLine(text: string): string {
  return text.trimStart().split(/\r\n|\r|\n/)[0] ?? "";
}
