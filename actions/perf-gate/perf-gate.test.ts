import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { performanceRunOf, steadyValues } from "../../packages/decide/builders/performance.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { PerformanceRun } from "../../packages/model/performance/performance-run.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { perfGate } from "./perf-gate.ts";

interface Given {
  /** The suites, and what else is in the configuration. */
  readonly performance?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly history?: readonly PerformanceRun[];
  /** What the trusted branch brings from elsewhere. */
  readonly imported?: string;
  readonly url?: string;
  /** Text of the month of the history, in its place. */
  readonly month?: string;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A command that measures p95 as each of these values, one after the other. */
const printing = (...values: readonly (number | string)[]): string => {
  const all = values.join(" ");
  return `echo x >> ../runs; set -- ${all}; shift $(( $(wc -l < ../runs) - 1 )); printf '{"kind":"measurements","version":1,"measurements":[{"metric":"p95","value":%s,"unit":"ms","better":"lower"}]}' "$1"`;
};
const suite = (run: string, more = ""): string =>
  `performance: { suites: [{ name: load, run: ${JSON.stringify(run)}, format: slipway, ${more} }] }`;

const lines = (runs: readonly PerformanceRun[]): string => runs.map((run) => `${JSON.stringify(run)}\n`).join("");
const steady = steadyValues.map((value, index) => performanceRunOf(index, [{ value }]));

const measure = async ({ performance = "", files = {}, history = [], imported, url, month }: Given) => {
  const root = mkdtempSync(join(tmpdir(), "slipway-perf-gate-"));
  folders.push(root);
  const [workspace, temp] = [join(root, "workspace"), join(root, "temp")];
  for (const folder of [join(workspace, "artefact"), temp]) mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, "artefact", path)), { recursive: true });
    writeFileSync(join(workspace, "artefact", path), text);
  }
  const kept: Record<string, string> = {};
  const text = month ?? lines(history);
  const world = memoryWorld({
    workspace,
    temp,
    files: fileSystem(),
    exec: childProcesses({ env: { PATH: process.env.PATH ?? "" } }),
    ledger: memoryLedger(text === "" ? {} : { "performance/uat/load/2026-01.jsonl": text }),
    artifacts: {
      ...memoryWorld().artifacts,
      upload: async (name: string, file: string) => {
        kept[name] = readFileSync(file, "utf8");
        return { id: 7, digest: "", size: 1 };
      },
    },
    contents: { ...memoryWorld().contents, read: async () => imported ?? null },
  });
  const result = await perfGate(
    {
      release: releaseOf(),
      configuration: configurationOf(performance),
      policy:
        imported === undefined
          ? undefined
          : { kind: "policy", version: 1, branch: "main", commit: "e".repeat(40), file: "f", digest: null },
      environment: "uat",
      folder: "artefact",
      outputs: { url: "http://127.0.0.1:1" },
      url,
      secrets: { TOKEN: "a-canary-secret" },
      ledger: undefined,
      workflow: undefined,
      token: "t",
    },
    world,
  );
  return { result, log: world.lines.join("\n"), masked: world.masked, kept, temp };
};

test("without a suite for the environment nothing is measured, and that is said", async () => {
  const none = await measure({ performance: suite("exit 1", "environments: [test]") });
  expect(none.result).toMatchObject({ outcome: "skipped", reason: "nothing_to_do", outputs: { measured: [] } });
});

test("a first run is judged by its limits alone, and says so; its line of history is in the entry", async () => {
  const { result, masked } = await measure({ performance: suite(printing(179), 'limits: { p95: "< 0.3 s" }') });
  expect(result).toMatchObject({ outcome: "passed", reason: "done" });
  expect(result.because).toContain("load");
  expect(result.summary).toContain("first time");
  expect(result.facts?.performance).toMatchObject([
    {
      suite: "load",
      environment: "uat",
      release: "1.5.0",
      execution: { run: 12, attempt: 1 },
      measurements: [{ metric: "p95", value: 179, verdict: "new" }],
    },
  ]);
  expect(masked).toEqual(["a-canary-secret"]);
});

