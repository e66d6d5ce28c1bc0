import type { Place } from "../workflow/parser.ts";
import { field, isString, placeOf } from "../workflow/tokens.ts";
import type { Tree } from "./tree.ts";

/** A `uses:` of a step that points into another repository. */
export interface Reference {
  /** `owner/name[/path]@ref` */
  readonly uses: string;
  readonly place: Place;
}

/** The actions of other repositories that the jobs of a run use, each once, with the first place that names it. */
export function referencesOf({ workflow, calls }: Tree): Reference[] {
  const own = workflow.jobs.flatMap((job) =>
    (job.kind === "steps" ? job.steps : []).flatMap((step) => {
      const uses = field(step, "uses");
      if (!isString(uses) || /^(?:[.$]\/|docker:)/.test(uses.value)) return [];
      return [{ uses: uses.value, place: placeOf(workflow.path, uses) }];
    }),
  );
  const once = new Map<string, Reference>();
  for (const reference of [...own, ...[...calls.values()].flatMap(referencesOf)])
    if (!once.has(reference.uses)) once.set(reference.uses, reference);
  return [...once.values()];
}
