import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { databaseDeploy } from "../../actions/database-deploy/database-deploy.ts";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryJobProofs, signedNeeds } from "../../packages/kit/builders/earlier.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import { earlierNeeds } from "../../packages/model/builders/earlier.ts";
import { configurationOf, releaseIn } from "../../packages/model/builders/release.ts";
import type { Database } from "../../packages/ports/database/database.ts";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import type { ScratchDatabase } from "../../packages/ports/database/scratch-database.ts";
import { pglite } from "../../packages/ports/database/scratch-pglite.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import { openPostgres } from "../../packages/rehearsal/postgres/postgres.ts";

/** Migrations of which a database had the first two before Slipway came. */
export const older = {
  "0001_towns.sql": `CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('calm', 'wild');
CREATE DOMAIN app.level AS int CHECK (VALUE > 0);
CREATE TABLE app.rivers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, mood app.mood DEFAULT 'calm');
CREATE TABLE app.gauges (id serial PRIMARY KEY, river bigint REFERENCES app.rivers ON DELETE CASCADE, level app.level, doubled int GENERATED ALWAYS AS (id * 2) STORED,
  CONSTRAINT named CHECK (id > 0));
CREATE INDEX gauges_river ON app.gauges (river) WHERE level IS NOT NULL;`,
  "0002_views.sql": `CREATE VIEW app.wild AS SELECT g.id, r.name FROM app.gauges g JOIN app.rivers r ON r.id = g.river WHERE r.mood = 'wild';
CREATE FUNCTION app.twice(x int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT x * 2 $$;
CREATE FUNCTION app.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER stamp BEFORE UPDATE ON app.rivers FOR EACH ROW EXECUTE FUNCTION app.stamp();
CREATE TABLE app.days (day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE app.days_2026 PARTITION OF app.days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE app.rivers ENABLE ROW LEVEL SECURITY;
CREATE POLICY calm ON app.rivers FOR SELECT USING (mood = 'calm');`,
};
/** All of them. */
export const files = { ...older, "0003_new.sql": "CREATE TABLE app.new ();" };

/** What a deploy is given besides the address of the database. */
export interface Given {
  readonly config?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly "only-ask"?: boolean;
  readonly database?: Database;
}

/** A PostgreSQL with databases that existed before Slipway, and the deploy of one. */
export async function openExisting() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "slipway-adoption-")));
  const server = await openPostgres({ folder: join(folder, "postgres") });
  const { PATH = "", HOME = "" } = process.env;
  const exec = childProcesses({ env: { PATH, HOME } });
  const { signal } = new AbortController();
  const toolCache = join(process.cwd(), ".slipway/tools");
  const real = pglite(toolTable({ env: process.env, toolCache, workspace: folder, signal }, exec), exec);
  // The same migrations make the same schema: they are run once for all tests.
  const kept = new Map<string, ReturnType<ScratchDatabase["run"]>>();
  const scratch: ScratchDatabase = {
    run: (script, limit) => {
      const key = JSON.stringify(script);
      const answer = kept.get(key) ?? real.run(script, limit);
      kept.set(key, answer);
      return answer;
    },
  };
  let count = 0;
  /** A database on which somebody ran these scripts before Slipway came, with a table of their tool. */
  const existing = async (...more: string[]): Promise<string> => {
    count += 1;
    const { url } = await server.database(`old-${count}`);
    await postgres().connect(url, async ({ script }) => {
      await script(
        "CREATE TABLE schema_migrations (version text PRIMARY KEY); INSERT INTO schema_migrations VALUES ('2')",
      );
      for (const text of [...Object.values(older), ...more]) await script(text);
    });
    return url;
  };
  const ask = (url: string, text: string): Promise<unknown[]> =>
    postgres().connect(url, async (connection) => [...(await connection.query(text)).rows]);

  const deploy = async (url: string, given: Given = {}) => {
    count += 1;
    const workspace = join(folder, `workspace-${count}`);
    for (const [file, text] of Object.entries(given.files ?? files)) {
      const path = join(workspace, "artefact/sql/migrations", file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    const { policy, contents } = trustedBranch();
    const trigger = triggerOf();
    const configuration = configurationOf(given.config ?? 'database: { baseline: "0002" }');
    const flow = flowFor(trigger, configuration);
    const world = memoryWorld({
      workspace,
      contents,
      files: fileSystem(),
      database: given.database ?? postgres(),
      scratch,
      ledger: memoryLedger({}),
      jobProofs: memoryJobProofs(),
      trigger,
    });
    return databaseDeploy(
      {
        flow,
        release: releaseIn(flow),
        configuration,
        policy,
        environment: "dev",
        earlier: await signedNeeds(earlierNeeds({ release: releaseIn(flow), flow }), configuration),
        ledger: undefined,
        "when-busy": "wait",
        approval: undefined,
        folder: "artefact",
        url,
        "only-ask": given["only-ask"] ?? false,
        plan: undefined,
        "lock-timeout": 3,
        workflow: undefined,
        token: "t",
      },
      world,
    );
  };

  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { existing, ask, deploy, close, empty: async () => (await server.database("empty")).url };
}

/** The history as it stands. */
export const history = "SELECT number::int AS number, adopted FROM slipway.migrations ORDER BY number";
