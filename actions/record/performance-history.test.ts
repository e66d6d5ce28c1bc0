import { expect, test } from "@jest/globals";
import { performanceRunOf } from "../../packages/decide/builders/performance.ts";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseIn } from "../../packages/model/builders/release.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import { readHistory } from "../../packages/model/ledger/performance-history.ts";
import type { JudgedMeasurement, PerformanceRun } from "../../packages/model/performance/performance-run.ts";
import { type MemoryLedger, memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { memoryDeployments } from "../../packages/ports/runs/deployments-memory.ts";
import { record } from "./record.ts";

const trigger = triggerOf();
const settings = (durations = "off") => `roles: { product: { people: [ada] } }
environments: { dev: { accept: { product: 1 } } }
performance:
  suites: [{ name: load, run: x, format: go }, { name: elsewhere, run: x, format: go, environments: [uat] }]
  durations: ${durations}
  accept-by: product
`;
const release = releaseIn(flowFor(trigger, configurationOf(settings())));
const path = "performance/dev/load/2026-11.jsonl";

/** What load measured in dev in this run, at the end of November. */
const measuredRun = (more: Partial<PerformanceRun> = {}, measured: Partial<JudgedMeasurement> = {}): PerformanceRun =>
  performanceRunOf(12, [{ value: 179, ...measured }], {
    environment: "dev",
    release: release.name,
    commit: release.commit,
    at: "2026-11-30T23:59:59.000Z",
    ...more,
  });

const entryOf = (phase: Entry["phase"], action: string, more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action,
  environment: "dev",
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: 12, number: 12, attempt: 1, job: phase },
  started: "2026-11-30T23:50:00.000Z",
  finished: "2026-12-01T00:01:00.000Z",
  commit: release.commit,
  artefact: release.artefact.digest,
  facts: {},
  ...more,
});
const job = (entry: Entry) => ({ result: "success" as const, outputs: { entry: JSON.stringify(entry) } });
const accepted = (role = "product") => {
  const ada = { login: "ada", id: 7, role, for: "accept", at: "2026-12-01T00:00:30.000Z" };
  return entryOf("accept", "approval-gate", { facts: { gate: "accept", people: [ada] } });
};

interface Given {
  /** What perf-gate says that it measured; `null` where it says nothing of it. */
  readonly performance?: unknown;
  readonly acceptedBy?: string;
  readonly acceptance?: Entry | null;
  readonly ledger?: MemoryLedger;
  readonly config?: string | null;
  readonly run?: number;
  readonly isMeasured?: boolean;
  readonly checked?: Entry["outcome"];
}

const recordIn = async ({
  ledger = memoryLedger(),
  acceptance = accepted(),
  config = settings(),
  ...given
}: Given = {}) => {
  const { performance = [measuredRun()], acceptedBy = null, run = 12, isMeasured = true, checked = "passed" } = given;
  const execution = (phase: string) => ({ run, number: run, attempt: 1, job: phase });
  const facts = { ...(performance === null ? {} : { performance: performance as never }), acceptedBy };
  const configuration = config === null ? undefined : configurationOf(config);
  const { outputs } = await record(
    {
      needs: {
        deploy: job(entryOf("deploy", "terraform-deploy", { execution: execution("deploy") })),
        check: job(entryOf("check", "integration-check", { outcome: checked, execution: execution("check") })),
        measure: isMeasured
          ? job(entryOf("measure", "perf-gate", { execution: execution("measure"), facts }))
          : { result: "skipped", outputs: {} },
      },
      acceptance: acceptance === null ? undefined : JSON.stringify({ ...acceptance, execution: execution("accepted") }),
      flow: flowFor(trigger, configurationOf(settings())),
      release,
      configuration,
      environment: "dev",
      earlier: undefined,
      planned: undefined,
      "plan-entry": undefined,
      stage: undefined,
      ledger: undefined,
      workflow: undefined,
      token: "t",
    },
    memoryWorld({
      trigger,
      ledger,
      deployments: memoryDeployments(),
      execution: { run, number: run, attempt: 1, job: "record" },
    }),
  );
  const promotion = JSON.parse((await ledger.read(`releases/${release.id}/dev/${run}-1.json`)) ?? "null");
  const lines = async (file = path) => readHistory((await ledger.read(file)) ?? "", file);
  return { verdict: outputs?.verdict, because: `${promotion.reason}: ${promotion.because}`, ledger, lines };
};