test.each([
  ["beyond its limit", printing(301), 'limits: { p95: "< 300 ms" }', "limit_broken", "p95"],
  ["measured no longer", printing(1), 'limits: { p50: "< 300 ms" }', "limit_broken", "p50 was not measured"],
  ["in another kind of unit", printing(1), 'limits: { p95: "< 300 MB" }', "limit_broken", "cannot be compared"],
  ["of a command that fails", "echo boo >&2; exit 3", "", "suite_failed", "ended with exit code 3"],
  ["of a pipe that fails in its middle", "false | cat", "", "suite_failed", "ended with exit code 1"],
  ["that are no results", "echo hello", "", "suite_failed", "standard output of load"],
  ["in a file that is not there", "true", "file: out.json", "suite_failed", "left no results in out.json"],
  ["in a file behind a link", "ln -s /etc/passwd out.json", "file: out.json", "suite_failed", "left no results"],
])("values %s close the gate", async (_, run, more, reason, because) => {
  const { result } = await measure({ performance: suite(run, more) });
  expect(result).toMatchObject({ outcome: "failed", reason });
  expect(result.because).toContain(because);
});

test("results of an earlier time are none: the file is removed before the command runs", async () => {
  const old = '{"kind":"measurements","version":1,"measurements":[]}';
  const { result } = await measure({ performance: suite("true", "file: out.json"), files: { "out.json": old } });
  expect(result.because).toContain("left no results");
});

test("a suspicion is confirmed by two more runs before it is a no", async () => {
  const { result, log } = await measure({ performance: suite(printing(150, 151, 149)), history: steady });
  expect(result).toMatchObject({ outcome: "failed", reason: "slower" });
  expect(log.match(/is measured again/g)?.length).toBeGreaterThanOrEqual(1);
  expect(result.facts?.performance).toMatchObject([{ measurements: [{ value: 150, verdict: "slower" }] }]);
});

test("its history is drawn and kept as an artifact, with its limit and the release that moved it", async () => {
  const { result, kept } = await measure({
    performance: suite(printing(150, 151, 149), 'limits: { p95: "< 400 ms" }'),
    history: steady,
  });
  const [page = ""] = Object.values(kept);
  expect(Object.keys(kept)).toEqual(["slipway-performance-uat-load-1.html"]);
  expect(page).toContain("400");
  expect(page).toContain("+50 %");
  expect(result.summary).toContain("slipway-performance-uat-load-1.html");
});

test("an outlier that the next run does not confirm opens the gate", async () => {
  const { result, log } = await measure({ performance: suite(printing(150, 100, 101)), history: steady });
  expect(result).toMatchObject({ outcome: "passed" });
  expect(log).toContain("is measured again");
});

test("a confirming run that fails clears nothing", async () => {
  const run = `${printing(150, 100)}; [ "$(wc -l < ../runs)" -eq 1 ]`;
  const { result, log } = await measure({ performance: suite(run), history: steady });
  expect(log).toContain("the confirming run of load failed");
  expect(result).toMatchObject({ outcome: "failed", reason: "slower" });
});

test("what is slower is only said where the suite warns, and is accepted by a line until its day", async () => {
  const slow = printing(150, 150, 150);
  const warned = await measure({ performance: suite(slow, "degradation: warn"), history: steady });
  expect(warned.result).toMatchObject({ outcome: "passed", reason: "done" });
  const line = (until: string) =>
    suite(slow).replace(/ \}$/, `, accept: [{ suite: load, metric: p95, because: new index, until: ${until} }] }`);
  const accepted = await measure({ performance: line("2999-12-31"), history: steady });
  expect(accepted.result).toMatchObject({ outcome: "passed" });
  expect(accepted.result.facts?.performance).toMatchObject([{ measurements: [{ verdict: "accepted" }] }]);
  const expired = await measure({ performance: line("2020-01-31"), history: steady });
  expect(expired.result).toMatchObject({ outcome: "failed", reason: "slower" });
});

