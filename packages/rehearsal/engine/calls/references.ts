import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { Job } from "../../workflow/model.ts";
import type { Place } from "../../workflow/parser.ts";
import { field, isExpression, isString, placeOf } from "../../workflow/tokens.ts";
import type { FileAt } from "./call.ts";
import type { Tree } from "./tree.ts";

/** A `uses:` of a step that points to an action. */
export interface Reference {
  /** As the step has it. */
  readonly uses: string;
  /** `owner/name[/path]@ref`, or `./path` of what the run's commit has there. */
  readonly action: string;
  readonly place: Place;
  readonly job: Job;
}

/** The actions that the jobs of a run use, each once for every job, with the first place that names it. */
export function referencesOf({ file, workflow, calls }: Tree): Reference[] {
  const own = workflow.jobs.flatMap((job) =>
    (job.kind === "steps" ? job.steps : []).flatMap((step, nth, steps) => {
      const uses = field(step, "uses");
      if (!isString(uses) || uses.value.startsWith("docker:")) return [];
      if (uses.value.startsWith("./") && steps.slice(0, nth).some(bringsOtherFiles)) return [];
      return [{ uses: uses.value, action: spelled(uses.value, file), place: placeOf(workflow.path, uses), job }];
    }),
  );
  const once = own.filter(
    ({ action, job }, nth) => own.findIndex((other) => other.action === action && other.job === job) === nth,
  );
  return [...once, ...[...calls.values()].flatMap(referencesOf)];
}

/** `$/path` means the repository and commit of the file that it is in. */
function spelled(uses: string, { repository, ref, sha }: FileAt): string {
  return uses.startsWith("$/") ? `${repository}/${uses.slice(2)}@${/^0+$/.test(sha) ? ref : sha}` : uses;
}

/** Whether a checkout puts another repository or commit than the run's where later steps look for `./path`. */
function bringsOtherFiles(step: MappingToken): boolean {
  const [uses, inputs] = [field(step, "uses"), field(step, "with")];
  if (!isString(uses) || !/^actions\/checkout@/i.test(uses.value)) return false;
  const ref = field(inputs, "ref");
  const isOwnRef = !ref || (isExpression(ref) && ref.expression === "github.sha");
  return !isOwnRef || field(inputs, "repository") !== undefined;
}
