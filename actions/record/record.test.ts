import { expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryJobProofs, signedNeeds } from "../../packages/kit/builders/earlier.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import type { World } from "../../packages/kit/world.ts";
import { earlierNeeds } from "../../packages/model/builders/earlier.ts";
import { defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { EnvironmentState, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Needs } from "../../packages/model/run/needs.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { memoryHistory } from "../../packages/ports/repository/ancestry-memory.ts";
import { memoryDeployments } from "../../packages/ports/runs/deployments-memory.ts";
import { record } from "./record.ts";

const trigger = triggerOf();
const flow = flowFor(trigger, defaultConfiguration());
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

const releaseOf = (more: Partial<Release["artefact"]> = {}): Release => ({
  kind: "release",
  version: 1,
  id: "0.0.0-develop.ga1b2c3d",
  name: "0.0.0-develop.ga1b2c3d",
  commit: trigger.commit,
  branch: "develop",
  artefact: {
    digest: digest("a"),
    id: 7,
    name: "slipway-a1b2c3d-1.tar",
    size: 10,
    files: 1,
    manifest: digest("b"),
    ...more,
  },
});

const actions: Partial<Record<Entry["phase"], string>> = {
  flow: "plan-flow",
  store: "store-artefact",
  retrieve: "retrieve-artefact",
  analyse: "static-analysis",
  test: "unit-test",
  plan: "terraform-plan",
  deploy: "terraform-deploy",
  migrate: "database-deploy",
  check: "integration-check",
  approve: "approval-gate",
  accept: "approval-gate",
  finalise: "finalise-release",
};

const entryOf = (phase: Entry["phase"], more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: actions[phase] ?? phase,
  environment: null,
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: 12, number: 12, attempt: 1, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: trigger.commit,
  artefact: digest("a"),
  facts: {},
  ...more,
});

const job = (result: Needs[string]["result"], outputs: Record<string, string> = {}) => ({ result, outputs });
const done = (...entries: readonly Entry[]) => job("success", { entries: JSON.stringify(entries) });
const deployed = (more: Partial<Entry> = {}) => entryOf("deploy", { environment: "dev", ...more });
const checked = (more: Partial<Entry> = {}) => entryOf("check", { environment: "dev", ...more });

/** Verify and the gate say all that they must, besides what a test has them say. */
const withResults = (earlier: Needs, release = releaseOf(), of = flow): Needs => {
  const said = Object.entries(earlierNeeds({ release, flow: of }));
  const whole = said.map(([name, job]) => [
    name,
    { ...job, ...earlier[name], outputs: { ...job.outputs, ...earlier[name]?.outputs } },
  ]);
  return { ...earlier, ...Object.fromEntries(whole) };
};

const unlessEmpty = (earlier: Needs) => (Object.keys(earlier).length === 0 ? {} : { earlier });

const recordIn = async (
  needs: Needs,
  {
    ledger = memoryLedger(),
    deployments = memoryDeployments(),
    attempt = 1,
    run = 12,
    release = releaseOf() as Release | null,
    environment = "dev" as string | null,
    earlier = undefined as Needs | undefined,
    stage = undefined as "verification" | "finalise" | undefined,
    written = undefined as string | undefined,
    ancestry = undefined as World["ancestry"] | undefined,
    flow: report = flow,
    acceptance = undefined as string | undefined,
  } = {},
) => {
  const configuration = defaultConfiguration();
  const world = memoryWorld({
    trigger,
    jobProofs: memoryJobProofs({ execution: { run, attempt } }),
    ledger,
    deployments,
    execution: { run, number: run, attempt, job: "record" },
    ...(ancestry ? { ancestry } : {}),
  });
  const result = await record(
    {
      needs,
      earlier: earlier && (await signedNeeds(withResults(earlier, release ?? undefined, report), configuration)),
      configuration,
      planned: undefined,
      "plan-entry": undefined,
      acceptance,
      flow: release === null ? report : { ...report, release: { id: release.id, version: release.name } },
      release: release ?? undefined,
      environment: environment ?? undefined,
      stage,
      ledger: written,
      workflow: undefined,
      token: "t",
    },
    world,
  );
  const read = async (path: string) => JSON.parse((await ledger.read(path)) ?? "null") as unknown;
  const folder = `releases/${release?.id}/${environment ?? stage ?? "verification"}`;
  return {
    result,
    ledger,
    deployments,
    promotion: (await read(release ? `${folder}/${run}-${attempt}.json` : `runs/${run}-${attempt}.json`)) as Promotion,
    environment: (await read(`environments/${environment}.json`)) as EnvironmentState,
    release: (await read(`releases/${release?.id}/release.json`)) as Release,
  };
};