test("a role that is asked for acceptance may let a slower release pass, and never one beyond its limit", async () => {
  const roles = (text: string) =>
    `roles: { product: { team: product } }\nenvironments: { uat: { accept: { product: 1 } } }\n${text.replace(/ \}$/, ", accept-by: product }")}`;
  const slow = await measure({ performance: roles(suite(printing(150, 150, 150))), history: steady });
  expect(slow.result).toMatchObject({ outcome: "passed", reason: "slower", facts: { acceptedBy: "product" } });
  expect(slow.result.because).toContain("product is asked to accept it");
  const broken = await measure({
    performance: roles(suite(printing(150, 150, 150), 'limits: { p95: "< 120 ms" }')),
    history: steady,
  });
  expect(broken.result).toMatchObject({ outcome: "failed", reason: "limit_broken" });
});

test.each([
  ["of a newer version", JSON.stringify({ ...performanceRunOf(1, [{ value: 1 }]), version: 2 })],
  ["that is cut off", JSON.stringify(performanceRunOf(1, [{ value: 1 }])).slice(0, -9)],
])("a history %s closes the gate before anything runs", async (_, month) => {
  const running = measure({ performance: suite("touch ../ran; exit 1"), month: `${month}\n` });
  await expect(running).rejects.toMatchObject({ reason: "ledger_unreadable" });
  expect(existsSync(join(folders.at(-1) ?? "", "temp", "ran"))).toBe(false);
});

test("history that the trusted branch brings counts, and one of another suite is refused by name", async () => {
  const slow = suite(printing(150, 150, 150));
  const own = await measure({ performance: slow, imported: lines(steady) });
  expect(own.result).toMatchObject({ outcome: "failed", reason: "slower" });
  const other = measure({
    performance: slow,
    imported: lines([performanceRunOf(1, [{ value: 1 }], { suite: "else" })]),
  });
  await expect(other).rejects.toMatchObject({
    reason: "ledger_unreadable",
    message: ".github/slipway-performance/uat/load.jsonl holds a run of else in uat",
  });
});

test("queries need a database, and say which suite asks", async () => {
  const performance = "performance: { suites: [{ name: queries, explain: [a.sql] }] }";
  await expect(measure({ performance })).rejects.toMatchObject({
    reason: "bad_input",
    message: "the input url is empty, but the suite queries asks the database",
  });
});

test("a suite that cannot be measured does not hide what another one says", async () => {
  const both = `performance: { suites: [{ name: a, run: "exit 1", format: k6 }, { name: b, run: ${JSON.stringify(printing(9))}, format: slipway, limits: { p95: "< 1 ms" } }] }`;
  const { result } = await measure({ performance: both });
  expect(result.because).toMatch(/^a: the suite a ended with exit code 1.* \(and 1 more of 2 suites\)$/);
  expect(result.summary).toContain("p95");
});

test("commands see what was deployed and the credentials of this job, and nothing else of the step", async () => {
  const { temp } = await measure({ performance: suite("env > ../env"), url: "postgresql://reader@127.0.0.1/x" });
  const seen = readFileSync(join(temp, "env"), "utf8").trim().split("\n");
  const names = seen
    .map((line) => line.split("=")[0])
    .filter((name) => !/^(_|PWD|SHLVL|OLDPWD|SLIPWAY_FOREIGN_CODE)$/.test(name ?? ""));
  expect(names.toSorted()).toEqual(
    [
      "CI",
      "DATABASE_URL",
      "HOME",
      "PATH",
      "SLIPWAY_COMMIT",
      "SLIPWAY_ENVIRONMENT",
      "SLIPWAY_OUTPUTS",
      "SLIPWAY_VERSION",
      "TOKEN",
    ].toSorted(),
  );
  expect(seen).toContain('SLIPWAY_OUTPUTS={"url":"http://127.0.0.1:1"}');
});
