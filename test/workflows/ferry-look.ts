/** What tests look at while the ferry company releases. */
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Ferry } from "./ferry.ts";

/** Until a run later than `last` asks somebody for this environment; gives that run. */
export const asked = async (of: Ferry, environment: string, last = 0): Promise<number> => {
  for (;;) {
    const found = of.rehearsal.waiting().find(({ environment: its, run }) => its === environment && run.id > last);
    if (found) return found.run.id;
    await pause(20);
  }
};

/** Every promotion that the ledger has of a release in an environment, with its verdict. */
export const promotions = async (of: Ferry, release: RegExp, environment: string): Promise<string[]> =>
  Object.values(await of.ledger())
    .filter((found) => found.kind === "promotion" && found.environment === environment)
    .filter(({ release: id }) => release.test(String(id)))
    .map(({ verdict, reason }) => `${verdict} ${reason}`);

/** The ledger's document of this kind on a commit in an environment, if there is one. */
export const documentOf = async (of: Ferry, kind: "promotion" | "acceptance", commit: string, environment: string) =>
  Object.values(await of.ledger()).find(
    (found) => found.kind === kind && found.commit === commit && found.environment === environment,
  );

/** Every answer of people to a run, in the order of their words: `deployment.approved uat-accept-product`. */
export const reviews = ({ rehearsal }: Ferry, run: number): string[] =>
  rehearsal.github.effects
    .filter(({ change, to }) => /^deployment\.(approved|rejected)$/.test(change) && to === String(run))
    .map(({ change, subject }) => `${change} ${subject}`)
    .toSorted();

/** The answers of people who approve all of these. */
export const approved = (seats: readonly string[]): string[] =>
  seats.map((seat) => `deployment.approved ${seat}`).toSorted();

/** What the database of an environment answers to its owner. */
export const query = async ({ rehearsal }: Ferry, environment: string, text: string): Promise<unknown[][]> => {
  const url = rehearsal.cloud.environment(environment)?.secrets.DATABASE_URL;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
};

/** The team's tables in the database of an environment. */
export const tables = async (of: Ferry, environment: string): Promise<unknown[]> =>
  (await query(of, environment, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).flat();

export const inProduction = async (of: Ferry): Promise<string> => {
  const state = (await of.ledger())["environments/production.json"] as { current?: { commit: string } } | undefined;
  return state?.current?.commit ?? "nothing";
};