const describe = ({ entries }: Promotion) =>
  entries.map(({ phase, outcome, reason }) => `${phase} ${outcome} ${reason}`);

test("a promotion in which everything passed becomes the current and the last known good release", async () => {
  const { result, promotion, environment, release, deployments } = await recordIn({
    store: job("success", { entry: JSON.stringify(entryOf("store")), release: "{}" }),
    deploy: job("success", {
      "retrieve-entry": JSON.stringify(entryOf("retrieve")),
      entry: JSON.stringify(deployed()),
    }),
    check: job("success", { entry: JSON.stringify(checked()) }),
  });
  expect(result).toMatchObject({ outcome: "passed", outputs: { verdict: "go" } });
  expect(promotion).toMatchObject({ kind: "promotion", verdict: "go", environment: "dev", artefact: digest("a") });
  expect(describe(promotion)).toEqual([
    "store passed done",
    "retrieve passed done",
    "deploy passed done",
    "check passed done",
  ]);
  expect(environment.current).toMatchObject({ release: releaseOf().id, since: "2026-11-23T09:00:05.000Z" });
  expect(environment.lastKnownGood).toEqual(environment.current);
  expect(release).toEqual(releaseOf());
  expect([...deployments.kept.values()]).toMatchObject([[{ state: "success", environment: "dev" }]]);
});

test("recording the same twice makes no second commit and no second status", async () => {
  const needs = { deploy: done(deployed()), check: job("failure") };
  const first = await recordIn(needs);
  const second = await recordIn(needs, { ledger: first.ledger, deployments: first.deployments });
  expect(second.ledger.commits.length).toBe(1);
  expect(second.result.outputs).toEqual(first.result.outputs);
  expect([...second.deployments.kept.values()].map((statuses) => statuses.length)).toEqual([1]);
});

test("a check that failed leaves the deployed release current, but not good", async () => {
  const old = await recordIn(
    { deploy: done(deployed({ finished: "2026-11-22T09:00:05.000Z" })), check: done(checked()) },
    { run: 12 },
  );
  const artefact = digest("c");
  const failed = entryOf("check", {
    environment: "dev",
    outcome: "failed",
    reason: "wrong_version",
    artefact,
    execution: { run: 13, number: 13, attempt: 1, job: "check" },
  });
  const execution = { run: 13, number: 13, attempt: 1, job: "deploy" };
  const now = await recordIn(
    { deploy: done(deployed({ artefact, execution })), check: done(failed) },
    {
      ledger: old.ledger,
      run: 13,
      release: { ...releaseOf({ digest: artefact }), id: "1.1.0-a1b2c3d", name: "1.1.0" },
    },
  );
  expect(now.promotion).toMatchObject({ verdict: "no", reason: "wrong_version" });
  expect(now.environment.current).toMatchObject({ release: "1.1.0-a1b2c3d", execution: { run: 13, attempt: 1 } });
  expect(now.environment.lastKnownGood).toEqual(old.environment.current);
  expect([...now.deployments.kept.values()]).toMatchObject([[{ state: "failure" }]]);
});

test("the same release deployed once more has been there since the first time", async () => {
  const old = await recordIn({ deploy: done(deployed({ finished: "2026-11-22T09:00:05.000Z" })) });
  const execution = { run: 13, number: 13, attempt: 1, job: "deploy" };
  const now = await recordIn({ deploy: done(deployed({ execution })) }, { ledger: old.ledger, run: 13 });
  expect(now.environment).toEqual(old.environment);
});

