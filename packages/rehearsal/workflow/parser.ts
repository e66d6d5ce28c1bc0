/** GitHub's own parser of workflow and action files, made loadable and put right where it differs from the service. */
import { registerHooks } from "node:module";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";

/** Where something is in a file; lines and columns count from 1. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/** What is wrong at a place. */
export interface Mistake extends Place {
  readonly message: string;
}

/** A file as GitHub's parser reads it: the token tree (none if it is not YAML) and every mistake against the schema. */
export interface Parsed {
  readonly root?: TemplateToken;
  readonly mistakes: readonly Mistake[];
}

let loading: ReturnType<typeof load> | undefined;

/** Begins to load the parser, which takes a while, beside what the caller does; who reads a file waits for it. */
export function prepareParser(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

/** GitHub's packages. They import their schemas as JSON without saying so, which Node refuses; the hooks live only while it loads. */
async function load() {
  const hooks = jsonHooks();
  const [actionSchema, workflows, workflowSchema, contexts, templates, traces, yaml, tokens, features, model] =
    await Promise.all([
      import("@actions/workflow-parser/actions/action-schema"),
      import("@actions/workflow-parser/workflows/workflow-constants"),
      import("@actions/workflow-parser/workflows/workflow-schema"),
      import("@actions/workflow-parser/templates/template-context"),
      import("@actions/workflow-parser/templates/template-reader"),
      import("@actions/workflow-parser/templates/trace-writer"),
      import("@actions/workflow-parser/workflows/yaml-object-reader"),
      import("@actions/workflow-parser/templates/tokens/string-token"),
      import("@actions/expressions/features"),
      import("@actions/workflow-parser/model/convert"),
    ]).finally(() => hooks?.deregister());

  const kinds = {
    workflow: { root: workflows.WORKFLOW_ROOT, schema: workflowSchema.getWorkflowSchema },
    // The runner's own schema; the other one, for authors, also wants a name and a description.
    action: { root: "action-root", schema: actionSchema.getActionSchema },
  } as const;
  kinds.workflow.schema(); // it is kept

  /** The library reads a text of several lines from its source, with its indentation; GitHub reads its value. */
  class Reader extends yaml.YamlObjectReader {
    override allowLiteral() {
      const token = super.allowLiteral();
      if (!(token instanceof tokens.StringToken) || !token.value.includes("${{")) return token;
      if (token.range?.start.line === token.range?.end.line) return token;
      return new tokens.StringToken(token.file, token.range, token.value, token.definitionInfo);
    }
  }
  return { kinds, Reader, contexts, traces, features, templates, model };
}

/** Reads a workflow file or an `action.yml`. */
export async function parse(kind: "workflow" | "action", path: string, text: string): Promise<Parsed> {
  const { kinds, Reader, contexts, traces, features, templates, model } = await prepareParser();
  const { root, schema } = kinds[kind];
  const context = new contexts.TemplateContext(
    new contexts.TemplateValidationErrors(),
    schema(),
    new traces.NoOperationTraceWriter(),
  );
  context.state.featureFlags = new features.FeatureFlags({ all: true });
  const file = context.getFileId(path);
  const reader = new Reader(file, text);
  for (const error of reader.errors) context.error(file, error.message, error.range);
  const value = reader.errors.length === 0 ? templates.readTemplate(context, root, reader, file) : undefined;
  const index = context.errors.getErrors().length;
  if (kind === "workflow" && value) {
    await model.convertWorkflowTemplate(context, value, undefined, {
      errorPolicy: model.ErrorPolicy.TryConversion,
      featureFlags: new features.FeatureFlags({ all: true }),
    });
  }
  const mistakes = context.errors.getErrors().map((error) => {
    const { line, column } = error.range?.start ?? {};
    return { path, message: error.rawMessage, ...(line && { line }), ...(column && { column }) };
  });
  return { ...(value && { root: value }), mistakes: settled(mistakes, index) };
}

/** Conversion repeats what the schema has already said of a line, and knows `needs` only with case. */
function settled(mistakes: readonly Mistake[], bySchema: number): Mistake[] {
  const lines = new Set(mistakes.slice(0, bySchema).map((mistake) => mistake.line));
  return mistakes.filter(
    (mistake, at) => at < bySchema || (!lines.has(mistake.line) && !ofNeeds.test(mistake.message)),
  );
}

const ofNeeds = /depends on (unknown )?job '|must contain at least one job with no dependencies/;

/** Under Jest, which has a loader of its own, hooks are refused, and JSON needs none. */
function jsonHooks(): ReturnType<typeof registerHooks> | undefined {
  try {
    return registerHooks({
      load: (url, context, next) =>
        url.endsWith(".min.json") ? next(url, { ...context, importAttributes: { type: "json" } }) : next(url, context),
    });
  } catch {
    return undefined;
  }
}
