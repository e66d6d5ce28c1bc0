import { foreignToRun } from "../../packages/decide/belonging/own-release.ts";
import { foreignDocuments } from "../../packages/decide/belonging/run-commit.ts";
import { type Belonging, entriesOf } from "../../packages/decide/ledger/entries.ts";
import { ownEntry } from "../../packages/decide/ledger/entries-own.ts";
import { ledgerPaths } from "../../packages/decide/ledger/ledger-files.ts";
import type { Story } from "../../packages/decide/ledger/promotion.ts";
import { recordedRuns } from "../../packages/decide/performance/recorded-runs.ts";
import {
  attempted,
  commitId,
  document,
  identifier,
  needsOf,
  oneOf,
  optional,
  type Reader,
  secret,
  text,
  type Unread,
} from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { passed, type Run } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import { Release } from "../../packages/model/release/release.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import type { Needs } from "../../packages/model/run/needs.ts";
import { appendStory } from "./append-story.ts";
import { deploymentStatus } from "./deployment-status.ts";
import { twoStages } from "./mismatch.ts";
import { provedNeeds } from "./proved-needs.ts";
import { recordMarkdown } from "./record-markdown.ts";

/** An entry as a step put it out, or a reference to it where it is large. */
const entryText: Reader<string | undefined> = { ...optional(text()), holds: "document" };

export const inputs = inputsOf("record", "record", {
  needs: needsOf("the needs of the job"),
  earlier: optional(needsOf("the needs of the calling job")),
  configuration: optional(document("the configuration", Configuration)),
  planned: optional(oneOf("yes", "no")),
  "plan-entry": entryText,
  acceptance: entryText,
  flow: attempted("the flow", Flow),
  release: attempted("the release", Release),
  environment: optional(identifier()),
  stage: optional(oneOf("verification", "finalise")),
  ledger: optional(commitId()),
  workflow: optional(text()),
  token: secret(),
});

const isUnread = (input: object | undefined): input is Unread => input !== undefined && "unread" in input;

/** What this job was not told in a way that it can read: a run is recorded without it, and its verdict is no. */
const unreadInputs = (inputs: readonly (object | undefined)[], belonging: Belonging): Entry[] =>
  inputs
    .filter(isUnread)
    .map(({ unread }) =>
      ownEntry(belonging.execution.job, "refused", "bad_document", unread, belonging, belonging.now),
    );

/** Beside the needed jobs, what a plan that was made earlier and a step of this job said, as if they had been the jobs `plan` and `accepted`. */
function withOthers(
  needs: Needs,
  supplied: Readonly<Record<"planned" | "plan-entry" | "acceptance", string | undefined>>,
): Needs {
  const { planned, "plan-entry": plan, acceptance } = supplied;
  const describe = (entry: string | undefined): Needs[string]["outputs"] => (entry === undefined ? {} : { entry });
  return {
    ...needs,
    ...(planned === undefined
      ? {}
      : { plan: { result: planned === "yes" ? "success" : "failure", outputs: describe(plan) } }),
    ...(acceptance === undefined ? {} : { accepted: { result: "success", outputs: describe(acceptance) } }),
  };
}

/** What all jobs told ► the ledger, and the deployment status of the environment. */
export const record: Run<typeof inputs> = async (given, world) => {
  const { needs, earlier, environment } = given;
  const { clock, execution, trigger } = world;
  const flow = isUnread(given.flow) ? undefined : given.flow;
  const release = isUnread(given.release) ? undefined : given.release;
  const mismatch =
    twoStages(environment, given.stage) ?? foreignDocuments(flow && foreignToRun(flow, release, trigger.commit));
  if (mismatch) throw mismatch;
  const own = environment === undefined ? "flow" : "promotion";
  const belonging = {
    execution,
    commits: [...new Set([trigger.commit, release?.commit ?? trigger.commit])],
    artefact: release?.artefact.digest ?? null,
    environment: environment ?? null,
    now: clock.now().toISOString(),
  };
  const entries = [
    ...entriesOf(
      [
        ...(earlier ? [await provedNeeds(earlier, { ...given, flow, release }, world)] : []),
        { level: own, jobs: withOthers(needs, given) },
      ],
      belonging,
    ),
    ...unreadInputs([given.flow, given.release], belonging),
  ];
  if (
    environment !== undefined &&
    release &&
    !recordedRuns(entries, { environment, release, configuration: given.configuration })
  )
    entries.push(
      ownEntry(
        "measure",
        "refused",
        "bad_document",
        "what perf-gate says that it measured is not about this run, release and the suites of this environment, or cannot be read",
        belonging,
        belonging.now,
      ),
    );
  const story: Story = {
    release: release ?? null,
    environment: environment ?? null,
    stage: given.stage ?? "verification",
    flow: flow?.name ?? null,
    asks: flow?.asks ?? null,
    measures: flow?.measures ?? [],
    commit: trigger.commit,
    execution,
    entries,
  };
  const slowness = (because: string): Entry =>
    ownEntry("measure", "failed", "slower", because, belonging, belonging.now);
  const { commit, promotion, durations } = await appendStory(story, given.ledger, given.configuration, slowness, world);
  await deploymentStatus(promotion, release, world);
  return passed(`recorded ${entries.length} entries: ${promotion.verdict}, ${promotion.because}`, {
    outputs: { verdict: promotion.verdict, commit },
    summary: recordMarkdown(promotion, durations?.line),
    commit: promotion.commit,
    facts: { verdict: promotion.verdict, ledger: commit, path: ledgerPaths(story).promotion },
  });
};
