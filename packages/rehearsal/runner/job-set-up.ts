import { type PlannedStep, plan } from "./actions/plan.ts";
import { type JobState, worse } from "./job/job-state.ts";
import { type StepLine, same } from "./job-steps.ts";
import { messageOf } from "./processes/caught.ts";

/** Finds every action before the first step runs; there are no steps if one is missing or cannot be rehearsed. */
export async function setUp(job: JobState, line: StepLine): Promise<PlannedStep[] | undefined> {
  const { log, request, host } = job;
  let planned: PlannedStep[] | undefined;
  await line.run("Set up job", async (tell) => {
    log.write("##[group]GITHUB_TOKEN Permissions");
    for (const [scope, level] of Object.entries(request.permissions)) {
      if (level !== "none") log.write(`${scope}: ${level}`);
    }
    log.write("##[endgroup]");
    log.write("Prepare all required actions");
    try {
      planned = await plan(request.steps, request.source, {
        locate: (uses, source) => host.action(uses, source),
        found: ({ uses, source }) => log.write(`Found action '${uses}' (${source.repository} ${source.sha})`),
      });
      log.write(`Complete job name: ${request.name}`);
      return same("success");
    } catch (error) {
      tell("error", messageOf(error));
      job.status = worse(job.status, "failure");
      return same("failure");
    }
  });
  return planned;
}
