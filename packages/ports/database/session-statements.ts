/**
 * What is sent around each migration, in a test as in a deploy: a session in which nothing of an earlier one is left, one transaction, and the
 * role of the connection again for the line in the history. `DISCARD ALL` itself would let go of the lock that a deploy holds, and cannot are in
 * a script; these are its parts.
 */
export const sessionStatements = {
  reset:
    "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD PLANS; DISCARD TEMP; DISCARD SEQUENCES",
  begin: "BEGIN",
  /** Which transaction it is: another one after the migration means that the migration ended its own. */
  transaction: "SELECT pg_catalog.pg_current_xact_id()::text AS id",
  close: "SET SESSION AUTHORIZATION DEFAULT",
  commit: "COMMIT",
  rollback: "ROLLBACK",
} as const;

/** What is said of a migration that ended its transaction. */
export const endedTransaction = "it ended the transaction that it runs in; leave BEGIN, COMMIT and ROLLBACK out";