test("a run that stopped before its deploy changes neither environment nor deployment, and the ledger says where it stopped", async () => {
  const { promotion, environment, deployments } = await recordIn({
    store: done(entryOf("store")),
    analyse: job("failure", { entry: JSON.stringify(entryOf("analyse", { outcome: "failed", reason: "findings" })) }),
    plan: job("skipped", { entry: "" }),
    deploy: job("skipped"),
  });
  expect(describe(promotion)).toEqual([
    "store passed done",
    "analyse failed findings",
    "plan skipped not_reached",
    "deploy skipped not_reached",
  ]);
  expect(promotion).toMatchObject({ verdict: "no", reason: "findings" });
  expect(environment).toBeNull();
  expect(deployments.kept.size).toBe(0);
});

test.each([
  ["a job that failed in silence", { deploy: job("failure") }, "deploy failed no_entry"],
  ["a job that was cancelled", { deploy: job("cancelled", { entry: "" }) }, "deploy failed no_entry"],
  [
    "a job that failed after it had told a success",
    { deploy: { ...done(deployed()), result: "failure" as const } },
    "deploy failed no_entry",
  ],
  ["an entry that is not JSON", { deploy: job("success", { entry: "{" }) }, "deploy refused bad_document"],
  ["an entry of another kind", { deploy: job("success", { entry: '{"kind":"flow"}' }) }, "deploy refused bad_document"],
  [
    "an entry with a field too many",
    { deploy: job("success", { entry: JSON.stringify({ ...deployed(), more: 1 }) }) },
    "deploy refused bad_document",
  ],
  ["a list that is none", { deploy: job("success", { entries: "{}" }) }, "deploy refused bad_document"],
  [
    "one bad item of a list",
    { deploy: job("success", { entries: JSON.stringify([deployed(), { kind: "entry" }]) }) },
    "deploy refused bad_document",
  ],
  [
    "an entry of another run",
    { deploy: done(deployed({ execution: { run: 11, number: 11, attempt: 1, job: "deploy" } })) },
    "deploy refused bad_document",
  ],
  [
    "an entry of a later attempt",
    { deploy: done(deployed({ execution: { run: 12, number: 12, attempt: 2, job: "deploy" } })) },
    "deploy refused bad_document",
  ],
  [
    "an entry about another commit",
    { deploy: done(deployed({ commit: "f".repeat(40) })) },
    "deploy refused bad_document",
  ],
  [
    "an entry about another artefact",
    { deploy: done(deployed({ artefact: digest("c") })) },
    "deploy refused bad_document",
  ],
  [
    "an entry about another environment",
    { deploy: done(deployed({ environment: "production" })) },
    "deploy refused bad_document",
  ],
] as const)("%s closes the gate, and is written down", async (_, needs, line) => {
  const { result, promotion } = await recordIn(needs as unknown as Needs);
  expect(describe(promotion)).toContain(line);
  expect(result).toMatchObject({ outcome: "passed", outputs: { verdict: "no" } });
});

test.each([
  ["no job at all", {}],
  ["only jobs that told nothing", { owner: job("success") }],
  ["everything but a deploy", { store: done(entryOf("store")) }],
  ["a deploy with nothing to do", { deploy: done(deployed({ outcome: "skipped", reason: "nothing_to_do" })) }],
])("%s is no go", async (_, needs) => {
  expect((await recordIn(needs)).promotion).toMatchObject({ verdict: "no", reason: "not_reached" });
});

test("a release without infrastructure is deployed by its migration", async () => {
  const { promotion, environment } = await recordIn({
    deploy: done(
      deployed({ outcome: "skipped", reason: "nothing_to_do" }),
      entryOf("migrate", { environment: "dev", finished: "2026-11-23T09:01:00.000Z" }),
    ),
    check: done(checked()),
  });
  expect(promotion.verdict).toBe("go");
  expect(environment.current?.since).toBe("2026-11-23T09:01:00.000Z");
});

test("an entry that comes by two ways is one, and a list may hold texts and gaps", async () => {
  const entry = JSON.stringify(deployed());
  const { promotion } = await recordIn({
    deploy: job("success", { entry, entries: JSON.stringify([entry, "", null]) }),
  });
  expect(describe(promotion)).toEqual(["deploy passed done"]);
});

