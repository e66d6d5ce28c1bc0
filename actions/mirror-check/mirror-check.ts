import { mirrorVerdict } from "../../packages/decide/finalise/mirror.ts";
import { ledgerLost } from "../../packages/decide/ledger/ledger-lost.ts";
import { document, optional, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { decided, type Run, skipped } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { environmentPath, ledgerDocument } from "../../packages/model/ledger/ledger.ts";
import { EnvironmentState } from "../../packages/model/ledger/promotion.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import { mirrorMarkdown } from "./mirror-markdown.ts";
import { readMirror } from "./read-mirror.ts";

export const inputs = inputsOf("mirror-check", "mirror", {
  flow: document("the flow", Flow),
  configuration: document("the configuration", Configuration),
  workflow: optional(text()),
  token: secret(),
});

/** The pushed commit against the one that the ledger says is in production: the same tree, or what differs. */
export const mirrorCheck: Run<typeof inputs> = async ({ flow, configuration }, world) => {
  const { ledger, log, trigger } = world;
  if (flow.name !== "main" || flow.trigger.commit !== trigger.commit)
    throw new UserError(
      `the flow is ${flow.name} for ${flow.trigger.commit.slice(0, 7)}, but this is to check ${trigger.branch} at ${trigger.commit.slice(0, 7)}`,
      { reason: "bad_document", remedy: "Use the action in a run of the main flow, and pass its flow on unchanged." },
    );
  const environment = configuration.flows.release.chain.at(-1) ?? "production";
  const now = await ledger.now();
  const released = now.commit === null ? await world.releaseTags.newest() : null;
  if (released !== null) {
    const { because, remedy } = ledgerLost(released.name, environment);
    throw new UserError(because, { reason: "ledger_missing", remedy });
  }
  if (now.commit === null)
    return skipped(
      "ledger_missing",
      `there is no ledger yet: nothing was ever released that ${trigger.branch} could mirror`,
      {
        outputs: { verdict: "none" },
        summary: "**Nothing to mirror yet.** The repository has no ledger; its first release makes it.",
        commit: trigger.commit,
      },
    );
  const path = environmentPath(environment);
  const state = await now.read(path);
  const currentRelease = state === null ? null : ledgerDocument(EnvironmentState, state, path).current;
  if (currentRelease === null)
    throw new UserError(
      `the ledger does not say what is in ${environment}, so nobody can say whether ${trigger.branch} mirrors it`,
      {
        reason: "ledger_missing",
        remedy: `Release what ${trigger.branch} holds: push it as a release branch and let it reach ${environment}; finalising then merges it to ${trigger.branch}.`,
      },
    );
  const mirror = await readMirror(
    { environment, currentRelease, branch: trigger.branch, commit: trigger.commit },
    world,
  );
  const verdict = mirrorVerdict(mirror);
  log.info(
    `${environment} runs ${currentRelease.release}, commit ${currentRelease.commit}, tree ${mirror.production ?? "unknown"}`,
  );
  log.info(`${trigger.branch} is at ${mirror.commit}, tree ${mirror.main}`);
  return decided(verdict, {
    outputs: { verdict: verdict.go ? "go" : "no" },
    summary: mirrorMarkdown(mirror, verdict),
    commit: mirror.commit,
    facts: { release: currentRelease.release, production: currentRelease.commit, differences: mirror.files.length },
  });
};
