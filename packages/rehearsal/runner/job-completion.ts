import { type JobState, worse } from "./job/job-state.ts";
import type { JobScope } from "./job/scope.ts";
import { environmentUrlOf, outputsOf } from "./job-outputs.ts";
import { type StepLine, same } from "./job-steps.ts";
import { reapOrphans } from "./orphans.ts";
import { messageOf } from "./processes/caught.ts";

/** What a job hands on. */
export interface Completion {
  readonly outputs: Record<string, string>;
  readonly environmentUrl?: string;
}

/** Computes what a job hands on, and ends what it left running. A job that was never set up hands nothing on. */
export async function complete(job: JobState, line: StepLine, scope: JobScope | undefined): Promise<Completion> {
  let completion: Completion = { outputs: {} };
  await line.run("Complete job", async (tell) => {
    try {
      if (scope) {
        const whole = { ...scope, tell };
        completion = { outputs: outputsOf(job, whole, tell) };
        const environmentUrl = environmentUrlOf(job, whole, tell);
        if (environmentUrl !== undefined) completion = { ...completion, environmentUrl };
      }
      return same("success");
    } catch (error) {
      tell("error", "Fail to evaluate job outputs");
      tell("error", messageOf(error));
      job.status = worse(job.status, "failure");
      return same("failure");
    } finally {
      await reapOrphans(job.trackingId, job.log);
    }
  });
  return completion;
}
