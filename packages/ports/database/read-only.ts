import type { Answer, Connection } from "./database.ts";

/** What the database says of the role that asks. */
export interface AskingRole {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly reachesServer: boolean;
  readonly owns: number;
}

/** The statements, for the adapter of memory. */
export const readOnlyStatements = {
  role: `SELECT current_user AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
  pg_has_role(current_user, 'pg_execute_server_program', 'MEMBER') OR pg_has_role(current_user, 'pg_write_server_files', 'MEMBER') AS reaches,
  (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND n.nspname NOT LIKE 'pg\\_temp\\_%' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
FROM pg_roles WHERE rolname = current_user`,
  begin: "SET default_transaction_read_only = on; BEGIN READ ONLY",
  rollback: "ROLLBACK",
} as const;

/**
 * One read-only transaction that is rolled back whatever happens. Its first query gives the role, after which PostgreSQL lets nobody
 * make the transaction writable any more. `ask` sends one statement by the extended protocol. Throws `StatementError`.
 */
export async function readOnly<T>(
  connection: Connection,
  timeout: number,
  work: (role: AskingRole, ask: (text: string) => Promise<Answer>) => Promise<T>,
): Promise<T> {
  await connection.script(readOnlyStatements.begin);
  try {
    await connection.script(`SET LOCAL statement_timeout = ${timeout}`);
    const [row = {}] = (await connection.query(readOnlyStatements.role)).rows;
    const role = {
      name: String(row.name),
      superuser: row.superuser !== false,
      bypassesRowSecurity: row.bypasses !== false,
      reachesServer: row.reaches !== false,
      owns: Number(row.owns),
    };
    return await work(role, (text) => connection.query(text));
  } finally {
    await connection.script(readOnlyStatements.rollback).catch(() => {}); // what is left of the session ends with the connection
  }
}
