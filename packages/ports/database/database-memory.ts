import { UserError } from "../../model/document/user-error.ts";
import { type Answer, type Connection, type Database, StatementError } from "./database.ts";
import { statements } from "./migration-history.ts";
import { readOnlyStatements } from "./read-only.ts";
import { sessionStatements } from "./session-statements.ts";

/** A row of the history. */
export interface MemoryRow {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly release?: string;
}

/** A database of memory: it keeps a history in transactions, and answers to other statements what it was reported. */
export interface MemoryDatabase extends Database {
  /** What is committed. */
  readonly history: readonly MemoryRow[];
  /** Scripts of migrations that are committed. */
  readonly ran: readonly string[];
  /** Queries besides its own, with whether they were asked in a read-only transaction. */
  readonly asked: readonly { readonly text: string; readonly readOnly: boolean }[];
}

/** What a database of memory is and how it answers. */
export interface MemoryDatabaseOptions {
  readonly history?: readonly MemoryRow[];
  /** Part of a statement ► its answer, or its error. */
  readonly answers?: Readonly<Record<string, StatementError | Partial<Answer>>>;
  /** What the role of the connection is, where it is not a plain reader. */
  readonly role?: Readonly<Record<string, unknown>>;
  /** What the role may do with the history, where it is not everything. */
  readonly power?: Readonly<Record<string, unknown>>;
  /** Whether somebody else holds the lock of the migrations. */
  readonly locked?: boolean;
  readonly unreachable?: boolean;
  readonly notices?: readonly string[];
}

/** Makes a database of memory. */
export function memoryDatabase(options: MemoryDatabaseOptions = {}): MemoryDatabase {
  const { answers = {}, role = {}, notices = [] } = options;
  let committed: { history: readonly MemoryRow[]; ran: readonly string[]; there: boolean } = {
    history: options.history ?? [],
    ran: [],
    there: options.history !== undefined,
  };
  const asked: { text: string; readOnly: boolean }[] = [];
  const answerTo = (text: string): Partial<Answer> => {
    const match = Object.entries(answers).find(([part]) => text.includes(part))?.[1] ?? {};
    if (match instanceof StatementError) throw match;
    return match;
  };
  const connection = (): Connection => {
    let now = committed;
    let reads = false;
    const query = async (text: string, parameters: readonly unknown[] = []): Promise<Answer> => {
      const rows = (...all: Record<string, unknown>[]): Answer => ({
        rows: all,
        count: all.length,
        columns: Object.keys(all[0] ?? {}),
      });
      switch (text) {
        case statements.lock:
          return rows({ locked: options.locked !== true });
        case statements.standing:
          return rows({ id: "1", locked: true });
        case statements.exists:
          return rows({ there: now.there });
        case statements.read:
          return rows(...now.history.map((row) => ({ ...row, number: String(row.number) })));
        case statements.power:
          return rows({ readonly: false, writes: true, ...options.power });
        case statements.adopt:
        case statements.insert: {
          const [number, name, sha256] = parameters as [number, string, string];
          now = { ...now, history: [...now.history, { number, name, sha256 }] };
          return { rows: [], count: 1, columns: [] };
        }
        case readOnlyStatements.role:
          return rows({ name: "reader", superuser: false, bypasses: false, reaches: false, owns: 0, ...role });
        default:
          asked.push({ text, readOnly: reads });
          return { rows: [], count: 0, columns: [], ...answerTo(text) };
      }
    };
    const script = async (text: string): Promise<void> => {
      if (text === readOnlyStatements.begin) reads = true;
      else if (text === sessionStatements.commit) committed = now;
      else if (text === "ROLLBACK") now = committed;
      else if (text === statements.adopting) return;
      else if (text === statements.create) now = { ...now, there: true };
      else if (text === sessionStatements.begin) now = committed;
      else if (text !== statements.unlock && !/^(CLOSE ALL|SET SESSION AUTHORIZATION|SET LOCAL)/.test(text)) {
        answerTo(text);
        now = { ...now, ran: [...now.ran, text] };
      }
    };
    return { query, script, notices: () => notices };
  };
  return {
    get history() {
      return committed.history;
    },
    get ran() {
      return committed.ran;
    },
    asked,
    connect: async (_, work) => {
      if (options.unreachable)
        throw new UserError("the database memory could not be reached", {
          reason: "database_unreachable",
          remedy: "Remember it.",
        });
      return work(connection());
    },
  };
}
