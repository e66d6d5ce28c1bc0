/** What tests look at while the ferry company releases. */
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@jest/globals";
import { Client } from "pg";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { ended, type Ferry, verdictOf } from "./ferry.ts";

/** Until a run later than `last` asks somebody for this environment; gives that run. */
export async function asked(of: Ferry, environment: string, last = 0): Promise<number> {
  for (;;) {
    const waiting = of.rehearsal.waiting().find(({ environment: its, run }) => its === environment && run.id > last);
    if (waiting) return waiting.run.id;
    await pause(20);
  }
}

/** Every promotion that the ledger has of a release in an environment, with its verdict. */
export async function promotions(of: Ferry, release: RegExp, environment: string): Promise<string[]> {
  return Object.values(await of.ledger())
    .filter((result) => result.kind === "promotion" && result.environment === environment)
    .filter(({ release: id }) => release.test(String(id)))
    .map(({ verdict, reason }) => `${verdict} ${reason}`);
}

/** The ledger's document of this kind on a commit in an environment, if there is one. */
export async function documentOf(of: Ferry, kind: "promotion" | "acceptance", commit: string, environment: string) {
  return Object.values(await of.ledger()).find(
    (result) => result.kind === kind && result.commit === commit && result.environment === environment,
  );
}

/** Every answer of people to a run, in the order of their words: `deployment.approved uat-accept-product`. */
export function reviews({ rehearsal }: Ferry, run: number): string[] {
  return rehearsal.github.effects
    .filter(({ change, to }) => /^deployment\.(approved|rejected)$/.test(change) && to === String(run))
    .map(({ change, subject }) => `${change} ${subject}`)
    .toSorted();
}

/** The answers of people who approve all of these. */
export function approved(requiredApprovals: readonly string[]): string[] {
  return requiredApprovals.map((requiredApproval) => `deployment.approved ${requiredApproval}`).toSorted();
}

/** What the database of an environment answers to its owner. */
export async function query({ rehearsal }: Ferry, environment: string, text: string): Promise<unknown[][]> {
  const url = rehearsal.cloud.environment(environment)?.secrets.DATABASE_URL;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

/** The team's tables in the database of an environment. */
export async function tables(of: Ferry, environment: string): Promise<unknown[]> {
  return (
    await query(of, environment, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
  ).flat();
}

export async function inProduction(of: Ferry): Promise<string> {
  const state = (await of.ledger())["environments/production.json"] as { current?: { commit: string } } | undefined;
  return state?.current?.commit ?? "nothing";
}

/** Tags of the published releases, and of the latest one. */
export async function pages({ rehearsal: { github } }: Ferry): Promise<{ all: string[]; latest: string }> {
  const token = github.issuePersonToken({ repository: "acme/shop", login: "ada" });
  const ask = async (path: string) => {
    const answer = await fetch(`${github.urls.api}/repos/acme/shop/releases${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await answer.json()) as unknown;
  };
  const all = (await ask("")) as { tag_name: string; draft: boolean }[];
  const { tag_name: latest } = (await ask("/latest")) as { tag_name: string };
  return { all: all.flatMap(({ tag_name, draft }) => (draft ? [] : [tag_name])).sort(), latest };
}

/** The environment and the job that closed the gate, and why. */
interface Stop {
  readonly at: string;
  readonly because: string;
}

/** Pushes a release that stops: the environment and the job that closed the gate, and why, as the ledger has it. */
export async function stopped(ferry: Ferry, branch: string): Promise<Stop> {
  return stopOf(ferry, await ferry.push(branch));
}

/** The same of a run that has ended. */
export async function stopOf(ferry: Ferry, run: RunResult): Promise<Stop> {
  expect([run.conclusion, verdictOf(run)]).toEqual(["failure", "no"]);
  const jobs = Object.entries(ended(run));
  const closed = jobs.findIndex(
    ([key, conclusion]) => /\b(flow|gate|request|record)$/.test(key) && conclusion === "failure",
  );
  const gate = jobs[closed]?.[0].replace(/^promote-\d\//, "");
  // Behind a closed gate nothing happens but that it is recorded and said, in red.
  const after = jobs.slice(closed + 1);
  const behind = after.filter(
    ([key, conclusion]) =>
      !/\b(record|start|approve|promote-\d|pipeline)$/.test(key) || (/\brecord$/.test(key) && conclusion !== "failure"),
  );
  expect(behind).toEqual([]);
  const { id, attempt } = run.run;
  const own = Object.values(await ferry.ledger()).filter(({ kind, execution }) => {
    const of = execution as { run: number; attempt: number } | undefined;
    return kind === "promotion" && of?.run === id && of.attempt === attempt;
  });
  const no = own.find(({ verdict }) => verdict === "no");
  return { at: `${no?.environment} ${gate}`, because: `${no?.reason}: ${no?.because}` };
}
