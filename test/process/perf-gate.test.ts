import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { performanceRunOf, steadyValues } from "../../packages/decide/builders/performance.ts";
import { releaseOf } from "../../packages/model/builders/release.ts";
import type { PerformanceRun } from "../../packages/model/performance/performance-run.ts";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { secretsIn } from "../canaries/encodings.ts";
import { type LedgerHand, ledgerHand } from "./ledger-hand.ts";
import { type Context, openContext, promoting } from "./promotion.ts";
import { type StepResult, step } from "./step.ts";

const repository = "acme/data-platform";
const release = releaseOf();
const history = "performance/dev/load/2026-01.jsonl";
let context: Context;
let hand: LedgerHand;
beforeAll(async () => {
  context = await openContext();
  hand = ledgerHand(context.github, repository, Number(context.job().GITHUB_RUN_ID));
}, 60_000);
beforeEach(async () => {
  if ((await hand.tip()) !== null) hand.force(null);
});
afterAll(() => context.close(), 60_000);

const linesOf = (runs: readonly PerformanceRun[]) => runs.map((run) => `${JSON.stringify(run)}\n`).join("");
const steady = steadyValues.map((value, index) => performanceRunOf(index, [{ value }], { environment: "dev" }));
const printed = (value: number, metric = "p95") =>
  JSON.stringify({
    kind: "measurements",
    version: 1,
    measurements: [{ metric, value, unit: "ms", better: "lower" }],
  });

interface Given {
  readonly files?: Record<string, string>;
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
}

/** Measures suites, name ► what else is in its row. */
const measure = async (
  suites: Readonly<Record<string, string>>,
  { files = {}, inputs = {}, env = {} }: Given = {},
): Promise<StepResult> => {
  const rows = Object.entries(suites).map(([name, row]) => `    - { name: ${name}, ${row} }\n`);
  const config = `performance:\n  suites:\n${rows.join("")}`;
  return step("perf-gate", {
    workspace: await context.workspace(files),
    inputs: { ...promoting(config, release), ...inputs },
    env: { ...context.job(), ...env },
  });
};
const command = (text: string, more = "") => `run: ${JSON.stringify(text)}, format: slipway, ${more}`;
const script = (name: string, more = "") => command(`bash ${name}`, more);

const words = "canary-9Xk29pq44Zr71";
const password = "Lr82-word-of-base-Qm";
const inputs = {
  secrets: JSON.stringify({ API_KEY: words }),
  url: `postgresql://reader:${password}@127.0.0.1:9/d`,
};

