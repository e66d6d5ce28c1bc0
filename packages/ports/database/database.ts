/** A PostgreSQL database, by its URL. */
export interface Database {
  /**
   * Connects, lets `work` use the connection, and closes it whatever happens.
   * Throws `UserError(database_unreachable)` with the host, never with the password, also when the connection is lost in the middle; `UserError(bad_input)` for what is not an address.
   */
  connect<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T>;
}

export interface Connection {
  /** One statement with parameters, by the extended protocol: a second statement in the text is refused by the server. Throws `StatementError`. */
  query(text: string, parameters?: readonly unknown[]): Promise<Answer>;
  /** A script of many statements, by the simple protocol. Throws `StatementError`. */
  script(text: string): Promise<void>;
  /** Notices of the server since the last call. */
  notices(): readonly string[];
}

/** What the server answered to one statement. */
export interface Answer {
  /** The first 10,000 rows. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** How many rows there were, or were changed. */
  readonly count: number;
  /** Names of the columns; none if the statement is not a query. */
  readonly columns: readonly string[];
}

/** The server refused a statement. Its message is the server's primary one; details, which quote data, are left out. */
export class StatementError extends Error {
  /** SQLSTATE, five characters. */
  readonly code: string;
  /** Where in the text, in characters from 1, if the server knows it. */
  readonly position: number | undefined;
  readonly hint: string | undefined;

  constructor(message: string, options: { code: string; position?: number | undefined; hint?: string | undefined }) {
    super(message);
    this.name = "StatementError";
    this.code = options.code;
    this.position = options.position;
    this.hint = options.hint;
  }
}
