/** The ledger hears of a run whatever of it can be read: what is too large for an output, and what is not there any more. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { EnvironmentState, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { noLimits } from "../contracts/checked-github.ts";
import { type OnGitHub, onGitHub, repository } from "./on-github.ts";
import { uploadText } from "./upload.ts";

const permissions = { contents: "write", "id-token": "write", deployments: "write" } as const;
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

/** Three hundred migrations of one release. */
const applied = Array.from(
  { length: 300 },
  (_, index) => `${String(index).padStart(4, "0")}_create_stations_of_the_river.sql`,
);

const entryOf = (phase: Entry["phase"], action: string, attempt: number, facts: Entry["facts"] = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action,
  environment: "dev",
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: on.run, number: 1, attempt, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: on.sha,
  artefact: digest,
  facts,
});

/** One attempt of the run whose deploy left this output; another attempt each, so that each writes a file of its own. */
const recorded = async (attempt: number, output: (entry: Entry) => Promise<string>, inputs: object = {}) => {
  const entry = entryOf("migrate", "database-deploy", attempt, { applied, at: "0299" });
  const needs = {
    deploy: { result: "success", outputs: { "database-entry": await output(entry) } },
    check: { result: "success", outputs: { entry: JSON.stringify(entryOf("check", "integration-check", attempt)) } },
  };
  const { code, outputs } = await on.step("record", permissions, {
    job: "record",
    env: { GITHUB_RUN_ATTEMPT: String(attempt) },
    inputs: {
      needs: JSON.stringify(needs),
      flow: JSON.stringify(on.flow),
      release: JSON.stringify(release),
      environment: "dev",
      ...inputs,
    },
  });
  const read = async <T>(path: string): Promise<T> => {
    const source = await on.github.resolve(repository, "refs/heads/slipway-ledger");
    return JSON.parse((source && (await on.github.read(source, path))) ?? "null") as T;
  };
  return { code, outputs, read, path: `releases/${release.id}/dev/${on.run}-${attempt}.json` };
};

const env = () => ({
  ACTIONS_RESULTS_URL: `${on.github.urls.results}/`,
  ACTIONS_RUNTIME_TOKEN: on.github.issueRuntimeToken({ run: on.run, job: "deploy" }),
});

const upload = (name: string, text: string) => uploadText(env(), name, text);

test("an entry that is too large for an output is recorded whole, with the bytes that its digest names", async () => {
  const { code, outputs, read, path } = await recorded(1, async (entry) =>
    JSON.stringify(await upload("entry.json", JSON.stringify(entry))),
  );
  expect([code, outputs.outcome, outputs.verdict]).toEqual([0, "passed", "go"]);
  const { entries } = await read<Promotion>(path);
  expect(entries.find(({ phase }) => phase === "migrate")?.facts.applied).toEqual(applied);
  expect(await read<EnvironmentState>("environments/dev.json")).toMatchObject({ current: { migration: "0299" } });
}, 20_000);

test.each([
  [
    2,
    "that is not there any more",
    async (entry: Entry) => {
      const reference = await upload("gone.json", JSON.stringify(entry));
      return { ...reference, artifact: { ...reference.artifact, id: 4_000_000 } };
    },
    "artifact_missing",
  ],
  [
    3,
    "whose bytes somebody else made",
    async (entry: Entry) => {
      const { digest } = await upload("true.json", JSON.stringify(entry));
      return { ...(await upload("forged.json", JSON.stringify({ ...entry, facts: {} }))), digest };
    },
    "digest_mismatch",
  ],
] as const)(
  "attempt %i: an entry %s is named in the ledger, with everything else, and the gate stays closed",
  async (attempt, _, output, reason) => {
    const { code, outputs, read, path } = await recorded(attempt, async (entry) => JSON.stringify(await output(entry)));
    expect([code, outputs.outcome, outputs.verdict]).toEqual([0, "passed", "no"]);
    const { entries, because } = await read<Promotion>(path);
    expect(entries.map((entry) => [entry.phase, entry.action, entry.outcome, entry.reason])).toEqual(
      expect.arrayContaining([
        ["deploy", "record", "failed", reason],
        ["check", "integration-check", "passed", "done"],
      ]),
    );
    expect(because).toContain("the output database-entry of the job deploy");
  },
  20_000,
);

test("a flow and a release that cannot be read are named in the ledger, and the run is recorded without them", async () => {
  const { code, outputs, read } = await recorded(4, async (entry) => JSON.stringify(entry), {
    flow: "{}",
    release: "{",
  });
  expect([code, outputs.outcome, outputs.verdict]).toEqual([0, "passed", "no"]);
  const { entries } = await read<Promotion>(`runs/${on.run}-4.json`);
  expect(entries.filter(({ reason }) => reason === "bad_document").map(({ because }) => because)).toEqual([
    expect.stringContaining("the flow is not a document"),
    expect.stringContaining("the release is not JSON"),
  ]);
}, 20_000);