test("a suite runs behind the fence, is compared with the signed ledger, and speaks for nobody but itself", async () => {
  await hand.write({ [history]: linesOf(steady) });
  const marker = `left-${createHash("sha1").update(String(process.pid)).digest("hex")}`;
  const attack = `
echo "key $API_KEY of $DATABASE_URL" >&2
echo "::set-output name=outcome::forged" >&2
echo "::add-mask::passed" >&2
echo "::error::boo" >&2
entry=$'entry<<E\\n{"outcome":"forged"}\\nE\\n'
for file in $(ls -d "$(dirname "$(dirname "$(dirname "$HOME")")")"/*/output "$(dirname "$(dirname "$HOME")")"/output 2>/dev/null); do echo "$entry" >> "$file" || true; done 2>/dev/null
pid=$$
while [ "$pid" -gt 1 ]; do
  for name in GITHUB_OUTPUT GITHUB_ENV GITHUB_STEP_SUMMARY; do
    path=$(tr '\\0' '\\n' 2>/dev/null < "/proc/$pid/environ" | sed -n "s/^$name=//p")
    if [ -n "$path" ]; then echo "saw $name" >&2; echo "$entry" >> "$path"; fi
  done
  pid=$(sed -n 's/^PPid:\\t//p' "/proc/$pid/status")
done
(exec -a ${marker} sleep 300) &
setsid bash -c 'exec -a ${marker} sleep 300' &
printf '%s' '${printed(101)}'
`;
  const began = Date.now();
  const done = await measure({ load: script("attack.sh") }, { files: { "attack.sh": attack }, inputs });
  expect([done.code, done.outputs.outcome, done.outputs.reason]).toEqual([0, "passed", "done"]);
  expect(Date.now() - began).toBeLessThan(60_000);
  expect(JSON.parse(done.outputs.measured ?? "")).toMatchObject([{ suite: "load", metric: "p95", verdict: "steady" }]);
  expect(JSON.parse(done.outputs.entry ?? "")).toMatchObject({
    phase: "measure",
    environment: "dev",
    facts: { performance: [{ release: release.name, commit: release.commit, measurements: [{ value: 101 }] }] },
  });
  expect(done.log).not.toContain("saw GITHUB");
  expect(done.annotations).toEqual([]);
  // GitHub hides a secret from the moment at which it is told so, and obeys no command between the two marks of a fence.
  const at = (text: string) => done.log.indexOf(text);
  for (const secret of [words, password]) expect(at(`::add-mask::${secret}`)).toBeGreaterThanOrEqual(0);
  expect(at(`::add-mask::${words}`)).toBeLessThan(at(`key ${words}`));
  for (const line of ["::set-output name=outcome", "::error::boo", "::add-mask::passed"])
    expect(done.log).not.toMatch(new RegExp(`^${line}`, "m"));
  const kept = [done.summary, JSON.stringify(done.outputs)].join("\n");
  expect(secretsIn(kept, { words, password })).toEqual([]);
}, 60_000);

test("each suite that cannot be believed is told by its name, and the others are measured all the same", async () => {
  const failed = await measure(
    {
      slow: command(`echo '${printed(301)}'`, 'limits: { p95: "< 300 ms" }'),
      silent: command("true"),
      broken: command("exit 3"),
      loud: command("head -c 34000000 /dev/zero | tr '\\\\0' x"),
      chatty: command(`seq 20000; echo '${printed(1)}' > out.json`, "file: out.json"),
      good: command(`echo '${printed(1)}'`),
    },
    { inputs },
  );
  expect([failed.code, failed.outputs.outcome, failed.outputs.reason]).toEqual([1, "failed", "suite_failed"]);
  for (const what of ["ended with exit code 3", "more than 32 MiB of results", "standard output of silent"])
    expect(failed.summary).toContain(what);
  expect(failed.summary).toContain("300 ms");
  const { performance } = JSON.parse(failed.outputs.entry ?? "").facts as { performance: PerformanceRun[] };
  expect(performance.map(({ suite }) => suite)).toEqual(["slow", "chatty", "good"]);
}, 60_000);

test("a slower release is run twice more and stopped; a second attempt that is as before passes", async () => {
  await hand.write({ [history]: linesOf(steady) });
  const env = context.job();
  const slow = await measure({ load: command(`echo '${printed(150)}'`) }, { env });
  expect([slow.code, slow.outputs.outcome, slow.outputs.reason]).toEqual([1, "failed", "slower"]);
  expect(slow.log.match(/load is measured again/g)).toHaveLength(2);
  const [line] = JSON.parse(slow.outputs.entry ?? "").facts.performance as [PerformanceRun];
  expect(line).toMatchObject({ execution: { attempt: 1 }, measurements: [{ value: 150, verdict: "slower" }] });
  await hand.write({ [history]: linesOf([...steady, line]) });
  const again = await measure(
    { load: command(`echo '${printed(100)}'`) },
    { env: { ...env, GITHUB_RUN_ATTEMPT: "2" } },
  );
  expect([again.code, again.outputs.outcome]).toEqual([0, "passed"]);
  expect(JSON.parse(again.outputs.entry ?? "").facts.performance).toMatchObject([
    { execution: { attempt: 2 }, measurements: [{ verdict: "steady" }] },
  ]);
}, 60_000);