const people = ["ada", "lin", "rita"].map((login, index) => ({
  login,
  id: index + 1,
  role: "product",
  for: "accept",
  at: "2026-11-23T09:10:00.000Z",
}));
const answered = (gate: string, more: Partial<Entry> = {}) =>
  entryOf(gate === "accept" ? "accept" : "approve", { environment: "dev", facts: { gate, people }, ...more });
const promoted = () => ({ deploy: done(deployed()), check: done(checked()) });

test.each<[string, needs: Needs, earlier: Needs, line: string]>([
  [
    "three people named by the tests",
    { ...promoted(), test: job("success", { entry: JSON.stringify(answered("accept")) }) },
    {},
    "accept of approval-gate does not belong to the job test",
  ],
  [
    "three people named by the verification before",
    promoted(),
    {
      verify: job("success", {
        "analyse-entry": JSON.stringify(entryOf("analyse")),
        "test-entry": JSON.stringify(answered("accept")),
      }),
    },
    "accept of approval-gate does not belong to the job verify",
  ],
  [
    "an acceptance by the gate that approves",
    { ...promoted(), gate: done(answered("accept")) },
    {},
    "accept of approval-gate does not belong to the job gate",
  ],
  [
    "an approval of acceptance in the words of the gate that approves",
    { ...promoted(), gate: done({ ...answered("approve"), facts: { gate: "accept", people } }) },
    {},
    'the job gate answers approve, not "accept"',
  ],
  [
    "an approval of the environment by the gate at the start",
    promoted(),
    { start: done(answered("approve")) },
    'the job start answers start, not "approve"',
  ],
  [
    "an approval at the start that is about an environment",
    promoted(),
    { start: done({ ...answered("approve"), facts: { gate: "start", people } }) },
    "the job start asks about the start, not about dev",
  ],
  ["an acceptance by the caller's jobs", promoted(), { accepted: done(answered("accept")) }, "of the job accepted"],
  ["a deploy by the caller's jobs", { check: done(checked()) }, { deploy: done(deployed()) }, "of the job deploy"],
  ["a check by the deploy", { deploy: done(deployed(), checked()) }, {}, "does not belong to the job deploy"],
  ["a phase of another action", { ...promoted(), plan: done(entryOf("store")) }, {}, "does not belong to the job plan"],
  ["an entry of an unknown job", { ...promoted(), lint: done(entryOf("test")) }, {}, "does not belong to the job lint"],
  ["an entry of a job that objects have", { ...promoted(), constructor: done(entryOf("test")) }, {}, "constructor"],
])("%s is not believed, and closes the gate", async (_, needs, earlier, line) => {
  const asked = { ...flow, asks: ["dev-accept"] };
  const { promotion, environment, ledger } = await recordIn(needs, { ...unlessEmpty(earlier), flow: asked });
  expect(promotion).toMatchObject({ verdict: "no", reason: "bad_document" });
  expect(promotion.entries.map(({ because }) => because).join("\n")).toContain(line);
  expect(promotion.entries.filter(({ action }) => action === "approval-gate")).toEqual([]);
  const acceptance = await ledger.read(`releases/${releaseOf().id}/dev/acceptance.json`);
  expect(JSON.parse(acceptance ?? "").people).toEqual([]);
  expect(environment?.lastKnownGood ?? null).toBeNull();
});

test("who answered is believed of the gate that asked them", async () => {
  const { promotion } = await recordIn(
    { ...promoted(), gate: done(answered("approve")), accepted: done(answered("accept")) },
    {
      flow: { ...flow, asks: ["dev-approve", "dev-accept"] },
      earlier: {
        flow: job("success", {
          entry: JSON.stringify(entryOf("flow")),
          "store-entry": JSON.stringify(entryOf("store")),
        }),
        verify: done(entryOf("test")),
        start: done({ ...answered("approve"), environment: null, facts: { gate: "start", people } }),
      },
    },
  );
  expect(promotion).toMatchObject({ verdict: "go" });
});

