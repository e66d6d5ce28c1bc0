import { developBranch, mainBranch } from "../../packages/decide/finalise/back.ts";
import { document, flag, needsOf, optional, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { fromSecret } from "../../packages/kit/inputs/secret-origin.ts";
import { appOf } from "../../packages/kit/people/role-members.ts";
import { passed, type Result, type Run } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { refusals } from "../../packages/model/document/reason.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { Release } from "../../packages/model/release/release.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import { openCredentials } from "./credentials.ts";
import { type Effect, type No, no } from "./effect.ts";
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
import { removeBranch, removeQuestions } from "./remove-branch.ts";
import { rulesVerdict } from "./rules.ts";
import { headline, storyMarkdown } from "./story-markdown.ts";
import { finishVerdict, mismatch, readOnce } from "./verify.ts";

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
  const foreign = mismatch(flow, release, world.trigger.commit);
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
  const { verdict, next } = await finishVerdict(flow, release, needs, ledger);
  if (!verdict.go) return ended({ name: release.name }, [], verdict, "app");
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
  const outputs: Told = { name: release.name };
  const describe = (...more: readonly Effect[]): boolean => {
    for (const { what, state, message: words, url } of more)
      world.log.info(`${what} (${state}): ${words}${url === undefined ? "" : `, ${url}`}`);
    effects.push(...more);
    return more.every((effect) => effect.no === undefined);
  };
  const end = (not: No | undefined) => ended(outputs, effects, not, credentials.by);
  try {
    const mergedMain = job.next && (await findInMain(job, job.next));
    if (mergedMain?.effect.no) return end(mergedMain.effect.no);
    const version = await nameVersion(job);
    outputs.name = version.version;
    if (!version.verdict.go) return end(version.verdict);
    const merged = mergedMain ?? (await mergeMain(job, version));
    if (!describe(merged.effect) || merged.commit === null) return end(merged.effect.no);
    outputs.commit = merged.commit;
    const tag = await makeTag(job, version);
    if (!describe(tag)) return end(tag.no);
    outputs.tag = version.tag;
    const page = await hostRelease(job, version);
    describe(page);
    outputs.url = page.url ?? "";
    describe(...(await mergeBack(job, version, merged.commit)));
    describe(...(await moveBranches(job, merged.commit)));
    describe(...(await pushMirrors(job, merged.commit, version.tag)));
    describe(...(await removeQuestions(job, merged.commit)));
    const open = effects.flatMap((effect) => effect.no ?? []);
    if (open.length === 0) describe(...(await removeBranch(job)));
    return end(together(open));
  } catch (error) {
    if (!(error instanceof UserError) || effects.length === 0) throw error;
    return end(no(error.reason, error.message, error.remedy));
  }
};

interface Told {
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
  { name, ...result }: Told,
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
