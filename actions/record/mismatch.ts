import { UserError } from "../../packages/model/document/user-error.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";

/** A run is about an environment or about a stage, never about both. */
export function twoStages(environment: string | undefined, stage: string | undefined): UserError | undefined {
  return environment === undefined || stage === undefined
    ? undefined
    : new UserError(`the input stage is ${stage}, but the input environment is ${environment}`, {
        reason: "bad_input",
        remedy: "Give one of the two: stage is for runs without an environment.",
      });
}

/** All documents of one run speak of one commit; only a rollback brings a release of another. */
export function ofAnotherCommit(
  flow: Flow | undefined,
  release: Release | undefined,
  commit: string,
): UserError | undefined {
  const foreign = flow && flow.trigger.commit !== commit ? `the flow is about ${flow.trigger.commit}` : undefined;
  const other =
    flow && release && flow.name !== "rollback" && release.commit !== commit
      ? `the release is about ${release.commit}`
      : undefined;
  const message = foreign ?? other;
  return message === undefined
    ? undefined
    : new UserError(`${message}, but this run is about ${commit}`, {
        reason: "bad_document",
        remedy: "Pass the outputs of this run's own jobs on unchanged.",
      });
}
