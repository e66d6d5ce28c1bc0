import { foreignToRun } from "../../packages/decide/flow/own-release.ts";
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
  const foreign = foreignTo(given, commit);
  return foreign === undefined
    ? undefined
    : new UserError(foreign, {
        reason: "bad_document",
        remedy: "Pass the outputs of this run's own jobs on unchanged.",
      });
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

const foreignTo = ({ flow, release, environment, plan }: Given, commit: string): string | undefined => {
  const foreign = foreignToRun(flow, release, commit);
  if (foreign !== undefined) return foreign;
  if (plan && plan.environment !== environment) return `the plan is for ${plan.environment}, not for ${environment}`;
  if (plan && release && plan.artefact !== release.artefact.digest)
    return `the plan was made from the artefact ${plan.artefact}, not from ${release.artefact.digest}`;
  return undefined;
};
