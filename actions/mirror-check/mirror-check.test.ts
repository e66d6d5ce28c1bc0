import { expect, test } from "@jest/globals";
import { mirrorVerdict } from "../../packages/decide/finalise/mirror.ts";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";
import type { EnvironmentState } from "../../packages/model/ledger/promotion.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { type MemoryCommit, memoryHistory } from "../../packages/ports/repository/ancestry-memory.ts";
import type { ReleaseTag } from "../../packages/ports/repository/release-tags.ts";
import { mirrorCheck } from "./mirror-check.ts";

const [first, deployed, merged, beside] = ["1", "2", "3", "4"].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const files = { "README.md": "x", "sql/1.sql": "SELECT 1;", "old.txt": "old" };

const stateOf = (commit: string | null, name = "production"): string =>
  JSON.stringify({
    kind: "environment",
    version: 1,
    name,
    current:
      commit === null
        ? null
        : {
            release: "1.5.0-2222222",
            name: "1.5.0",
            commit,
            digest: `sha256:${"9f".repeat(32)}`,
            since: "2026-11-23T09:00:00.000Z",
            execution: { run: 12, attempt: 1 },
            people: [],
            migration: null,
          },
    lastKnownGood: null,
  } satisfies EnvironmentState);

/** Main is at the merge of what was deployed, unless told otherwise. */
const check = async ({
  main = {},
  more = {},
  ledger = { "environments/production.json": stateOf(deployed) } as Record<string, string>,
  config = undefined as string | undefined,
  branch = "main",
  released = null as ReleaseTag | null,
}: {
  main?: MemoryCommit;
  more?: Readonly<Record<string, MemoryCommit>>;
  ledger?: Record<string, string>;
  config?: string | undefined;
  branch?: string;
  released?: ReleaseTag | null;
} = {}) => {
  const history = memoryHistory({
    [first]: { files: { "README.md": "x" }, subject: "First" },
    [deployed]: { files, parents: [first], subject: "Add totals" },
    ...more,
    [merged]: { files, parents: [first, deployed], subject: "Merge 1.5.0", ...main },
  });
  const trigger = triggerOf({ branch, commit: merged });
  const world = memoryWorld({
    trigger,
    ledger: memoryLedger(ledger),
    releaseTags: { newest: async () => released },
    ...history,
  });
  const configuration = configurationOf(config);
  const flow = flowFor(trigger, configuration);
  return mirrorCheck({ flow, configuration, workflow: undefined, token: "t" }, world);
};

test("a merge commit of exactly what was deployed is a mirror", async () => {
  expect(await check()).toMatchObject({
    outcome: "passed",
    outputs: { verdict: "go" },
    because: "main is what production runs (1.5.0-2222222, commit 2222222)",
    facts: { production: deployed, differences: 0 },
    commit: merged,
  });
});

test("every difference is named, with the commits that only one of the two has", async () => {
  const result = await check({
    main: {
      files: { "README.md": "x", "sql/1.sql": "SELECT 2;", "new.txt": "new" },
      parents: [beside],
      subject: "Fix by hand | <b>",
    },
    more: { [beside]: { parents: [first], subject: "Straight to main" } },
  });
  expect(result).toMatchObject({
    outcome: "failed",
    reason: "mirror_differs",
    because:
      "main, commit 3333333, is not what production runs (1.5.0-2222222, commit 2222222): 3 files differ, first: new.txt was added",
    outputs: { verdict: "no" },
    facts: { differences: 3 },
  });
  expect(result.summary?.split("\n").slice(1)).toEqual([
    "",
    "| main | file |",
    "| --- | --- |",
    "| added | <code>new.txt</code> |",
    "| removed | <code>old.txt</code> |",
    "| changed | <code>sql/1.sql</code> |",
    "",
    "Commits that only main has:",
    "",
    "- <code>4444444</code> Straight to main",
    "- <code>3333333</code> Fix by hand \\| &lt;b&gt;",
    "",
    "Commits that only production has:",
    "",
    "- <code>2222222</code> Add totals",
  ]);
});

test("of many differences twenty are shown and the rest is counted", async () => {
  const many = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`new/${10 + index}.txt`, "x"]));
  const { summary = "" } = await check({ main: { files: { ...files, ...many } } });
  expect(summary.match(/\| added \|/g)).toHaveLength(20);
  expect(summary).toContain("and 13 more files");
});

test("what production runs must be a commit that GitHub knows", async () => {
  const gone = "5".repeat(40);
  expect(await check({ ledger: { "environments/production.json": stateOf(gone) } })).toMatchObject({
    reason: "mirror_differs",
    because: expect.stringContaining(`does not know the commit ${gone}`),
  });
});

test("production is the last environment of a release's chain, whatever it is called", async () => {
  const ledger = { "environments/live.json": stateOf(deployed, "live") };
  expect(await check({ ledger, config: "flows: { release: { chain: [uat, live] } }" })).toMatchObject({
    outputs: { verdict: "go" },
  });
});

test("without any ledger there is nothing to mirror yet, and that is said", async () => {
  expect(await check({ ledger: {} })).toMatchObject({
    outcome: "skipped",
    reason: "ledger_missing",
    outputs: { verdict: "none" },
  });
});

test.each([
  ["has no production", { "environments/dev.json": stateOf(deployed, "dev") }, "ledger_missing"],
  ["knows nothing of production", { "environments/production.json": stateOf(null) }, "ledger_missing"],
  ["is unreadable", { "environments/production.json": '{"kind":"environment","version":2}' }, "ledger_unreadable"],
  ["says too much", { "environments/production.json": `{"more":1,${stateOf(deployed).slice(1)}` }, "ledger_unreadable"],
  ["was rewritten", { "ledger.json": `{"kind":"ledger","version":1,"parent":"${first}"}` }, "ledger_rewritten"],
])("a ledger that %s closes the gate", async (_, ledger, reason) => {
  await expect(check({ ledger: ledger as Record<string, string> })).rejects.toMatchObject({ reason });
});

test("a flow of another branch or commit is refused", async () => {
  await expect(check({ branch: "develop" })).rejects.toMatchObject({ reason: "bad_document" });
  const configuration = configurationOf();
  const flow = flowFor(triggerOf({ branch: "main", commit: first }), configuration);
  const world = memoryWorld({ trigger: triggerOf({ branch: "main", commit: merged }) });
  await expect(mirrorCheck({ flow, configuration, workflow: undefined, token: "t" }, world)).rejects.toMatchObject({
    reason: "bad_document",
    message: expect.stringContaining("check main at 3333333"),
  });
});

test("two commits that GitHub does not know are not the same", () => {
  const currentRelease = JSON.parse(stateOf(deployed)).current;
  const unknown = {
    environment: "production",
    currentRelease,
    branch: "main",
    commit: merged,
    main: null,
    production: null,
    files: [],
  };
  expect(mirrorVerdict(unknown)).toMatchObject({ go: false, reason: "mirror_differs" });
});

test("a ledger that is gone is no repository in which nothing was ever released", async () => {
  const released = { name: "v1.5.0", commit: deployed, ledger: null };
  await expect(check({ ledger: {}, released })).rejects.toMatchObject({
    reason: "ledger_missing",
    message: "v1.5.0 was released, but there is no ledger that says what is in production",
  });
  expect(await check({ ledger: {} })).toMatchObject({ outcome: "skipped", outputs: { verdict: "none" } });
});
