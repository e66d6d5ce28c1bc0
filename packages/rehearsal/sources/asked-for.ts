/** What the workflows of a repository ask for besides their files: environments, secrets, variables, as far as that can be read without running them. */
import { environmentOf } from "../engine/keys/environment.ts";
import { legsOf } from "../engine/keys/matrix.ts";
import { resolve } from "../expressions/evaluate.ts";
import type { Json } from "../protocol/run.ts";
import { expressionsIn, expressionsOf } from "../workflow/mentions.ts";
import type { Input, Job, StepsJob, Workflow } from "../workflow/model.ts";
import { readWorkflow } from "../workflow/read.ts";
import { field, hasExpression, isMapping } from "../workflow/tokens.ts";
import { type IsSlipway, readSlipway, slipwayBut } from "./slipway.ts";

/** Name ► the files that name it. */
type Named = Map<string, Set<string>>;

/** What is asked for; names of secrets and variables in capitals. */
export interface AskedFor {
  readonly secrets: Named;
  readonly variables: Named;
  readonly environments: Map<string, { readonly secrets: Named; readonly variables: Named; readonly by: Set<string> }>;
  /** Names of environments that only a run can tell, as the files spell them. */
  readonly computed: Set<string>;
  /** Whether any of them calls Slipway's own workflows. */
  slipway: boolean;
}

/** Values that an input may have, as far as they are known. */
type Inputs = ReadonlyMap<string, readonly Json[]>;

/** Reads all of them, path ► text, of the repository of this name. */
export async function askedFor(files: Readonly<Record<string, string>>, repository = ""): Promise<AskedFor> {
  const isSlipway = slipwayBut([repository]);
  const asked: AskedFor = {
    secrets: new Map(),
    variables: new Map(),
    environments: new Map(),
    computed: new Set(),
    slipway: false,
  };
  for (const [path, text] of Object.entries(files).sort()) {
    const { workflow } = await readWorkflow(path, text);
    if (!workflow) continue;
    const { workflow_dispatch: dispatch, ...others } = workflow.triggers;
    const isCalledOnly =
      dispatch === undefined &&
      others.others.size === 0 &&
      Object.keys(others).every((key) => ["place", "others", "workflow_call"].includes(key));
    if (!isCalledOnly)
      await collect(asked, { files, isSlipway }, workflow, valuesOf(dispatch?.inputs ?? new Map()), path, 0);
  }
  return asked;
}

/** Where called workflows are looked for. */
interface Where {
  readonly files: Readonly<Record<string, string>>;
  readonly isSlipway: IsSlipway;
}

const collect = async (
  asked: AskedFor,
  where: Where,
  workflow: Workflow,
  inputs: Inputs,
  by: string,
  depth: number,
): Promise<void> => {
  note(asked, [], by, workflow.env ? expressionsIn(workflow.env.token) : []);
  for (const job of workflow.jobs) {
    const names = job.kind === "steps" ? environmentsOf(asked, job, inputs) : [];
    const expressions = expressionsOf(job);
    note(asked, names, by, expressions);
    if (job.kind === "steps" || depth > 9) continue;
    const called = await calledBy(job.uses.text, workflow.path, where);
    if (where.isSlipway(called.repository)) asked.slipway = true;
    const workflowCalled = called.text === null ? undefined : (await readWorkflow(called.path, called.text)).workflow;
    if (!workflowCalled) continue;
    const declared = valuesOf(workflowCalled.triggers.workflow_call?.inputs ?? new Map());
    const supplied = [...job.with].map(([name, { token }]): [string, readonly Json[]] => [
      name.toLowerCase(),
      hasExpression(token) ? [] : [resolve(token, {})],
    ]);
    await collect(asked, where, workflowCalled, new Map([...declared, ...supplied]), by, depth + 1);
  }
};

