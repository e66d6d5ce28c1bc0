import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { EnvironmentState, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { noLimits } from "../contracts/checked-github.ts";
import { type OnGitHub, onGitHub, repository } from "./on-github.ts";
import { step } from "./step.ts";

const permissions = { contents: "write", "id-token": "write", deployments: "write" } as const;
/** How many record at once. */
const count = 6;
const digest = `sha256:${"a".repeat(64)}`;
let on: OnGitHub;
let release: Release;
beforeAll(async () => {
  on = await onGitHub({ files: { "sql/001.sql": "select 1;\n" } }, { limits: noLimits });
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

/** Which action does what. */
const actions: Partial<Record<Entry["phase"], string>> = {
  store: "store-artefact",
  deploy: "terraform-deploy",
  check: "integration-check",
};

const entryOf = (phase: Entry["phase"], more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: actions[phase] ?? phase,
  environment: phase === "deploy" || phase === "check" ? "dev" : null,
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
  check: { result: "success", outputs: { entry: JSON.stringify(entryOf("check")) } },
});

test("a deployed release is in the ledger, is what the environment holds, and is shown as deployed", async () => {
  const { code, outputs, summary, leftovers } = await record(needs());
  expect([code, outputs.outcome, outputs.verdict, leftovers]).toEqual([0, "passed", "go", []]);
  const { sha, read } = await ledger();
  expect(outputs.commit).toBe(sha);
  const promotion = await read<Promotion>(`releases/${release.id}/dev/${on.run}-1.json`);
  expect(promotion).toMatchObject({
    verdict: "go",
    entries: [{ phase: "store" }, { phase: "deploy" }, { phase: "check" }],
  });
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

// Twenty at once: test/ports/ledger-branch.test.ts.
test("runs that record releases of one environment at once lose nothing", async () => {
  const numbers = Array.from({ length: count }, (_, index) => index + 10);
  const ids = numbers.map((number) => `1.${number}.0-${on.sha.slice(0, 7)}`);
  const bytes = (number: number) => `sha256:${String(number).repeat(32)}`;
  const results = await Promise.all(
    numbers.map((number) => {
      const execution = { run: 9000 + number, number, attempt: 1, job: "deploy" };
      const finished = `2026-11-23T10:00:${number}.000Z`;
      const own = { execution, started: finished, finished, artefact: bytes(number) };
      const describe = (phase: Entry["phase"]) => ({
        result: "success",
        outputs: { entry: JSON.stringify(entryOf(phase, own)) },
      });
      const artefact = { ...release.artefact, digest: bytes(number) };
      const [id, name] = [`1.${number}.0-${on.sha.slice(0, 7)}`, `1.${number}.0`];
      return record(
        { deploy: describe("deploy"), check: describe("check") },
        {
          env: { GITHUB_RUN_ID: String(9000 + number) },
          inputs: {
            flow: JSON.stringify({ ...on.flow, release: { id, version: name } }),
            release: JSON.stringify({ ...release, id, name, artefact }),
          },
        },
      );
    }),
  );
  expect(results.map(({ code, outputs }) => [code, outputs.verdict])).toEqual(numbers.map(() => [0, "go"]));
  expect(new Set(results.map(({ outputs }) => outputs.commit)).size).toBe(count);
  const { list, read } = await ledger();
  for (const [index, id] of ids.entries()) {
    const names = (await list(`releases/${id}/dev`)).map((path) => path.split("/").at(-1));
    expect([id, ...names.sort()]).toEqual([id, `${9010 + index}-1.json`, "acceptance.json"]);
    expect(await read<Release>(`releases/${id}/release.json`)).toMatchObject({
      artefact: { digest: bytes(index + 10) },
    });
  }
  expect(await read<EnvironmentState>("environments/dev.json")).toMatchObject({
    current: {
      release: ids.at(-1),
      since: `2026-11-23T10:00:${numbers.at(-1)}.000Z`,
      execution: { run: 9000 + (numbers.at(-1) ?? 0) },
    },
    lastKnownGood: { release: ids.at(-1) },
  });
  const effects = on.github.effects.filter(({ change }) => change === "deployment.created");
  expect(effects).toHaveLength(count + 1);
}, 300_000);

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

test("a token without contents: write is reported which permission it lacks", async () => {
  const inputs = { needs: "{}", flow: JSON.stringify(on.flow), environment: "" };
  const { code, outputs, annotations } = await on.step("record", { contents: "read" }, { job: "record", inputs });
  expect([code, outputs.reason]).toEqual([1, "forbidden"]);
  expect(annotations[0]?.message).toContain("contents: write");
});

test("a job that may not ask for an identity token is reported so, and writes nothing", async () => {
  const inputs = { needs: "{}", flow: JSON.stringify(on.flow), environment: "" };
  const before = (await ledger()).sha;
  const { code, outputs, annotations } = await on.step("record", { contents: "write" }, { job: "record", inputs });
  expect([code, outputs.reason]).toEqual([1, "forbidden"]);
  expect(annotations[0]?.message).toContain("id-token: write");
  expect((await ledger()).sha).toBe(before);
});

test("every bad input is reported at once", async () => {
  const bad = { needs: "[]", environment: "Prod!", stage: "end", ledger: "main" };
  const inputs = { ...bad, token: "", nedds: "" };
  const { code, outputs, annotations } = await step("record", { inputs });
  expect([code, outputs.reason]).toEqual([1, "bad_input"]);
  for (const name of Object.keys(inputs)) expect(annotations[0]?.message).toMatch(new RegExp(`^ {2}${name} `, "m"));
});
