/** A PostgreSQL database, by its URL. */
export interface Database {
  /** Connects, lets `work` use the connection, and closes it whatever happens. Throws `UserError(database_unreachable)` with the host, never with the password. */
  connect<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T>;
}

export interface Connection {
  /** One statement with parameters, by the extended protocol: a second statement in the text is refused by the server. */
  query(
    text: string,
    parameters?: readonly unknown[],
  ): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly count: number }>;
  /** A script of many statements, by the simple protocol. Errors carry `position` (from 1, characters) where the server knows it. */
  script(text: string): Promise<void>;
  /** Notices of the server since the last call. */
  notices(): readonly string[];
}