/** Where a called workflow is: in the same repository or in Slipway's own; others are not looked at. */
const calledBy = async (
  uses: string,
  from: string,
  { files, isSlipway }: Where,
): Promise<{ readonly repository: string; readonly path: string; readonly text: string | null }> => {
  const own = /^[.$]\/(.+)$/.exec(uses)?.[1];
  const [, repository = "", path = ""] = /^([^/]+\/[^/]+)\/([^@]+)@/.exec(uses) ?? [];
  if (own === undefined)
    return { repository, path: `${repository}/${path}`, text: isSlipway(repository) ? await readSlipway(path) : null };
  const [, outer] = /^([^/]+\/[^/]+)\/\.github\//.exec(from) ?? [];
  if (outer !== undefined)
    return { repository: outer, path: `${outer}/${own}`, text: isSlipway(outer) ? await readSlipway(own) : null };
  return { repository: "", path: own, text: files[own] ?? null };
};

const valuesOf = (declared: ReadonlyMap<string, Input>): Inputs =>
  new Map(
    [...declared].map(([name, { options, fallback }]) => {
      const usual = fallback && !hasExpression(fallback.token) ? [resolve(fallback.token, {})] : [];
      return [name, options.length > 0 ? options : usual] as const;
    }),
  );

/** Names that a job's environment may have; one that depends on more than inputs and a written matrix is only noted. */
const environmentsOf = (asked: AskedFor, job: StepsJob, inputs: Inputs): string[] => {
  if (!job.environment) return [];
  const { token, place } = job.environment;
  const name = (isMapping(token) ? field(token, "name") : token) ?? token;
  const spelled = name.toString();
  const used = [
    ...spelled.replaceAll(/'[^']*'/g, "").matchAll(/\b(needs|vars|env|github|matrix|inputs)\b(?:\.([\w-]+))?/g),
  ];
  const wanted = used.flatMap(([, context, key]) => (context === "inputs" ? [key?.toLowerCase() ?? ""] : []));
  const legs = used.some(([, context]) => context === "matrix") ? writtenLegs(job) : [null];
  const isOpen = used.some(([, context]) => context !== "matrix" && context !== "inputs");
  const combinations = wanted.reduce<{ [key: string]: Json }[]>(
    (all, key) => all.flatMap((one) => (inputs.get(key) ?? []).map((value) => ({ ...one, [key]: value }))),
    [{}],
  );
  const names = isOpen
    ? []
    : combinations.flatMap((values) =>
        legs.flatMap((matrix) => environmentOf({ token, place }, { inputs: values, matrix })?.name ?? []),
      );
  if (names.length === 0) asked.computed.add(spelled);
  return [...new Set(names)];
};

const writtenLegs = (job: Job): Json[] => {
  const matrix = job.strategy && field(job.strategy.token, "matrix");
  if (!matrix || hasExpression(matrix)) return [];
  try {
    return legsOf(resolve(matrix, {})).map((leg) => leg.matrix);
  } catch {
    return []; // what is wrong with it is reported when it runs
  }
};

/** Secrets and variables that expressions name, for the environments of their job or for the repository. */
const note = (asked: AskedFor, environments: readonly string[], by: string, expressions: readonly string[]): void => {
  const holders = environments.map((name) => {
    const known = asked.environments.get(name) ?? { secrets: new Map(), variables: new Map(), by: new Set() };
    asked.environments.set(name, known);
    known.by.add(by);
    return known;
  });
  const text = expressions.join("\n");
  for (const [, context = "", name = "", quoted = ""] of text.matchAll(
    /\b(secrets|vars)(?:\.([\w-]+)|\['([^']+)'\])/gi,
  )) {
    const key = (name || quoted).toUpperCase();
    if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(key)) continue;
    const kind = context.toLowerCase() === "secrets" ? "secrets" : "variables";
    for (const holder of holders.length > 0 ? holders : [asked]) {
      const files = holder[kind].get(key) ?? new Set();
      holder[kind].set(key, files.add(by));
    }
  }
};
