import { expect } from "@jest/globals";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { type Context, openContext, promoting, run } from "../process/promotion.ts";
import type { StepResult } from "../process/step.ts";
import { type DatabaseCrash, openDoor } from "./crash-database.ts";

const folder = "sql/migrations";
const artefact = {
  [`${folder}/0001_orders.sql`]: "CREATE TABLE orders (id int PRIMARY KEY);\nINSERT INTO orders VALUES (1);\n",
  [`${folder}/0002_total.sql`]:
    "ALTER TABLE orders ADD total int NOT NULL DEFAULT 0;\nINSERT INTO orders VALUES (2, 2);\n",
  [`${folder}/0003_index.sql`]: "CREATE INDEX ON orders (total);\n",
};
let context: Context;

const migrate = async (url: string, started?: (pid: number) => void): Promise<StepResult> => {
  const workspace = await context.workspace(artefact);
  return run("database-deploy", {
    workspace,
    env: context.job(),
    inputs: { ...promoting(), url },
    ...(started && { started }),
  });
};

/** Everything that matters afterwards: rows, columns, indexes, and the history without its times. */
const stateOf = (url: string): Promise<unknown> =>
  postgres().connect(url, async (connection) => {
    const all = [
      "SELECT * FROM orders ORDER BY id",
      "SELECT indexname FROM pg_indexes WHERE tablename = 'orders' ORDER BY 1",
      "SELECT number, name, release FROM slipway.migrations ORDER BY number",
    ];
    const matches: unknown[] = [];
    for (const text of all) matches.push([...(await connection.query(text)).rows]);
    return matches;
  });

/** Runs it once with a kill at a point; `null` if it ended before it got there. */
const crashed = async (url: string, point: DatabaseCrash): Promise<StepResult | null> => {
  let pid: number | undefined;
  let isKilled = false;
  const door = await openDoor(Number(new URL(url).port), point, () => {
    isKilled = true;
    try {
      if (pid !== undefined) process.kill(pid, "SIGKILL");
    } catch {
      // it had ended by itself
    }
  });
  const through = new URL(url);
  through.port = String(door.port);
  const result = await migrate(through.href, (id) => {
    pid = id;
  });
  await door.close();
  return isKilled ? result : null;
};

/** Kills database-deploy before and after every `stride`-th message to the server, and runs it again: every time what an undisturbed run leaves. Answers how many points there were. */
export async function killEverywhere(stride: number): Promise<number> {
  context = await openContext();
  try {
    return await killed(stride);
  } finally {
    await context.close();
  }
}

async function killed(stride: number): Promise<number> {
  const plain = await context.database();
  expect((await migrate(plain.url)).code).toBe(0);
  const wanted = await stateOf(plain.url);
  let points = 0;
  for (let message = 1; ; message += stride) {
    let isMet = false;
    for (const when of ["before", "after"] as const) {
      const { url } = await context.database();
      const dead = await crashed(url, { message, when });
      if (dead === null) continue;
      isMet = true;
      points += 1;
      const again = await migrate(url);
      expect({ message, when, code: again.code, reason: again.outputs.reason }).toEqual({
        message,
        when,
        code: 0,
        reason: "done",
      });
      expect({ message, when, state: await stateOf(url) }).toEqual({ message, when, state: wanted });
    }
    if (!isMet) break;
  }
  return points;
}
