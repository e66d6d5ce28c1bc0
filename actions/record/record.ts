import { entriesOf } from "../../packages/decide/entries.ts";
import { ledgerPaths } from "../../packages/decide/ledger-files.ts";
import type { Story } from "../../packages/decide/promotion.ts";
import { commitId, document, identifier, oneOf, optional, secret, text } from "../../packages/kit/input.ts";
import { inputsOf } from "../../packages/kit/inputs.ts";
import { passed, type Run } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration.ts";
import { Flow } from "../../packages/model/flow.ts";
import { Needs } from "../../packages/model/needs.ts";
import { Release } from "../../packages/model/release.ts";
import { appendStory } from "./append-story.ts";
import { deploymentStatus } from "./deployment-status.ts";
import { ofAnotherCommit, twoStages } from "./mismatch.ts";
import { provedNeeds } from "./proved-needs.ts";
import { recordMarkdown } from "./record-markdown.ts";

export const inputs = inputsOf("record", "record", {
  needs: document("the needs of the job", Needs),
  earlier: optional(document("the needs of the calling job", Needs)),
  configuration: optional(document("the configuration", Configuration)),
  flow: optional(document("the flow", Flow)),
  release: optional(document("the release", Release)),
  environment: optional(identifier()),
  stage: optional(oneOf("verification", "finalise")),
  ledger: optional(commitId()),
  workflow: optional(text()),
  token: secret(),
});

/** What all jobs told ► the ledger, and the deployment status of the environment. */
export const record: Run<typeof inputs> = async (given, world) => {
  const { needs, earlier, flow, release, environment } = given;
  const { clock, execution, trigger } = world;
  const mismatch = twoStages(environment, given.stage) ?? ofAnotherCommit(flow, release, trigger.commit);
  if (mismatch) throw mismatch;
  const own = environment === undefined ? "flow" : "promotion";
  const entries = entriesOf(
    [...(earlier ? [await provedNeeds(earlier, given, world)] : []), { level: own, jobs: needs }],
    {
      execution,
      commits: [...new Set([trigger.commit, release?.commit ?? trigger.commit])],
      artefact: release?.artefact.digest ?? null,
      environment: environment ?? null,
      now: clock.now().toISOString(),
    },
  );
  const story: Story = {
    release: release ?? null,
    environment: environment ?? null,
    stage: given.stage ?? "verification",
    flow: flow?.name ?? null,
    asks: flow?.asks ?? null,
    commit: trigger.commit,
    execution,
    entries,
  };
  const { commit, promotion } = await appendStory(story, given.ledger, world);
  await deploymentStatus(promotion, release, world);
  return passed(`recorded ${entries.length} entries: ${promotion.verdict}, ${promotion.because}`, {
    outputs: { verdict: promotion.verdict, commit },
    summary: recordMarkdown(promotion),
    commit: promotion.commit,
    facts: { verdict: promotion.verdict, ledger: commit, path: ledgerPaths(story).promotion },
  });
};
