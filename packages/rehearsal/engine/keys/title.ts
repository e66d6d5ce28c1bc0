import { asText, resolve } from "../../expressions/evaluate.ts";
import type { Contexts, Workflow } from "../../workflow/model.ts";
import { located } from "./faults.ts";

/** What `run-name:` makes of `github inputs vars`; `null` if nothing, for then GitHub takes its own title. Throws a `JobFault`. */
export function titleOf({ runName }: Workflow, contexts: Contexts): string | null {
  if (!runName) return null;
  const title = located(runName.place, () => asText(resolve(runName.token, contexts)));
  return title.trim() === "" ? null : title;
}