test.each<[string, () => Promise<unknown>, string]>([
  ["that somebody changed by hand", () => hand.edit({ [history]: linesOf(steady.slice(1)) }), "ledger_rewritten"],
  ["of a newer version", () => hand.write({ [history]: '{"kind":"performance","version":2}\n' }), "ledger_unreadable"],
])(
  "history %s closes the gate before any command runs",
  async (_, make, reason) => {
    await hand.write({ [history]: linesOf(steady) });
    await make();
    const refused = await measure({ load: command(`echo '${printed(1)}'`) });
    expect([refused.code, refused.outputs.outcome, refused.outputs.reason]).toEqual([1, "refused", reason]);
    expect(refused.log).not.toContain("suite load");
  },
  60_000,
);

test("a token that may not read the ledger closes the gate before any command runs", async () => {
  await hand.write({ [history]: linesOf(steady) });
  const env = context.job();
  const INPUT_TOKEN = context.github.issueToken({
    repository,
    permissions: { actions: "read" },
    run: Number(env.GITHUB_RUN_ID),
    job: "job",
  });
  const refused = await measure({ load: command(`echo '${printed(1)}'`) }, { env: { ...env, INPUT_TOKEN } });
  expect([refused.code, refused.outputs.outcome]).toEqual([1, "refused"]);
  expect(refused.log).toContain("contents: read");
  expect(refused.log).not.toContain("suite load");
}, 60_000);

test("queries are explained by the role that only reads; whatever is no query is told by its file", async () => {
  const { url, readonlyUrl } = await context.database();
  await postgres().connect(url, (connection) =>
    connection.script(
      `CREATE TABLE orders (id int); INSERT INTO orders SELECT generate_series(1, 5000); GRANT ALL ON orders TO "${new URL(readonlyUrl).username}"`,
    ),
  );
  const files = {
    "a.sql": "-- all of them\nSELECT count(*) FROM orders;\n",
    "two.sql": "SELECT 1; DELETE FROM orders",
    "write.sql": "DELETE FROM orders",
    "hidden.sql": "WITH gone AS (DELETE FROM orders RETURNING id) SELECT count(*) FROM gone",
  };
  const done = await measure(
    {
      planned: "explain: [a.sql]",
      asked: "explain: [a.sql], analyze: true",
      two: "explain: [two.sql]",
      write: "explain: [write.sql]",
      hidden: "explain: [hidden.sql]",
      ran: "explain: [hidden.sql], analyze: true",
    },
    { files, inputs: { url: readonlyUrl } },
  );
  expect([done.code, done.outputs.reason]).toEqual([1, "suite_failed"]);
  const measured = JSON.parse(done.outputs.measured ?? "") as { suite: string; metric: string; value: number }[];
  expect(measured.map(({ suite, metric }) => `${suite}: ${metric}`)).toEqual([
    "planned: a.sql cost",
    "asked: a.sql cost",
    "asked: a.sql time",
    "asked: a.sql buffers",
  ]);
  expect(measured.every(({ value }) => value > 0)).toBe(true);
  for (const what of [
    "two.sql cannot be explained: cannot insert multiple commands",
    "write.sql changes data",
    "hidden.sql changes data",
    "in a read-only transaction",
  ])
    expect(done.summary).toContain(what);
  const owner = await measure({ planned: "explain: [a.sql]" }, { files, inputs: { url } });
  expect([owner.code, owner.outputs.outcome, owner.outputs.reason]).toEqual([1, "failed", "not_read_only"]);
  expect(owner.summary).toContain("owns 1 table");
  const { rows } = await postgres().connect(url, (connection) =>
    connection.query("SELECT count(*)::int AS n FROM orders"),
  );
  expect(rows).toEqual([{ n: 5000 }]);
}, 60_000);

test("every bad input is reported", async () => {
  const refused = await step("perf-gate", {
    inputs: {
      release: "x",
      configuration: "",
      environment: "",
      folder: "..",
      outputs: "[]",
      secrets: "no object of texts",
      ledger: "x",
    },
  });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  expect(refused.log).toContain("7 mistakes in its inputs");
});
