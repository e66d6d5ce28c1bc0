import { numberOf } from "../../packages/decide/migrations.ts";
import { lockPlace, secondLock } from "../../packages/decide/second-lock.ts";
import {
  commitId,
  document,
  identifier,
  oneOf,
  optional,
  path,
  secret,
  text,
  wholeNumber,
} from "../../packages/kit/input.ts";
import { inputsOf } from "../../packages/kit/inputs.ts";
import { lockFindings } from "../../packages/kit/lock-findings.ts";
import { decided, passed, type Run, skipped } from "../../packages/kit/result.ts";
import { Approval } from "../../packages/model/approval.ts";
import { Configuration } from "../../packages/model/configuration.ts";
import { Flow } from "../../packages/model/flow.ts";
import { Needs } from "../../packages/model/needs.ts";
import { Policy } from "../../packages/model/policy.ts";
import { Release } from "../../packages/model/release.ts";
import { whenBusyNames } from "../../packages/model/run-facts.ts";
import { UserError } from "../../packages/model/user-error.ts";
import { migrationHistory } from "../../packages/ports/migration-history.ts";
import { applyPending } from "./apply-pending.ts";
import { migratedMarkdown, refusedMigrations } from "./migrated.ts";
import { pendingMigrations } from "./pending-migrations.ts";
import { readMigrations } from "./read-migrations.ts";

export const inputs = inputsOf("database-deploy", "migrate", {
  flow: document("the flow", Flow),
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  policy: document("the policy", Policy),
  earlier: optional(document("the needs of the calling job", Needs)),
  environment: identifier(),
  approval: optional(document("the approval", Approval)),
  folder: path(),
  url: optional(secret()),
  "lock-timeout": wholeNumber(0, 3600),
  ledger: optional(commitId()),
  "when-busy": oneOf(...whenBusyNames),
  workflow: optional(text()),
  token: secret(),
});

/** Release and database ► a database at the newest migration of the release. No migrations in the artefact is skipped. */
export const databaseDeploy: Run<typeof inputs> = async (given, world) => {
  const { flow, release, configuration, environment, url } = given;
  const folder = configuration.database.migrations;
  const found = await lockFindings(
    {
      release,
      configuration,
      earlier: given.earlier,
      environment,
      file: given.policy.file,
      written: given.ledger,
      whenBusy: given["when-busy"],
      ...lockPlace(flow, environment),
    },
    world,
  );
  const { trigger, execution } = world;
  const allowed = secondLock({ ...given, plan: undefined, trigger, execution, now: world.time.now(), found });
  if (!allowed.go) return { ...decided(allowed), outcome: "refused" };
  world.log.info(`the second lock is open: ${allowed.because}`);
  const files = await readMigrations(given.folder, folder, world);
  if (files.length === 0)
    return skipped("nothing_to_do", `the artefact holds no migrations in ${folder}`, {
      outputs: { applied: [], at: "" },
      summary: `**${environment}**: no migrations in the artefact.`,
    });
  if (url === undefined)
    throw new UserError(`the input url is empty, but ${folder} holds ${files.length} migrations`, {
      reason: "bad_input",
      remedy: `Set the secret ${configuration.database.url} in the environment ${environment}, and pass it on by name.`,
    });
  const { run, attempt } = world.execution;
  const by = { release: release.id, execution: `${run}.${attempt}` };
  return world.database.connect(url, async (connection) => {
    const history = await migrationHistory(connection, world.clock, given["lock-timeout"] * 1000);
    const plan = pendingMigrations(files, await history.applied(), folder, given);
    if (!plan.go) return refusedMigrations(environment, plan);
    const before = plan.at === undefined ? "" : numberOf(plan.at);
    if (plan.pending.length === 0)
      return passed(`nothing new; at ${before}`, {
        outputs: { applied: [], at: before },
        summary: `**${environment}**: no new migrations; the database is at ${before}.`,
        facts: { applied: [], at: before },
      });
    const { applied, failed } = await applyPending(plan.pending, { connection, history, by, at: given }, world);
    const at = applied.at(-1) === undefined ? before : numberOf({ name: applied.at(-1) ?? "" });
    const outputs = { applied, at };
    const summary = migratedMarkdown(environment, { pending: plan.pending, applied, failed, at });
    if (failed) return { ...failed, outputs, summary, facts: outputs };
    return passed(`applied ${applied.length} of ${files.length} migrations; at ${at}`, {
      outputs,
      summary,
      facts: outputs,
    });
  });
};
