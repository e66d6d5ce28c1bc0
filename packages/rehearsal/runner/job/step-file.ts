import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { entries, isExpression, isString, written } from "../../workflow/tokens.ts";

/** A step as its file writes it; tokens may still hold expressions. */
export interface StepFile {
  readonly id?: string;
  readonly name?: TemplateToken;
  /** Expression without `${{ }}`. */
  readonly if?: string;
  readonly does: { readonly uses: string } | RunScript;
  readonly with?: TemplateToken;
  readonly env?: TemplateToken;
  readonly continueOnError?: TemplateToken;
  readonly timeoutMinutes?: TemplateToken;
}

/** A `run:` and what belongs to it. */
export interface RunScript {
  readonly run: TemplateToken;
  readonly shell?: TemplateToken;
  readonly workingDirectory?: TemplateToken;
}

const known = new Set(
  "id name if uses run shell working-directory with env continue-on-error timeout-minutes".split(" "),
);

/** GitHub takes no longer `run:`, as written. */
const scriptLimit = 21_000;

/** Reads one step; throws at a key that the runner does not know, and at a script that GitHub would not take. */
export function readStep(token: MappingToken): StepFile {
  const fields = new Map(entries("", token).map(({ key, value }) => [key, value]));
  for (const key of fields.keys()) {
    if (!known.has(key))
      throw new Error(`A step with '${key}:' cannot be rehearsed. Write it with ${[...known].join(", ")}.`);
  }
  const [id, name, condition] = [fields.get("id"), fields.get("name"), fields.get("if")];
  const [inputs, env] = [fields.get("with"), fields.get("env")];
  const [continueOnError, timeoutMinutes] = [fields.get("continue-on-error"), fields.get("timeout-minutes")];
  return {
    ...(isString(id) && { id: id.value }),
    ...(name && { name }),
    ...(condition && { if: isExpression(condition) ? condition.expression : written(condition) }),
    does: doing(fields),
    ...(inputs && { with: inputs }),
    ...(env && { env }),
    ...(continueOnError && { continueOnError }),
    ...(timeoutMinutes && { timeoutMinutes }),
  };
}

function doing(fields: ReadonlyMap<string, TemplateToken>): StepFile["does"] {
  const uses = fields.get("uses");
  if (isString(uses)) return { uses: uses.value };
  const run = fields.get("run");
  if (!run) throw new Error("A step needs 'uses:' or 'run:'.");
  const { length } = (run as TemplateToken & { readonly source?: string }).source ?? written(run);
  if (length > scriptLimit) {
    throw new Error(
      `A 'run:' has ${length} characters, GitHub takes ${scriptLimit}. Move the script into a file and call it.`,
    );
  }
  const [shell, workingDirectory] = [fields.get("shell"), fields.get("working-directory")];
  return { run, ...(shell && { shell }), ...(workingDirectory && { workingDirectory }) };
}
