import { entriesOf } from "../../packages/decide/entries.ts";
import { ledgerChange, ledgerPaths } from "../../packages/decide/ledger-files.ts";
import type { Story } from "../../packages/decide/promotion.ts";
import { deployTriedOf } from "../../packages/decide/promotion-verdict.ts";
import { commitId, document, identifier, oneOf, optional, secret } from "../../packages/kit/input.ts";
import { inputsOf, type Values } from "../../packages/kit/inputs.ts";
import { code, lines, plain, table } from "../../packages/kit/markdown.ts";
import { passed, type Run } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import { Flow } from "../../packages/model/flow.ts";
import { Needs } from "../../packages/model/needs.ts";
import type { Promotion } from "../../packages/model/promotion.ts";
import { Release } from "../../packages/model/release.ts";
import { UserError } from "../../packages/model/user-error.ts";
import type { LedgerNow } from "../../packages/ports/ledger.ts";
import { rewritten } from "../../packages/ports/ledger-root.ts";

export const inputs = inputsOf("record", "record", {
  needs: document("the needs of the job", Needs),
  earlier: optional(document("the needs of the calling job", Needs)),
  flow: optional(document("the flow", Flow)),
  release: optional(document("the release", Release)),
  environment: optional(identifier()),
  stage: optional(oneOf("verification", "finalise")),
  ledger: optional(commitId()),
  token: secret(),
});

/** What all jobs told ► the ledger, and the deployment status of the environment. */
export const record: Run<typeof inputs> = async (given, world) => {
  const { needs, earlier, flow, release, environment } = given;
  const { clock, execution, ledger, log, trigger } = world;
  const mismatch = twoStages(given) ?? ofAnotherCommit(flow, release, trigger.commit);
  if (mismatch) throw mismatch;
  const entries = entriesOf(earlier ? [earlier, needs] : [needs], {
    execution,
    commits: [...new Set([trigger.commit, release?.commit ?? trigger.commit])],
    artefact: release?.artefact.digest ?? null,
    environment: environment ?? null,
    now: clock.now().toISOString(),
  });
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
  const paths = ledgerPaths(story);
  let promotion: Promotion | undefined;
  const { commit, wrote } = await ledger.append(messageOf(story), async (now) => {
    await stillThere(given.ledger, now, world);
    const read = (path: string | null) => (path === null ? null : now.read(path));
    const change = ledgerChange(story, {
      release: await read(paths.release),
      promotion: await read(paths.promotion),
      environment: await read(paths.environment),
      acceptance: await read(paths.acceptance),
    });
    promotion = change.promotion;
    return change.files;
  });
  if (!promotion || commit === null) throw new Error("the ledger took nothing and said nothing");
  log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
  await deploymentStatus(promotion, release, world);
  return passed(`recorded ${entries.length} entries: ${promotion.verdict}, ${promotion.because}`, {
    outputs: { verdict: promotion.verdict, commit },
    summary: recordSummary(promotion),
    commit: promotion.commit,
    facts: { verdict: promotion.verdict, ledger: commit, path: paths.promotion },
  });
};

/** A run is about an environment or about a stage, never about both. */
const twoStages = ({ environment, stage }: Values<(typeof inputs)["fields"]>): UserError | undefined =>
  environment === undefined || stage === undefined
    ? undefined
    : new UserError(`the input stage is ${stage}, but the input environment is ${environment}`, {
        reason: "bad_input",
        remedy: "Give one of the two: stage is for runs without an environment.",
      });

/** What this run wrote before must still be part of the history. */
const stillThere = async (written: string | undefined, now: LedgerNow, { ancestry }: World): Promise<void> => {
  if (written === undefined || written === now.commit) return;
  if (now.commit !== null && (await ancestry.isAncestor(written, now.commit))) return;
  throw rewritten(`${written.slice(0, 7)}, which an earlier job of this run wrote, is not part of it`);
};

/** All documents of one run speak of one commit; only a rollback brings a release of another. */
const ofAnotherCommit = (
  flow: Flow | undefined,
  release: Release | undefined,
  commit: string,
): UserError | undefined => {
  const foreign = flow && flow.trigger.commit !== commit ? `the flow is about ${flow.trigger.commit}` : undefined;
  const other =
    flow && release && flow.name !== "rollback" && release.commit !== commit
      ? `the release is about ${release.commit}`
      : undefined;
  const told = foreign ?? other;
  return told === undefined
    ? undefined
    : new UserError(`${told}, but this run is about ${commit}`, {
        reason: "bad_document",
        remedy: "Pass the outputs of this run's own jobs on unchanged.",
      });
};

const messageOf = ({ release, environment, stage, execution }: Story): string =>
  `Record ${environment ?? stage} of ${release?.id ?? "no release"}\n\nrun ${execution.run}, attempt ${execution.attempt}`;

/** Only a deploy that was tried is told to GitHub, under the run that tried it. */
const deploymentStatus = async (
  { environment, entries, verdict, because }: Promotion,
  release: Release | undefined,
  { deployments, log }: World,
): Promise<void> => {
  const tried = environment === null ? undefined : deployTriedOf(entries, environment);
  if (environment === null || !release || !tried) return;
  const address = entries.map(({ facts }) => addressIn(facts.url)).findLast(Boolean);
  const url = await deployments.record({
    environment,
    commit: release.commit,
    release: release.id,
    execution: tried.execution,
    state: verdict === "go" ? "success" : "failure",
    description: because,
    ...(address === undefined ? {} : { environmentUrl: address }),
  });
  log.info(`set the deployment of ${environment} to ${verdict === "go" ? "success" : "failure"}: ${url}`);
};

/** An http(s) address without credentials in it. */
const addressIn = (value: unknown): string | undefined => {
  const url = typeof value === "string" ? URL.parse(value) : null;
  return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
};

const recordSummary = ({ release, environment, verdict, because, entries }: Promotion): string =>
  lines(
    `**${verdict}** for ${release === null ? "this run" : code(release)}${environment === null ? "" : ` in ${environment}`}: ${plain(because)}`,
    table(
      ["phase", "outcome", "reason", "what", "time"],
      entries.map((entry) => [
        plain(entry.phase),
        entry.outcome,
        entry.reason,
        plain(entry.because),
        duration(Date.parse(entry.finished) - Date.parse(entry.started)),
      ]),
    ),
  );

const duration = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
