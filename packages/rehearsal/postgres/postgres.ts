import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { UserError } from "../../model/document/user-error.ts";
import { freePort, isFree, reservePorts } from "./free-port.ts";
import { type Leashed, leash } from "./leash.ts";
import { administrator, claim, initialise, type Passwords, passwordsOf, serverCommand } from "./postgres-cluster.ts";
import { type Context, prepareContext } from "./postgres-context.ts";
import { addressOf, type DatabaseAddress, makeDatabase } from "./postgres-database.ts";
import { postgresPrograms } from "./postgres-programs.ts";

/** A running PostgreSQL server on the loopback interface. */
export interface Postgres {
  /** The database of this name, made on first use. */
  database(name: string): Promise<DatabaseAddress>;
  /** Stops the server; its data stay in the folder. */
  close(): Promise<void>;
}

/** Starts the server whose data are in this folder, making them if there are none. It ends with this process, however that ends. */
export async function openPostgres({ folder }: { folder: string }): Promise<Postgres> {
  const context = await prepareContext(folder, await postgresPrograms());
  await claim(context); // before anything that another server on these data would feel
  try {
    const passwords = await passwordsOf(folder);
    await initialise(context, passwords);
    const { server, port } = await start(context, folder, passwords);
    return serving(context, server, port, passwords);
  } catch (error) {
    await context.leave();
    throw error;
  }
}

const serving = (context: Context, server: Leashed, port: number, passwords: Passwords): Postgres => {
  const made = new Map<string, Promise<DatabaseAddress>>();
  let last: Promise<unknown> = Promise.resolve();
  let closed: Promise<void> | undefined;
  return {
    database: (name) => {
      const known = made.get(name);
      if (known) return known;
      // One after the other: two at once may want the template to themselves.
      const database = last.then(() => makeDatabase(port, name, passwords));
      last = database.catch(() => made.delete(name));
      made.set(name, database);
      return database;
    },
    close: () => {
      closed ??= server.stop().then(() => context.leave());
      return closed;
    },
  };
};

const attempts = 3;

const start = async (context: Context, folder: string, passwords: Passwords) => {
  const log = join(folder, "postgres.log");
  const { postgres: usual } = await reservePorts(folder, ["postgres"]);
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && usual !== undefined && (await isFree(usual)) ? usual : await freePort();
    await writeFile(log, "", { mode: 0o600 });
    const server = leash({ ...serverCommand(context, port), log, signal: "INT", grace: 10 });
    const failure = await untilReady(server, addressOf(port, "postgres", administrator, passwords));
    if (failure === undefined) return { server, port };
    await server.stop();
    const said = (await readFile(log, "utf8").catch(() => "")).trim();
    if (attempt < attempts && said.includes("Address already in use")) continue;
    throw new UserError(`PostgreSQL did not start: ${failure}. ${lastLines(said)}`, {
      reason: "tool_failed",
      remedy: `Read ${log}; if the data are broken, remove ${folder} and start again.`,
    });
  }
};

const lastLines = (text: string): string => text.split("\n").slice(-3).join(" ");

/** Waits until the server answers; otherwise says why it does not. */
const untilReady = async (server: Leashed, url: string, patience = 30_000): Promise<string | undefined> => {
  let code: number | undefined;
  void server.ended.then((ended) => {
    code = ended;
  });
  let last = "";
  for (const until = Date.now() + patience; Date.now() < until; await pause(25)) {
    if (code !== undefined) return `it ended with code ${code}`;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return undefined;
    } catch (cause) {
      last = (cause as Error).message;
      if (/password authentication failed/.test(last)) return last;
    } finally {
      await client.end().catch(() => {});
    }
  }
  return `it does not answer within ${patience / 1000} s (${last})`;
};
