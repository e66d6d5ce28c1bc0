import { judgedFiles, workflowVerdict } from "../../packages/decide/verdict/verdict.ts";
import { document, oneOf, optional, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { decided, passed, type Run, skipped } from "../../packages/kit/result.ts";
import { Needs } from "../../packages/model/run/needs.ts";

export const inputs = inputsOf("verdict", "verdict", {
  of: oneOf(...judgedFiles),
  needs: document("the needs of the job", Needs),
  planned: optional(text()),
  approve: optional(text()),
  accept: optional(text()),
  measure: optional(text()),
  accepted: optional(text()),
  recorded: optional(text()),
});

/** How the jobs of a workflow ended ► its one answer; anything but a go or a none ends the job in red. */
export const verdict: Run<typeof inputs> = async ({ of, needs, ...message }) => {
  const { planned = "", approve = "", accept = "", measure = "", accepted = "", recorded = "" } = message;
  const { said, because } = workflowVerdict(of, { needs, planned, approve, accept, measure, accepted, recorded });
  const more = { outputs: { verdict: said }, facts: { of, verdict: said } };
  if (said === "none") return skipped("no_flow", because, more);
  if (said === "go") return passed(`${of}: go, ${because}`, more);
  const remedy =
    "Look at the job that is named, and at the summary of the run; re-run the failed jobs once its cause is gone.";
  return { ...decided({ go: false, reason: "not_reached", because: `${of}: no, ${because}`, remedy }, more) };
};