test.each<[string, needs: Needs, earlier: Needs, missing: string]>([
  [
    "a check",
    { ...promoted(), check: job("success", { outcome: "passed" }) },
    {},
    "check ended as success, but its output entry",
  ],
  [
    "a plan without any output",
    { ...promoted(), plan: job("success") },
    {},
    "plan ended as success, but its output entry",
  ],
  [
    "one of two that deployed",
    {
      ...promoted(),
      deploy: job("success", {
        "terraform-outcome": "passed",
        "terraform-entry": JSON.stringify(deployed()),
        "database-outcome": "passed",
      }),
    },
    {},
    "its output database-entry",
  ],
  [
    "the tests of a verification",
    promoted(),
    {
      verify: job("success", { "analyse-entry": JSON.stringify(entryOf("analyse")) }),
    },
    "its output test-entry",
  ],
])("%s that went well without its entry is a gap, and closes the gate", async (_, needs, earlier, missing) => {
  const { promotion } = await recordIn(needs, unlessEmpty(earlier));
  expect(promotion).toMatchObject({ verdict: "no", reason: "no_entry" });
  expect(promotion.because).toContain(missing);
});

test("a re-run of failed jobs keeps the outputs of the earlier attempt", async () => {
  const first = await recordIn({ deploy: done(deployed()), check: job("failure") });
  const checked = entryOf("check", {
    environment: "dev",
    execution: { run: 12, number: 12, attempt: 2, job: "check" },
  });
  const second = await recordIn(
    { deploy: done(deployed()), check: done(checked) },
    { ledger: first.ledger, deployments: first.deployments, attempt: 2 },
  );
  expect(second.promotion.verdict).toBe("go");
  expect(second.environment.lastKnownGood?.execution).toEqual({ run: 12, attempt: 1 });
  expect([...second.deployments.kept.values()].map((all) => all.map(({ state }) => state))).toEqual([
    ["failure", "success"],
  ]);
});

test("an older deploy that is recorded late does not take the place of a newer one", async () => {
  const newer = await recordIn(
    {
      deploy: done(
        deployed({
          finished: "2026-11-23T10:00:00.000Z",
          execution: { run: 13, number: 13, attempt: 1, job: "deploy" },
        }),
      ),
    },
    { run: 13, release: { ...releaseOf(), id: "0.0.0-develop.gb2c3d4e" } },
  );
  expect(newer.environment.current?.release).toBe("0.0.0-develop.gb2c3d4e");
  const late = await recordIn({ deploy: done(deployed()) }, { ledger: newer.ledger });
  expect(late.environment).toEqual(newer.environment);
});

test("one release id stands for one digest: other bytes are written down and close the gate", async () => {
  const first = await recordIn({ deploy: done(deployed()) });
  const other = releaseOf({ digest: digest("c") });
  const second = await recordIn(
    { deploy: done(deployed({ artefact: digest("c") })) },
    { ledger: first.ledger, release: other, attempt: 2 },
  );
  expect(second.promotion).toMatchObject({ verdict: "no", reason: "digest_mismatch", artefact: digest("c") });
  expect(second.release).toEqual(first.release);
  expect(second.environment.lastKnownGood).toEqual(first.environment.lastKnownGood);
  expect(second.environment.current?.digest).toBe(digest("c"));
});

test("the later upload of the same bytes is kept, because it expires later", async () => {
  const first = await recordIn({ deploy: done(deployed()) });
  const second = await recordIn(
    { deploy: done(deployed()) },
    { ledger: first.ledger, release: releaseOf({ id: 9 }), attempt: 2 },
  );
  expect(second.release.artefact.id).toBe(9);
  const late = await recordIn({ deploy: done(deployed()) }, { ledger: first.ledger, release: releaseOf({ id: 8 }) });
  expect(late.release.artefact.id).toBe(9);
});

test("a run that stopped before it stored anything has its own place", async () => {
  const { promotion, result } = await recordIn(
    {
      flow: job("failure", {
        entry: JSON.stringify(entryOf("flow", { outcome: "refused", reason: "bad_config", artefact: null })),
      }),
    },
    { release: null, environment: null },
  );
  expect(promotion).toMatchObject({ release: null, verdict: "no", reason: "bad_config" });
  expect(result.outcome).toBe("passed");
});

