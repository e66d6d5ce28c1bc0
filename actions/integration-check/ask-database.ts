import { roleVerdict } from "../../packages/decide/check/role.ts";
import { type QueryEnd, queryVerdict } from "../../packages/decide/check/sql.ts";
import { placeOfCharacter } from "../../packages/formats/sql/text-position.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CheckResult } from "../../packages/model/check/check.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { type Answer, type Connection, StatementError } from "../../packages/ports/database/database.ts";
import { readOnly } from "../../packages/ports/database/read-only.ts";
import type { SqlCheck } from "./fill-checks.ts";

/** Milliseconds that a query may take. */
const patience = 60_000;

/** Asks one query, by a role that can only read, in a transaction that only reads and is rolled back. */
export async function askDatabase(check: SqlCheck, url: string, { database }: World): Promise<CheckResult> {
  try {
    return await database.connect(url, (connection) => asked(check, connection));
  } catch (error) {
    if (!(error instanceof UserError) || error.reason !== "database_unreachable") throw error;
    return { name: check.sql, outcome: "failed", reason: error.reason, because: error.message };
  }
}

const asked = ({ sql, text, expect }: SqlCheck, connection: Connection): Promise<CheckResult> =>
  readOnly(connection, patience, async (role, ask) => {
    const allowed = roleVerdict(role);
    if (!allowed.go) return { name: sql, outcome: "failed", reason: allowed.reason, because: allowed.because };
    const { end, position } = await ended(ask(text));
    const result = { name: sql, ...queryVerdict(end, expect) };
    if (result.outcome === "passed") return result;
    const place = position === undefined ? { line: 1, column: 1 } : placeOfCharacter(text, position);
    return { ...result, place: { path: sql, ...place } };
  });

const ended = async (question: Promise<Answer>): Promise<{ end: QueryEnd; position?: number | undefined }> => {
  try {
    const { count, columns } = await question;
    return { end: { answered: true, count, columns } };
  } catch (error) {
    if (!(error instanceof StatementError)) throw error;
    const { code, message, position } = error;
    return { end: { answered: false, code, message }, position };
  }
};
