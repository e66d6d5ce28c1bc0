import { basename } from "node:path";
import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import { readWorkflow } from "../workflow/read.ts";

/** The one file that is meant by its path, its name with or without the ending, or its `name:`. Throws `UserError(bad_input)` if there is none that can be dispatched. */
export async function pickWorkflow(
  wanted: string,
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const read = await Promise.all(
    Object.entries(files).map(async ([path, text]) => ({ path, text, ...(await readWorkflow(path, text)) })),
  );
  const isMeant = ({ path, workflow }: (typeof read)[number]) =>
    [path, basename(path), basename(path).replace(/\.ya?ml$/, ""), workflow?.name].includes(wanted);
  const match = read.find(isMeant);
  const able = read.flatMap(({ path, workflow }) => (workflow?.triggers.workflow_dispatch ? [basename(path)] : []));
  const remedy =
    able.length === 0 ? "No workflow of this commit can be dispatched." : `Name one of ${able.join(", ")}.`;
  if (!match) {
    const near = didYouMean(
      wanted,
      able.flatMap((name) => [name, name.replace(/\.ya?ml$/, "")]),
    );
    throw new UserError(`there is no workflow ${JSON.stringify(wanted)}${near}`, { reason: "bad_input", remedy });
  }
  if (match.workflow && !match.workflow.triggers.workflow_dispatch) {
    throw new UserError(`${match.path}: Workflow does not have 'workflow_dispatch' trigger`, {
      reason: "bad_input",
      remedy,
    });
  }
  return { [match.path]: match.text };
}
