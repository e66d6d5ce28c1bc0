import { UserError } from "../../packages/model/document/user-error.ts";

/** A run is about an environment or about a stage, never about both. */
export function twoStages(environment: string | undefined, stage: string | undefined): UserError | undefined {
  return environment === undefined || stage === undefined
    ? undefined
    : new UserError(`the input stage is ${stage}, but the input environment is ${environment}`, {
        reason: "bad_input",
        remedy: "Give one of the two: stage is for runs without an environment.",
      });
}
