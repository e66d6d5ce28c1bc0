import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Entry } from "../../packages/model/entry.ts";
import type { EnvironmentState, Promotion } from "../../packages/model/promotion.ts";
import type { Release } from "../../packages/model/release.ts";
import { type OnGitHub, onGitHub, repository } from "./on-github.ts";
import { step } from "./step.ts";

const permissions = { contents: "write", deployments: "write" } as const;
const digest = `sha256:${"a".repeat(64)}`;
let on: OnGitHub;
let release: Release;
beforeAll(async () => {
  on = await onGitHub({ files: { "sql/001.sql": "select 1;\n" } });
  release = {
    kind: "release",
    version: 1,
    id: on.flow.release.id,
    name: on.flow.release.version,
    commit: on.sha,
    branch: "develop",
    artefact: { digest, id: 7, name: "slipway.tar", size: 10, files: 1, manifest: digest },
  };
}, 60_000);
afterAll(() => on.github.end());

const entryOf = (phase: Entry["phase"], more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: "terraform-deploy",
  environment: phase === "deploy" ? "dev" : null,
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: on.run, number: 1, attempt: 1, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: on.sha,
  artefact: digest,
  facts: phase === "deploy" ? { url: "http://127.0.0.1:8080/" } : {},
  ...more,
});

const record = (needs: object, more: Parameters<OnGitHub["step"]>[2] = {}) =>
  on.step("record", permissions, {
    job: "record",
    ...more,
    inputs: {
      needs: JSON.stringify(needs),
      flow: JSON.stringify(on.flow),
      release: JSON.stringify(release),
      environment: "dev",
      ...more.inputs,
    },
  });

const ledger = async () => {
  const source = await on.github.resolve(repository, "refs/heads/slipway-ledger");
  if (!source) throw new Error("there is no ledger");
  return {
    sha: source.sha,
    read: async <T>(path: string) => JSON.parse((await on.github.read(source, path)) ?? "null") as T,
    list: (folder: string) => on.github.list(source, folder),
  };
};

const needs = () => ({
  store: { result: "success", outputs: { entry: JSON.stringify(entryOf("store")) } },
  deploy: { result: "success", outputs: { "deploy-entry": JSON.stringify(entryOf("deploy")) } },
});

test("a deployed release is in the ledger, is what the environment holds, and is shown as deployed", async () => {
  const { code, outputs, summary, leftovers } = await record(needs());
  expect([code, outputs.outcome, outputs.verdict, leftovers]).toEqual([0, "passed", "go", []]);
  const { sha, read } = await ledger();
  expect(outputs.commit).toBe(sha);
  const promotion = await read<Promotion>(`releases/${release.id}/dev/${on.run}-1.json`);
  expect(promotion).toMatchObject({ verdict: "go", entries: [{ phase: "store" }, { phase: "deploy" }] });
  expect(await read<EnvironmentState>("environments/dev.json")).toMatchObject({
    current: { release: release.id, digest, execution: { run: on.run, attempt: 1 } },
  });
  expect(summary).toContain("| deploy | passed | done |");
  expect(on.github.effects.filter(({ change }) => change.startsWith("deployment")).map(({ to }) => to)).toEqual([
    "dev",
    "success",
  ]);
});

test("recording the same again changes nothing anywhere", async () => {
  const [before, begun] = [await ledger(), on.github.effects.length];
  const { code, outputs } = await record(needs());
  expect([code, outputs.commit]).toEqual([0, before.sha]);
  expect(on.github.effects.slice(begun)).toEqual([]);
});

test("twenty runs that record at once lose nothing", async () => {
  const runs = Array.from({ length: 20 }, (_, index) => 9000 + index);
  const results = await Promise.all(
    runs.map((run) => {
      const execution = { run, number: run, attempt: 1, job: "store" };
      const told = {
        store: { result: "success", outputs: { entry: JSON.stringify(entryOf("store", { execution })) } },
      };
      return record(told, { env: { GITHUB_RUN_ID: String(run) }, inputs: { environment: "" } });
    }),
  );
  expect(results.map(({ code }) => code)).toEqual(runs.map(() => 0));
  const { list, read } = await ledger();
  const written = await list(`releases/${release.id}/verification`);
  expect(written.map((path) => path.split("/").at(-1)).sort()).toEqual(runs.map((run) => `${run}-1.json`));
  expect(new Set(results.map(({ outputs }) => outputs.commit)).size).toBe(20);
  expect(await read<EnvironmentState>("environments/dev.json")).toMatchObject({
    current: { execution: { run: on.run } },
  });
}, 120_000);

test("a run that stopped early is recorded without a release, and recording is still a success", async () => {
  const { code, outputs } = await record(
    { flow: { result: "failure", outputs: {} }, store: { result: "skipped", outputs: {} } },
    { inputs: { flow: "", release: "", environment: "" } },
  );
  expect([code, outputs.outcome, outputs.verdict]).toEqual([0, "passed", "no"]);
  const promotion = await (await ledger()).read<Promotion>(`runs/${on.run}-1.json`);
  expect(promotion.entries.map(({ phase, reason }) => [phase, reason])).toEqual([
    ["flow", "no_entry"],
    ["store", "not_reached"],
  ]);
});

test("a ledger that this version cannot read is left as it is", async () => {
  await on.github.commit(repository, {
    branch: "slipway-ledger",
    message: "From tomorrow",
    files: { "environments/dev.json": '{"kind":"environment","version":2}\n' },
  });
  const before = await ledger();
  const { code, outputs, annotations } = await record(needs());
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "ledger_unreadable"]);
  expect(annotations[0]?.message).toContain("environments/dev.json");
  expect((await ledger()).sha).toBe(before.sha);
});

test("a token without contents: write is told which permission it lacks", async () => {
  const inputs = { needs: "{}", flow: JSON.stringify(on.flow), environment: "" };
  const { code, outputs, annotations } = await on.step("record", { contents: "read" }, { job: "record", inputs });
  expect([code, outputs.reason]).toEqual([1, "forbidden"]);
  expect(annotations[0]?.message).toContain("contents: write");
});

test("every bad input is told at once", async () => {
  const inputs = { needs: "[]", flow: "{}", release: "x", environment: "Prod!", token: "", nedds: "" };
  const { code, outputs, annotations } = await step("record", { inputs });
  expect([code, outputs.reason]).toEqual([1, "bad_input"]);
  for (const name of Object.keys(inputs)) expect(annotations[0]?.message).toMatch(new RegExp(`^ {2}${name} `, "m"));
});