test.each([
  ["a newer promotion", "releases/0.0.0-develop.ga1b2c3d/dev/12-1.json", '{"kind":"promotion","version":2}'],
  ["an environment of tomorrow", "environments/dev.json", '{"kind":"environment","version":2}'],
  ["a release that is none", "releases/0.0.0-develop.ga1b2c3d/release.json", "hello"],
])("%s is left as it is, and nothing is written", async (_, path, text) => {
  const ledger = memoryLedger({ [path]: text });
  await expect(recordIn({ deploy: done(deployed()) }, { ledger })).rejects.toMatchObject({
    reason: "ledger_unreadable",
  });
  expect(ledger.commits.length).toBe(1);
});

test("what others write in between is seen before the next try", async () => {
  let others = 3;
  const ledger = memoryLedger({}, () => (others-- > 0 ? { [`runs/${others}.json`]: "{}" } : undefined));
  const { result } = await recordIn({ deploy: done(deployed()) }, { ledger });
  expect(ledger.commits.map(({ message }) => message.split("\n")[0])).toEqual([
    "somebody else",
    "somebody else",
    "somebody else",
    "Record dev of 0.0.0-develop.ga1b2c3d",
  ]);
  expect(result.outputs?.commit).toBe(ledger.commits[3]?.id);
});

test("what came before the promotion is recorded with it, in one commit", async () => {
  const { ledger, promotion } = await recordIn(
    { deploy: done(deployed()) },
    {
      earlier: {
        flow: job("success", {
          entry: JSON.stringify(entryOf("flow")),
          "store-entry": JSON.stringify(entryOf("store")),
        }),
        verify: done(entryOf("test")),
      },
    },
  );
  expect(describe(promotion)).toEqual([
    "flow passed done",
    "store passed done",
    "test passed done",
    "deploy passed done",
  ]);
  expect(ledger.commits).toHaveLength(1);
});

test("a job of the caller that has the same name is another job", async () => {
  const { promotion } = await recordIn({ deploy: done(deployed()) }, { earlier: { deploy: job("failure") } });
  expect(describe(promotion)).toEqual(["deploy passed done", "deploy failed no_entry", "record failed no_entry"]);
  expect(promotion.verdict).toBe("no");
});

test("finishing a release has its own place, and no environment", async () => {
  const needs = { finalise: done(entryOf("finalise", { action: "finalise-release" })) };
  const { promotion, ledger } = await recordIn(needs, { environment: null, stage: "finalise" });
  expect(promotion).toMatchObject({ verdict: "go", environment: null });
  expect(ledger.commits[0]?.message).toMatch(/^Record finalise of /);
  await expect(recordIn(needs, { stage: "finalise" })).rejects.toMatchObject({ reason: "bad_input" });
});

test("what an earlier job of the run wrote must still be part of the history", async () => {
  const { ledger } = await recordIn({ deploy: done(deployed()) });
  const tip = ledger.commits.at(-1)?.id ?? "";
  const [older, gone] = ["1".repeat(40), "2".repeat(40)];
  const { ancestry } = memoryHistory({ [older]: {}, [gone]: {}, [tip]: { parents: [older] } });
  for (const written of [tip, older]) {
    const { result } = await recordIn({ deploy: done(deployed()) }, { ledger, written, ancestry });
    expect(result.outcome).toBe("passed");
  }
  const refused = { reason: "ledger_rewritten", message: expect.stringContaining("2222222") };
  const again = { written: gone, ancestry };
  await expect(recordIn({ deploy: done(deployed()) }, { ledger, ...again })).rejects.toMatchObject(refused);
  await expect(recordIn({ deploy: done(deployed()) }, again)).rejects.toMatchObject(refused);
});

const none = { planned: undefined, "plan-entry": undefined, acceptance: undefined };

