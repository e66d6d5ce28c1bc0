import { differenceFrom } from "../../packages/decide/belonging/difference.ts";
import { foreignToRun } from "../../packages/decide/belonging/own-release.ts";
import { foreignDocuments } from "../../packages/decide/belonging/run-commit.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Given } from "./approval-request.ts";

/** Why the inputs do not belong together, or not to this run; `undefined` if they do. */
export function otherWork(given: Given, commit: string): UserError | undefined {
  const wrong = misplaced(given);
  if (wrong !== undefined)
    return new UserError(wrong, {
      reason: "bad_input",
      remedy: "At the start neither a release nor an environment is named; at the other gates both are.",
    });
  return foreignDocuments(foreignToRun(given.flow, given.release, commit) ?? otherPlan(given));
}

const misplaced = ({ gate, flow, environment, release, plan }: Given): string | undefined => {
  if (gate === "start") {
    const named = [environment, release, plan].some((value) => value !== undefined);
    return named ? "the start of a flow is before every release, environment and plan" : undefined;
  }
  if (environment === undefined || release === undefined) return `${gate} needs the environment and the release`;
  return flow.chain.includes(environment)
    ? undefined
    : `${environment} is not in the chain of the flow ${flow.name}: ${flow.chain.join(", ") || "it deploys nothing"}`;
};

function otherPlan({ release, environment, plan }: Given): string | undefined {
  const other = plan && differenceFrom(plan, { environment, artefact: release?.artefact.digest });
  if (other === undefined) return undefined;
  return other.what === "environment"
    ? `the plan is for ${other.found}, not for ${other.expected}`
    : `the plan was made from the artefact ${other.found}, not from ${other.expected}`;
}
