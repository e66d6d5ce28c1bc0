import { foreignDocuments } from "../../packages/decide/belonging/run-commit.ts";
import { developBranch, mainBranch } from "../../packages/decide/finalise/back.ts";
import { followerOf, needsVerdict, productionVerdict, unfinishable } from "../../packages/decide/finalise/finalise.ts";
import { document, flag, needsOf, optional, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { fromSecret } from "../../packages/kit/inputs/secret-origin.ts";
import { readOnce } from "../../packages/kit/lock/read-once.ts";
import { appOf } from "../../packages/kit/people/role-members.ts";
import { passed, type Result, type Run } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { refusals } from "../../packages/model/document/reason.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { Release } from "../../packages/model/release/release.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import { openCredentials } from "./credentials.ts";
import { type Effect, logEffects, type No, no } from "./effect.ts";
import { findInMain } from "./find-in-main.ts";
import { moveBranches, pushMirrors } from "./follow-main.ts";
import { hostRelease } from "./host-release.ts";
import type { Job } from "./job.ts";
import { lookAhead } from "./look-ahead.ts";
import { makeTag } from "./make-tag.ts";
import { mergeBack } from "./merge-back.ts";
import { mergeMain } from "./merge-main.ts";
import { checkMirrors, textLines, tokensByHost } from "./mirror-inputs.ts";
import { nameVersion } from "./name-version.ts";
import { readProduction } from "./read-production.ts";
import { removeBranch, removeQuestions } from "./remove-branch.ts";
import { rulesVerdict } from "./rules.ts";
import { headline, storyMarkdown } from "./story-markdown.ts";

export const inputs = inputsOf(
  "finalise-release",
  "finalise",
  {
    "look-ahead": flag(),
    flow: document("the flow", Flow),
    release: optional(document("the release", Release)),
    configuration: document("the configuration", Configuration),
    policy: document("the policy", Policy),
    needs: optional(needsOf("the needs of the job")),
    "app-id": optional(text()),
    "app-key": optional(secret()),
    "mirror-key": optional(secret()),
    "mirror-hosts": optional(textLines()),
    "mirror-tokens": fromSecret(optional(tokensByHost()), { secret: "SLIPWAY_MIRROR_TOKENS", in: "finalise" }),
    workflow: optional(text()),
    token: secret(),
  },
  // A look ahead is part of what a flow is reported at its beginning: it finishes nothing.
  (values) => (values["look-ahead"] ? "flow" : "finalise"),
);

/** A release that production runs ► main, tag, release, develop and mirrors as they should be; run again, nothing changes. */
export const finaliseRelease: Run<typeof inputs> = async (values, world) => {
  const { flow, release, configuration, needs } = values;
  if (values["look-ahead"] !== (release === undefined)) throw misplaced(release === undefined);
  const foreign = foreignDocuments(unfinishable(flow, release, world.trigger.commit));
  if (foreign) throw foreign;
  const access = {
    key: values["mirror-key"] ?? null,
    hosts: values["mirror-hosts"] ?? null,
    tokens: values["mirror-tokens"] ?? {},
  };
  for (const [host, token] of Object.entries(access.tokens)) world.mask(token, `the token for ${host}`);
  checkMirrors(configuration.finalise.mirrors, access);
  const key = appOf(values["app-id"], values["app-key"], "finalise-release");
  if (release === undefined) return lookAhead(flow, configuration, key, world);
  const rules = await rulesVerdict({ ...values, release }, world);
  if (!rules.go) return ended({ name: release.name }, [], rules, "app");
  const ledger = readOnce(await world.ledger.now());
  const ready = needsVerdict(needs ?? {});
  if (!ready.go) return ended({ name: release.name }, [], ready, "app");
  const production = await readProduction(flow, release, ledger);
  const verdict = productionVerdict(release, production);
  if (!verdict.go) return ended({ name: release.name }, [], verdict, "app");
  const next = followerOf(release, production);
  world.log.info(verdict.because);
  const credentials = await openCredentials(key, world);
  const [main, develop] = [mainBranch(configuration), developBranch(configuration)];
  try {
    return await finish({ release, flow, configuration, access, world, credentials, ledger, next, main, develop });
  } finally {
    await credentials.end();
  }
};

/** Everything in its order. What cannot be done without people ends it early only where the rest would build on it. */
const finish = async (job: Job): Promise<Result> => {
  const { credentials, release, world } = job;
  const effects: Effect[] = [];
  const outputs: ReleaseOutputs = { name: release.name };
  const keep = (...more: readonly Effect[]): void => {
    logEffects(more, world.log);
    effects.push(...more);
  };
  const end = (not: No | undefined) => ended(outputs, effects, not, credentials.by);
  try {
    const mergedMain = job.next && (await findInMain(job, job.next));
    if (mergedMain?.effect.no) return end(mergedMain.effect.no);
    const version = await nameVersion(job);
    outputs.name = version.version;
    if (!version.verdict.go) return end(version.verdict);
    const merged = mergedMain ?? (await mergeMain(job, version));
    keep(merged.effect);
    if (merged.effect.no || merged.commit === null) return end(merged.effect.no);
    outputs.commit = merged.commit;
    const tag = await makeTag(job, version);
    keep(tag);
    if (tag.no) return end(tag.no);
    outputs.tag = version.tag;
    const page = await hostRelease(job, version);
    keep(page);
    outputs.url = page.url ?? "";
    keep(...(await mergeBack(job, version, merged.commit)));
    keep(...(await moveBranches(job, merged.commit)));
    keep(...(await pushMirrors(job, merged.commit, version.tag)));
    keep(...(await removeQuestions(job, merged.commit)));
    const open = effects.flatMap((effect) => effect.no ?? []);
    if (open.length === 0) keep(...(await removeBranch(job)));
    return end(together(open));
  } catch (error) {
    if (!(error instanceof UserError) || effects.length === 0) throw error;
    return end(no(error.reason, error.message, error.remedy));
  }
};

/** What is put out of the release, as far as it came. */
interface ReleaseOutputs {
  name: string;
  tag?: string;
  url?: string;
  commit?: string;
}

/** The first reason speaks; all of them are reported. */
const together = (open: readonly No[]): No | undefined => {
  const [first] = open;
  return first && { ...first, because: open.map(({ because }) => because).join("; ") };
};

const ended = (
  { name, ...result }: ReleaseOutputs,
  effects: readonly Effect[],
  not: No | undefined,
  by: "app" | "job",
): Result => {
  const more = {
    outputs: { ...result, verdict: not ? "no" : "go" },
    summary: storyMarkdown(name, effects, not, by),
    facts: { ...result, verdict: not ? "no" : "go", effects: effects.map(({ what, state }) => ({ what, state })) },
  };
  if (!not) return passed(headline(name, effects, not).replace(/\.$/, ""), more);
  const outcome = refusals.has(not.reason) ? "refused" : "failed";
  return { outcome, reason: not.reason, because: not.because, remedy: not.remedy, ...more };
};

const misplaced = (isMissing: boolean): UserError =>
  new UserError(isMissing ? "the input release is missing" : "a look ahead is before every release", {
    reason: "bad_input",
    remedy: "Give finalise-release the release that store-artefact returned, or look-ahead: true and none.",
  });
