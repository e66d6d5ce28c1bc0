import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { PerformanceRun } from "../../../model/performance/performance-run.ts";
import { performanceCommand } from "./performance.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway-performance-"));
const repository = join(folder, "shop");
const place = { repository, state: join(repository, ".rehearsal"), isRehearsed: false };
const env = { PATH: process.env.PATH, HOME: folder };
const words = { environment: "uat", suite: "nightly", csv: false };

const aRun = (day: number, environment = "uat"): PerformanceRun => ({
  kind: "performance",
  version: 1,
  suite: "nightly",
  environment,
  release: `1.${day}.0`,
  commit: "a".repeat(40),
  execution: { run: day, attempt: 1 },
  at: `2026-${day > 9 ? 11 : 10}-0${day % 10}T00:00:00.000Z`,
  calibration: 0.5,
  measurements: [{ metric: "load p95", value: 100 + day, unit: "ms", better: "lower", verdict: "steady" }],
});
const line = (run: PerformanceRun) => `${JSON.stringify(run)}\n`;

const git = (...args: string[]) =>
  execFileSync("git", ["-C", repository, "-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { env });

function put(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

beforeAll(() => {
  mkdirSync(repository);
  git("init", "--quiet", "--initial-branch=slipway-ledger");
  put("performance/uat/nightly/2026-11.jsonl", line(aRun(11)));
  put("performance/uat/nightly/2026-10.jsonl", line(aRun(1)) + line(aRun(2)));
  put("performance/production/nightly/2026-10.jsonl", line(aRun(3, "production")));
  put("performance/dev/broken/2026-10.jsonl", `${line(aRun(1))}{"kind":"performance","version":2}\n`);
  git("add", "--all");
  git("commit", "--quiet", "--message=ledger");
  git("checkout", "--quiet", "--orphan", "main");
  git("rm", "-r", "--quiet", "--force", ".");
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (verb: readonly string[], more: object = {}, at = place) =>
  performanceCommand(at, verb, { ...words, ...more }, env);
const releases = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((each) => (JSON.parse(each) as PerformanceRun).release);

test("export prints the ledger's lines in order of time, as JSON or as CSV", async () => {
  expect(releases(await run(["export"]))).toEqual(["1.1.0", "1.2.0", "1.11.0"]);
  const csv = await run(["export"], { csv: true });
  expect(csv.split("\r\n")[1]).toBe(
    `2026-10-01T00:00:00.000Z,uat,nightly,1.1.0,${"a".repeat(40)},1,1,0.5,load p95,101,ms,lower,,,steady`,
  );
});

test("show writes a page of every environment into the folder that git does not see", async () => {
  const suite =
    'suites: [{ name: nightly, run: bench, format: go, limits: { "load p95": { "*": "< 0.12 s", uat: "< 130 ms" } } }]';
  put(".github/slipway.yml", `version: 1\nperformance: { ${suite} }\n`);
  expect(await run(["show"], { environment: undefined })).toMatch(
    /^4 runs of 1 metric, 2026-10-01 to 2026-11-01: .*nightly\.html\n$/,
  );
  const page = readFileSync(join(repository, ".rehearsal/performance/nightly.html"), "utf8");
  expect(page).toContain("4 runs in production, uat");
  expect(page).toContain("limit 130 ms");
  expect(page).toContain("limit 120 ms");
  rmSync(join(repository, ".github"), { recursive: true });
  expect(git("status", "--porcelain").toString()).not.toContain(".rehearsal");
});

test("an imported history is the one file that is read before the ledger's own", async () => {
  const bench = {
    commit: { id: "b".repeat(40) },
    date: 0,
    tool: "go",
    benches: [{ name: "Fib", value: 5, unit: "ns/op" }],
  };
  const file = join(folder, "data.js");
  writeFileSync(file, `window.BENCHMARK_DATA = ${JSON.stringify({ entries: { Go: [bench], Rust: [] } })}`);
  await expect(run(["import", file])).rejects.toThrow('it has several: "Go", "Rust"');
  expect(existsSync(join(repository, ".github"))).toBe(false);
  const path = ".github/slipway-performance/uat/nightly.jsonl";
  expect(await run(["import", file], { only: ["Go"] })).toBe(
    `1 run of 1 metric, 1970-01-01 to 1970-01-01: ${path}\nCommit it: perf-gate reads this file as history before the ledger's own.\n`,
  );
  expect(git("status", "--porcelain", "--untracked-files=all").toString()).toBe(`?? ${path}\n`);
  expect(releases(await run(["export"]))).toEqual(["bbbbbbb", "1.1.0", "1.2.0", "1.11.0"]);
  await expect(run(["import", file], { only: ["Go"] })).rejects.toThrow(`${path} is there already`);
  rmSync(join(repository, ".github"), { recursive: true });
});

test("what is exported as CSV can be imported elsewhere, into its own suite and environment alone", async () => {
  const file = join(folder, "past.csv");
  expect(await run(["export"], { csv: true, out: file })).toMatch(/^3 runs of 1 metric, .*past\.csv\n$/);
  await expect(run(["import", file], { environment: "dev" })).rejects.toThrow("not only of nightly in dev");
  await run(["import", file]);
  expect(readFileSync(join(repository, ".github/slipway-performance/uat/nightly.jsonl"), "utf8")).toBe(
    [aRun(1), aRun(2), aRun(11)].map(line).join(""),
  );
  rmSync(join(repository, ".github"), { recursive: true });
});

test("with --state it is the ledger of the rehearsal there", async () => {
  const state = join(folder, "kept");
  const bare = join(state, "github/git/local/shop.git");
  execFileSync("git", ["clone", "--quiet", "--bare", repository, bare], { env });
  expect(releases(await run(["export"], {}, { ...place, state, isRehearsed: true }))).toHaveLength(3);
  await expect(run(["export"], {}, { ...place, state: folder, isRehearsed: true })).rejects.toThrow("nothing is known");
});

test.each<[string, readonly string[], object, string]>([
  ["no verb", [], {}, "performance exports, imports or shows"],
  ["another verb", ["exprot"], {}, 'performance has no "exprot"; did you mean "export"?'],
  ["no suite", ["export"], { suite: undefined }, "--suite is missing"],
  ["no environment", ["export"], { environment: undefined }, "--environment is missing"],
  ["a path for a suite", ["show"], { suite: "../../x" }, '--suite "../../x" is no name of one'],
  ["a file too many", ["export", "x"], {}, "export takes no file"],
  ["no file", ["import"], {}, "import is about one file"],
  ["a file that is not there", ["import", "/nowhere.json"], {}, "/nowhere.json cannot be read"],
  ["an unknown suite", ["show"], { suite: "other" }, "nothing is known of the suite other in uat"],
  ["a wrong direction", ["import", "x"], { better: "up" }, '--better "up" is no direction'],
  [
    "a ledger of a newer version",
    ["export"],
    { suite: "broken", environment: "dev" },
    "performance/dev/broken/2026-10.jsonl, line 2 is of version 2, but this Slipway reads version 1",
  ],
])("%s is refused", async (_, verb, more, message) => {
  await expect(run(verb, more)).rejects.toThrow(message);
});