test("a run is one line in the month in which it was measured, and recorded again it changes nothing", async () => {
  const { verdict, ledger, lines } = await recordIn();
  expect([verdict, await lines()]).toEqual(["go", [measuredRun()]]);
  const other = measuredRun({ execution: { run: 13, attempt: 1 } });
  await ledger.append("another run", async (now) => ({ [path]: `${await now.read(path)}${JSON.stringify(other)}\n` }));
  const commits = ledger.commits.length;
  const again = await recordIn({ ledger });
  expect([again.verdict, ledger.commits.length]).toEqual(["go", commits]);
  expect(await again.lines()).toEqual([measuredRun(), other]);
});

test.each<[string, unknown]>([
  ["of another environment", [measuredRun({ environment: "uat" })]],
  ["of another suite", [measuredRun(), measuredRun({ suite: "queries" })]],
  ["of a suite that is measured elsewhere", [measuredRun(), measuredRun({ suite: "elsewhere" })]],
  ["of our own durations", [measuredRun(), measuredRun({ suite: "durations" })]],
  ["of another release", [measuredRun({ release: "9.9.9" })]],
  ["of another commit", [measuredRun({ commit: "f".repeat(40) })]],
  ["of another run", [measuredRun({ execution: { run: 11, attempt: 1 } })]],
  ["of a later attempt", [measuredRun({ execution: { run: 12, attempt: 2 } })]],
  ["that was brought from elsewhere", [measuredRun({ execution: null })]],
  ["of one suite twice", [measuredRun(), measuredRun()]],
  ["of no suite", []],
  ["that nobody tells", null],
  ["that are no list", { a: 1 }],
  ["with a value that is none", [measuredRun({}, { value: null as never })]],
  ["of ten megabytes", [measuredRun({ measurements: Array(90_000).fill(measuredRun().measurements[0]) })]],
  ["of a newer version", [{ ...measuredRun(), version: 2 }]],
])("values %s are refused, close the gate and are no history", async (_, performance) => {
  const { verdict, because, ledger } = await recordIn({ performance });
  expect([verdict, because]).toEqual(["no", expect.stringMatching(/^bad_document: measure refused/)]);
  expect([...(ledger.commits.at(-1)?.files.keys() ?? [])].filter((file) => file.startsWith("performance/"))).toEqual(
    [],
  );
});

test("without a configuration nobody knows which suites there are", async () => {
  expect(await recordIn({ config: null })).toMatchObject({ verdict: "no" });
});

test("a job that did not measure where the flow measures is a no", async () => {
  const { verdict, because } = await recordIn({ isMeasured: false });
  expect([verdict, because]).toEqual(["no", expect.stringContaining("nobody measured the performance")]);
});

const slower = [measuredRun({}, { verdict: "slower" })];
test.each<[string, Given, string, string]>([
  ["by the role that was asked", { acceptedBy: "product" }, "go", "accepted"],
  ["by another role", { acceptedBy: "product", acceptance: accepted("boss") }, "go", "slower"],
  ["by nobody", { acceptedBy: "product", acceptance: null }, "no", "slower"],
  ["by the role, but a check failed", { acceptedBy: "product", checked: "failed" }, "no", "slower"],
  ["where slowness is only said", {}, "go", "slower"],
])("what became slower and is accepted %s", async (_, given, verdict, becomes) => {
  const recorded = await recordIn({ performance: slower, ...given });
  expect(recorded.verdict).toBe(verdict);
  expect((await recorded.lines())[0]?.measurements).toMatchObject([{ value: 179, verdict: becomes }]);
});

const november = "performance/dev/durations/2026-11.jsonl";
/** A deploy that took a minute in each of twenty runs, where this one takes eleven. */
const quick = Array.from({ length: 20 }, (_, index) => {
  const minute = { metric: "deploy", unit: "s", value: 60 + (index % 3) };
  return JSON.stringify(performanceRunOf(index + 100, [minute], { environment: "dev", suite: "durations" }));
});
test.each([
  ["block", "no", "slower"],
  ["warn", "go", "slower"],
  ["off", "go", undefined],
])("durations that became longer, with %s: %s", async (durations, verdict, told) => {
  const ledger = memoryLedger({ [november]: `${quick.join("\n")}\n` });
  const recorded = await recordIn({ ledger, config: settings(durations) });
  expect(recorded.verdict).toBe(verdict);
  const [line] = await recorded.lines("performance/dev/durations/2026-12.jsonl");
  expect(line?.measurements.find(({ metric }) => metric === "deploy")?.verdict).toBe(told);
  expect((await recorded.lines(november)).length).toBe(20);
});

test.each([path, november])(
  "history of a newer version in %s is left as it is, and nothing is recorded",
  async (file) => {
    const ledger = memoryLedger({ [file]: '{"kind":"performance","version":2}\n' });
    await expect(recordIn({ ledger, config: settings("warn") })).rejects.toMatchObject({
      reason: "ledger_unreadable",
      message: expect.stringContaining("is of version 2"),
    });
    expect(ledger.commits).toHaveLength(1);
  },
);