test("who accepted is reported by a step of this job, and believed only as the job accepted is", async () => {
  const asked = { ...flow, asks: ["dev-accept"] };
  const accept = async (entry: Entry | undefined) => {
    const acceptance = entry && JSON.stringify(entry);
    return (await recordIn(promoted(), { flow: asked, ...(acceptance ? { acceptance } : {}) })).promotion;
  };
  expect(await accept(answered("accept"))).toMatchObject({ verdict: "go" });
  expect(await accept(undefined)).toMatchObject({ verdict: "no" });
  expect(await accept(answered("approve"))).toMatchObject({ verdict: "no", reason: "bad_document" });
  expect(await accept(answered("accept", { outcome: "refused", reason: "approval_rejected" }))).toMatchObject({
    verdict: "no",
    reason: "approval_rejected",
  });
});

test("documents of another run are refused whole", async () => {
  const world = memoryWorld({ trigger: triggerOf({ commit: "f".repeat(40) }) });
  const supplied = {
    needs: {},
    earlier: undefined,
    configuration: undefined,
    flow,
    release: undefined,
    environment: undefined,
  };
  const rest = { ...none, stage: undefined, ledger: undefined, workflow: undefined, token: "t" };
  await expect(record({ ...supplied, ...rest }, world)).rejects.toMatchObject({ reason: "bad_document" });
});

test("a release of another commit is refused whole, unless the flow brings an earlier one back", async () => {
  const release = { ...releaseOf(), commit: "f".repeat(40) };
  const supplied = {
    needs: { plan: job("skipped") },
    earlier: undefined,
    configuration: undefined,
    release,
    environment: "dev",
    workflow: undefined,
    token: "t",
  };
  const rest = { ...none, stage: undefined, ledger: undefined };
  const recorded = (name: typeof flow.name) =>
    record({ ...supplied, ...rest, flow: { ...flow, name } }, memoryWorld({ trigger, ledger: memoryLedger() }));
  await expect(recorded("develop")).rejects.toMatchObject({ reason: "bad_document" });
  const named = { ...supplied, ...rest, flow, release: { ...releaseOf(), id: "1.4.2-a1b2c3d" } };
  await expect(record(named, memoryWorld({ trigger, ledger: memoryLedger() }))).rejects.toMatchObject({
    reason: "bad_document",
    message: expect.stringContaining("the release is 1.4.2-a1b2c3d"),
  });
  expect(await recorded("rollback")).toMatchObject({ outcome: "passed", commit: release.commit });
});

test("a deploy that did not say how it went is not told to GitHub as one", async () => {
  const { deployments, promotion } = await recordIn({ deploy: job("failure") });
  expect(promotion).toMatchObject({ verdict: "no", reason: "no_entry" });
  expect(deployments.kept.size).toBe(0);
});

test.each([
  ["https://dev.example.com/", "https://dev.example.com/"],
  ["http://127.0.0.1:8080/version", "http://127.0.0.1:8080/version"],
  ["javascript:alert(1)", undefined],
  ["https://user:secret@dev.example.com/", undefined],
  [7, undefined],
])("the address %j of a deployed system is shown as %j", async (url, shown) => {
  const { deployments } = await recordIn({ deploy: done(deployed({ facts: { url } })) });
  expect([...deployments.kept.values()][0]?.[0]?.environmentUrl).toBe(shown);
});

test("the summary tells each phase in a row, and text of others stays text", async () => {
  const { result } = await recordIn({
    deploy: done(deployed()),
    check: done(
      entryOf("check", {
        environment: "dev",
        outcome: "failed",
        reason: "check_failed",
        because: "<img src=x> | [a](http://b)",
      }),
    ),
  });
  expect(result.summary).toMatchInlineSnapshot(`
"**no** for <code>0.0.0-develop.ga1b2c3d</code> in dev: check failed: &lt;img src=x&gt; \\| \\[a\\]\\(http<!-- -->://b\\)

| phase | outcome | reason | what | time |
| --- | --- | --- | --- | --- |
| deploy | passed | done | deploy was done | 5 s |
| check | failed | check_failed | &lt;img src=x&gt; \\| \\[a\\]\\(http<!-- -->://b\\) | 5 s |"
`);
});
