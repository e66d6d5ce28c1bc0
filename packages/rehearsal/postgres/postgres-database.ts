import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { UserError } from "../../model/document/user-error.ts";
import { administrator, type Passwords } from "./postgres-cluster.ts";

/** How an environment's database is reached. */
export interface DatabaseAddress {
  /** For its owner, who may do everything in it. */
  readonly url: string;
  /** For a role that reads everything in it and can write nothing. */
  readonly readonlyUrl: string;
}

const taken = ["postgres", "template0", "template1"];
const suffix = "-readonly";

/** The address of a database for one of its roles. It says that there is no TLS: Terraform would ask for it otherwise. */
export function addressOf(port: number, database: string, role: string, passwords: Passwords): string {
  return `postgresql://${role}:${passwords(role)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** Makes a database with its owner and its reader, unless they are there; nobody else of this server may connect to it. */
export async function makeDatabase(port: number, name: string, passwords: Passwords): Promise<DatabaseAddress> {
  if (taken.includes(name) || name.length > 63 - suffix.length)
    throw new UserError(`No database can be named after the environment "${name}".`, {
      reason: "bad_config",
      remedy: `Name it with at most ${63 - suffix.length} letters, and not ${taken.join(", ")}.`,
    });
  const reader = name + suffix;
  const client = new Client({ connectionString: addressOf(port, "postgres", administrator, passwords) });
  await client.connect();
  try {
    const [database, owner, readonly] = [name, name, reader].map(escapeIdentifier);
    for (const role of [name, reader])
      if (!(await exists(client, "SELECT FROM pg_roles WHERE rolname = $1", role)))
        await client.query(`CREATE ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(passwords(role))}`);
    if (!(await exists(client, "SELECT FROM pg_database WHERE datname = $1", name)))
      await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${readonly}`);
    await client.query(`GRANT pg_read_all_data TO ${readonly}`);
    await client.query(`ALTER ROLE ${readonly} SET default_transaction_read_only = on`);
  } finally {
    await client.end();
  }
  return { url: addressOf(port, name, name, passwords), readonlyUrl: addressOf(port, name, reader, passwords) };
}

const exists = async (client: Client, query: string, name: string): Promise<boolean> =>
  (await client.query(query, [name])).rowCount === 1;
