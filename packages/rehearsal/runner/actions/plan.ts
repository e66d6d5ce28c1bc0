import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import { LimitError } from "../../protocol/limit-error.ts";
import type { Json, Source } from "../../protocol/run.ts";
import { readStep, type StepFile } from "../job/step-file.ts";
import { messageOf } from "../processes/caught.ts";
import type { LocatedAction } from "../processes/host.ts";
import { type ActionFile, readAction } from "./action-file.ts";

/** A step with the action that it uses, and what its stages leave for each other. */
export interface PlannedStep {
  readonly file: StepFile;
  /** `github.action`: the id, or a name made of what the step does. */
  readonly action: string;
  /** Known before the job starts, except for `./path`, which a step before may first bring into the workspace. */
  use: Use | undefined;
  /** `GITHUB_STATE`, for the later stages. */
  readonly state: Map<string, string>;
  /** Its `main` was started, so its post stage is due. */
  started: boolean;
  /** `steps` context of a composite action's own steps, which its post stages see too. */
  readonly inner: Map<string, Json>;
}

/** An action on disk that a step uses. */
export interface Use extends LocatedAction {
  readonly uses: string;
  /** `./path`: its `pre` does not run. */
  readonly local: boolean;
  readonly file: ActionFile;
  /** Steps of a composite action. */
  readonly steps: readonly PlannedStep[];
}

/** Finds actions; `depth` is 0 for steps of a job. */
export interface Finder {
  readonly locate: (uses: string, source: Source) => Promise<LocatedAction>;
  readonly found: (use: Use) => void;
}

const deepest = 9;

/** Reads steps and finds every action that can be found now. Throws at what cannot be rehearsed, before anything has run. */
export async function plan(
  tokens: readonly MappingToken[],
  source: Source,
  finder: Finder,
  depth = 0,
): Promise<PlannedStep[]> {
  const files = tokens.map(readStepAt);
  const names = actionNames(files);
  const steps: PlannedStep[] = [];
  for (const [at, file] of files.entries()) {
    const isLocal = "uses" in file.does && file.does.uses.startsWith("./");
    const use = "uses" in file.does && !isLocal ? await findUse(file.does.uses, source, finder, depth) : undefined;
    steps.push({ file, action: names[at] ?? "", use, state: new Map(), started: false, inner: new Map() });
  }
  return steps;
}

/** Finds the action of a `uses:` and, for a composite one, all that it uses. */
export async function findUse(uses: string, source: Source, finder: Finder, depth: number): Promise<Use> {
  if (depth > deepest)
    throw new Error(`Composite action depth exceeded max depth ${deepest}: '${uses}' is one too deep.`);
  if (uses.startsWith("docker://"))
    throw new LimitError(`'${uses}' is a docker action`, "Only node and composite actions are played");
  const located = await finder.locate(uses, source);
  const file = await readAction(uses, located.folder);
  const steps = file.runs.using === "composite" ? await plan(file.runs.steps, located.source, finder, depth + 1) : [];
  const use: Use = { ...located, uses, local: uses.startsWith("./"), file, steps };
  finder.found(use);
  return use;
}

/** Says in which line a step stands that cannot be read. */
function readStepAt(token: MappingToken): StepFile {
  try {
    return readStep(token);
  } catch (error) {
    throw new Error(`Step in line ${token.line ?? "?"}: ${messageOf(error)}`, { cause: error });
  }
}

/** As GitHub names steps without an id: `__run`, `__run_2`, `__actions_checkout`. */
function actionNames(files: readonly StepFile[]): string[] {
  const used = new Map<string, number>();
  return files.map(({ id, does }) => {
    if (id !== undefined) return id;
    const base = `__${"uses" in does ? nameOf(does.uses) : "run"}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  });
}

function nameOf(uses: string): string {
  if (uses.startsWith("./") || uses.startsWith("$/")) return "self";
  return uses.split("@")[0]?.replaceAll(/[^A-Za-z0-9_-]/g, "_") ?? "self";
}

/** Whether any stage of an action comes before or after the main one. */
export function hasStage(use: Use, stage: "pre" | "post"): boolean {
  const { runs } = use.file;
  if (runs.using === "node") return runs[stage] !== undefined;
  return use.steps.some(
    (step) => step.use !== undefined && hasStage(step.use, stage) && !(stage === "pre" && step.use.local),
  );
}
