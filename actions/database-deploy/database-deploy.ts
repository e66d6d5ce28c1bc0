import { numberOf } from "../../packages/decide/deploy/migrations.ts";
import { lockPlace, secondLock } from "../../packages/decide/deploy/second-lock.ts";
import {
  commitId,
  document,
  flag,
  identifier,
  oneOf,
  optional,
  path,
  secret,
  text,
  wholeNumber,
} from "../../packages/kit/inputs/input.ts";
import { inputsOf, type Values } from "../../packages/kit/inputs/inputs.ts";
import { lockFindings } from "../../packages/kit/lock/lock-findings.ts";
import { lines } from "../../packages/kit/log/markdown.ts";
import { decided, passed, type Result, type Run, skipped } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import { Approval } from "../../packages/model/approval/approval.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import { Release } from "../../packages/model/release/release.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import { Needs } from "../../packages/model/run/needs.ts";
import { whenBusyNames } from "../../packages/model/run/run-facts.ts";
import { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import type { Connection } from "../../packages/ports/database/database.ts";
import type { MigrationText } from "../../packages/ports/database/migration-files.ts";
import { migrationHistory } from "../../packages/ports/database/migration-history.ts";
import { adoptionOf } from "./adopt-database.ts";
import { applyPending } from "./apply-pending.ts";
import { askFirst } from "./ask-first.ts";
import { adoptedFacts, adoptionMarkdown, migratedMarkdown, refusedMigrations } from "./migrated.ts";
import { pendingMigrations } from "./pending-migrations.ts";
import { readMigrations } from "./read-migrations.ts";

type Given = Values<(typeof inputs)["fields"]>;

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
  "only-ask": flag(),
  plan: optional(document("the plan", TerraformPlan)),
  "lock-timeout": wholeNumber(0, 3600),
  ledger: optional(commitId()),
  "when-busy": oneOf(...whenBusyNames),
  workflow: optional(text()),
  token: secret(),
});

/** Release and database ► a database at the newest migration of the release, or what would be refused. No migrations in the artefact is skipped. */
export const databaseDeploy: Run<typeof inputs> = async (given, world) => {
  const { configuration, environment, url } = given;
  const folder = configuration.database.migrations;
  if (!given["only-ask"]) {
    const allowed = await lockOf(given, world);
    if (!allowed.go) return { ...decided(allowed), outcome: "refused" };
    world.log.info(`the second lock is open: ${allowed.because}`);
  }
  const files = await readMigrations(given.folder, folder, world);
  if (files.length === 0)
    return skipped("nothing_to_do", `the artefact holds no migrations in ${folder}`, {
      outputs: { applied: [], at: "" },
      summary: `**${environment}**: no migrations in the artefact.`,
    });
  if (url === undefined)
    throw new UserError(`the input url is empty, but ${folder} holds ${files.length} migrations`, {
      reason: "bad_input",
      remedy: `Set the secret DATABASE_URL in the environment ${environment}, and pass it on by name.`,
    });
  if (given["only-ask"]) return askFirst(files, url, given, given.plan, world);
  return world.database.connect(url, (connection) => migrate(files, connection, given, world));
};

/** The second lock, which nobody passes who changes a database. */
const lockOf = async (given: Given, world: World): Promise<Verdict> => {
  const { flow, release, configuration, environment } = given;
  const result = await lockFindings(
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
  return secondLock({ ...given, plan: undefined, trigger, execution, now: world.time.now(), found: result });
};

/** Under the lock of the database: adopts it if it has no history yet and the configuration says what it has, then applies what is new. */
const migrate = async (
  files: readonly MigrationText[],
  connection: Connection,
  given: Given,
  world: World,
): Promise<Result> => {
  const { release, configuration, environment } = given;
  const { run, attempt } = world.execution;
  const by = { release: release.id, execution: `${run}.${attempt}` };
  const history = await migrationHistory(connection, world.clock, given["lock-timeout"] * 1000);
  const applied = await history.applied();
  const adoption = await adoptionOf(files, applied, configuration.database, given, connection, world);
  if (adoption?.go === false) return refusedMigrations(environment, adoption);
  const known = adoption === null ? applied : adoption.migrations;
  const plan = pendingMigrations(files, known, configuration.database.migrations, given);
  if (!plan.go) return refusedMigrations(environment, plan);
  if (adoption) {
    await history.adopt(adoption.migrations, by);
    world.log.info(`adopted ${adoption.migrations.length} migrations up to ${adoption.baseline}: ${adoption.because}`);
  }
  const adopted = adoption ? { adopted: adoptedFacts(adoption) } : {};
  const before = plan.at === undefined ? "" : numberOf(plan.at);
  if (plan.pending.length === 0)
    return passed(`${adoption ? `adopted ${adoption.migrations.length} migrations` : "nothing new"}; at ${before}`, {
      outputs: { applied: [], at: before },
      summary: lines(
        `**${environment}**: no new migrations; the database is at ${before}.`,
        adoption ? adoptionMarkdown(adoption) : "",
      ),
      facts: { applied: [], at: before, ...adopted },
    });
  const done = await applyPending(
    plan.pending,
    { connection, history, by, at: given, isNew: known.length === 0 },
    world,
  );
  const last = done.applied.at(-1);
  const at = last === undefined ? before : numberOf({ name: last });
  const outputs = { applied: done.applied, at };
  const facts = { ...outputs, ...adopted };
  const summary = lines(
    migratedMarkdown(environment, { pending: plan.pending, applied: done.applied, failed: done.failed, at }),
    adoption ? adoptionMarkdown(adoption) : "",
  );
  if (done.failed) return { ...done.failed, outputs, summary, facts };
  return passed(`applied ${done.applied.length} of ${files.length} migrations; at ${at}`, { outputs, summary, facts });
};
