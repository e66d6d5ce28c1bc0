import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { LimitError } from "../../protocol/limit-error.ts";
import { remembered } from "../../protocol/remembered.ts";
import { parse } from "../../workflow/parser.ts";
import { entries, field, isMapping, isString, items, texts, written } from "../../workflow/tokens.ts";

/** An `action.yml`. */
export interface ActionFile {
  readonly inputs: readonly ActionInput[];
  readonly runs: NodeRuns | CompositeRuns;
}

/** A declared input. */
export interface ActionInput {
  readonly name: string;
  readonly default?: TemplateToken;
  readonly deprecated?: string;
}

/** `runs:` of a node action; each script stands relative to the action's folder, conditions default to `always()`. */
export interface NodeRuns {
  readonly using: "node";
  readonly main: string;
  /** The node that the file names, where GitHub's runner has it no more and takes node20 instead: actions/runner, HandlerFactory. */
  readonly old?: string;
  readonly pre?: string;
  readonly preIf: string;
  readonly post?: string;
  readonly postIf: string;
}

/** `runs:` of a composite action. */
export interface CompositeRuns {
  readonly using: "composite";
  readonly steps: readonly MappingToken[];
  readonly outputs: readonly { readonly name: string; readonly value: TemplateToken }[];
}

/** Reads the `action.yml` (or `.yaml`) of a folder; throws what is wrong with it, and names what cannot be rehearsed. */
export async function readAction(uses: string, folder: string): Promise<ActionFile> {
  const { path, text } = await contentOf(uses, folder);
  const { root, mistakes } = await knownFile(path, text);
  const messages = mistakes.map(({ line, column, message }) => `${path}:${line ?? 1}:${column ?? 1}: ${message}`);
  if (!root || messages.length > 0) throw new Error(`The action '${uses}' cannot be read.\n${messages.join("\n")}`);
  const inputs = entries(path, field(root, "inputs")).map(({ key, value }): ActionInput => {
    const fallback = field(value, "default");
    const [deprecated] = texts(field(value, "deprecationMessage"));
    return { name: key, ...(fallback && { default: fallback }), ...(deprecated !== undefined && { deprecated }) };
  });
  return { inputs, runs: runsOf(uses, path, root) };
}

/** A job of every run reads the same few files. */
const knownFile = remembered((path, text) => parse("action", path, text));

function runsOf(uses: string, path: string, root: TemplateToken): NodeRuns | CompositeRuns {
  const runs = field(root, "runs");
  const using = textAt(runs, "using")?.toLowerCase();
  if (using === "composite") {
    const outputs = entries(path, field(root, "outputs")).flatMap(({ key, value }) => {
      const computed = field(value, "value");
      return computed ? [{ name: key, value: computed }] : [];
    });
    return { using, steps: items(field(runs, "steps")).filter(isMapping), outputs };
  }
  const main = textAt(runs, "main");
  const node = /^node(12|16|20|24)$/.exec(using ?? "")?.[1];
  if (node !== undefined && main !== undefined) {
    const [pre, post] = [textAt(runs, "pre"), textAt(runs, "post")];
    return {
      using: "node",
      main,
      ...(Number(node) < 20 && { old: `node${node}` }),
      ...(pre !== undefined && { pre }),
      ...(post !== undefined && { post }),
      preIf: textAt(runs, "pre-if") ?? "always()",
      postIf: textAt(runs, "post-if") ?? "always()",
    };
  }
  if (using === "docker")
    throw new LimitError(`the action '${uses}' is a docker action`, "Only node and composite actions are played");
  throw new Error(
    `The action '${uses}' runs with '${using}', which no runner knows: node24, node20 or composite does.`,
  );
}

function textAt(token: TemplateToken | undefined, key: string): string | undefined {
  const templateToken = field(token, key);
  return templateToken && (isString(templateToken) ? templateToken.value : written(templateToken));
}

async function contentOf(uses: string, folder: string): Promise<{ path: string; text: string }> {
  for (const name of ["action.yml", "action.yaml"]) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text !== null) return { path, text };
  }
  throw new Error(
    `Can't find 'action.yml' or 'action.yaml' for action '${uses}' under '${folder}'. ` +
      (uses.startsWith("./")
        ? "Did you forget to check out the repository before using the local action?"
        : "Check its path."),
  );
}
