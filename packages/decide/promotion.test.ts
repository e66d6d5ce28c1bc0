import { describe, expect, test } from "@jest/globals";
import type { Approver } from "../model/approval.ts";
import type { Entry } from "../model/entry.ts";
import type { Acceptance, Tenancy } from "../model/promotion.ts";
import type { Release } from "../model/release.ts";
import type { Json } from "../model/value.ts";
import { type Known, promotionOf, type Story } from "./promotion.ts";
import { acceptanceAfter } from "./promotion-acceptance.ts";
import { environmentAfter } from "./promotion-tenancy.ts";

const release: Release = {
  kind: "release",
  version: 1,
  id: "1.5.0-a1b2c3d",
  name: "1.5.0",
  commit: "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
  branch: "release/1.5.0",
  artefact: {
    digest: `sha256:${"9f".repeat(32)}`,
    id: 7,
    name: "slipway-artefact",
    size: 1,
    files: 1,
    manifest: `sha256:${"4b".repeat(32)}`,
  },
};
const { digest } = release.artefact;

const changes = { deploy: true, migrate: true };
const actions: Partial<Record<Entry["phase"], string>> = { migrate: "database-deploy", check: "integration-check" };
const entryOf = (phase: Entry["phase"], more: Partial<Entry> = {}): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: actions[phase] ?? "terraform-deploy",
  environment: "uat",
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: 12, number: 12, attempt: 1, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: release.commit,
  artefact: digest,
  facts: {},
  ...more,
});

const person = (login: string, id: number, role: string, gate: Approver["for"], at = "09:01"): Approver => ({
  login,
  id,
  role,
  for: gate,
  at: `2026-11-23T${at}:00.000Z`,
});
const rita = person("rita", 1, "boss", "approve");
const ada = person("ada", 2, "product", "accept");

/** The gate at which people answered. */
const gate = (name: "approve" | "accept", people: Json, more: Partial<Entry> = {}): Entry =>
  entryOf(name, { action: "approval-gate", facts: { gate: name, people }, ...more });

const checked = entryOf("check");

const isUnchecked = (entries: readonly Entry[]): boolean =>
  entries.some(({ phase }) => phase in changes) && !entries.some(({ phase }) => phase === "check");

/** A story of a system that was asked after its deploy, unless the entries say how that went. */
const storyOf = (entries: readonly Entry[], more: Partial<Story> = {}): Story => ({
  release,
  environment: "uat",
  stage: "verification",
  flow: "release",
  asks: [],
  commit: release.commit,
  execution: { run: 12, number: 12, attempt: 1, job: "record" },
  entries: isUnchecked(entries) ? [...entries, checked] : entries,
  ...more,
});

const nothing: Known = { release: null, promotion: null, environment: null, acceptance: null };

/** What one run after the other leaves; each is a story. */
const left = (...stories: readonly Story[]) => {
  let known = nothing;
  let promotion = promotionOf(storyOf([]), nothing);
  for (const story of stories) {
    promotion = promotionOf(story, { ...known, promotion: null });
    known = {
      ...known,
      environment: environmentAfter(story, promotion, known.environment) ?? known.environment,
      acceptance: acceptanceAfter(story, promotion, known.acceptance),
    };
  }
  return { ...known, promotion };
};

const asked = { asks: ["uat-approve", "uat-accept"] };
const answered = [gate("approve", [rita]), entryOf("deploy"), entryOf("check"), gate("accept", [ada])];

describe("a gate that asks people", () => {
  test("opens with their entries, and tells who they are", () => {
    const { acceptance, environment } = left(storyOf(answered, asked));
    expect(acceptance).toMatchObject({
      verdict: "go",
      digest,
      people: [rita, ada],
      execution: { run: 12, attempt: 1 },
    });
    expect(environment?.current).toMatchObject({ digest, people: [rita, ada] });
    expect(environment?.lastKnownGood).toEqual(environment?.current);
  });

  test.each<[name: string, entries: readonly Entry[], reason: string]>([
    ["whose accepting job never ran", answered.slice(0, 3), "approval_missing"],
    ["whose approving job never ran", answered.slice(1), "approval_missing"],
    ["that was skipped", [...answered.slice(0, 3), gate("accept", [ada], { outcome: "skipped" })], "approval_missing"],
    [
      "that was asked somewhere else",
      [...answered.slice(0, 3), gate("accept", [ada], { environment: "test" })],
      "approval_missing",
    ],
    [
      "that another action speaks for",
      [...answered.slice(0, 3), gate("accept", [ada], { action: "record" })],
      "approval_missing",
    ],
    ["that was asked something else", [...answered.slice(0, 3), gate("approve", [ada])], "approval_missing"],
    ["that does not say who answered", [...answered.slice(0, 3), gate("accept", null)], "bad_document"],
    ["that says it in words of its own", [...answered.slice(0, 3), gate("accept", [{ login: "ada" }])], "bad_document"],
    [
      "at which somebody said no",
      [...answered.slice(0, 3), gate("accept", [], { outcome: "failed", reason: "approval_rejected" })],
      "approval_rejected",
    ],
  ])("%s is never taken for an acceptance", (_, entries, reason) => {
    const { promotion, acceptance, environment } = left(storyOf(entries, asked));
    expect(promotion).toMatchObject({ verdict: "no", reason });
    expect(acceptance).toMatchObject({ verdict: "no", because: promotion.because });
    expect(environment).toMatchObject({ current: { release: release.id }, lastKnownGood: null });
  });

  test("is missed also when nobody told the flow", () => {
    expect(left(storyOf(answered, { asks: null })).promotion).toMatchObject({ verdict: "no", reason: "not_reached" });
  });

  test("of another environment is not missed here", () => {
    const asks = ["release-start", "uat-2-accept", "production-accept"];
    expect(left(storyOf([entryOf("deploy")], { asks })).acceptance).toMatchObject({ verdict: "go", people: [] });
  });
});

test.each<[string, Partial<Entry>]>([
  ["did not run", { action: "record", outcome: "skipped", reason: "not_reached" }],
  ["was of another environment", { environment: "production" }],
  ["was another action's word", { action: "terraform-deploy" }],
])("a deploy whose check %s is not good", (_, more) => {
  const { promotion, acceptance, environment } = left(storyOf([entryOf("deploy"), entryOf("check", more)]));
  expect(promotion).toMatchObject({ verdict: "no", reason: "not_reached", because: "nobody asked what runs in uat" });
  expect(acceptance).toMatchObject({ verdict: "no" });
  expect(environment).toMatchObject({ current: { release: release.id }, lastKnownGood: null });
});

test("a deploy of a configuration without checks is good by the word of the action", () => {
  const skipped = entryOf("check", { outcome: "skipped", reason: "nothing_to_do" });
  expect(left(storyOf([entryOf("deploy"), skipped])).acceptance).toMatchObject({ verdict: "go" });
});

test.each<[string, readonly Entry[]]>([
  ["never ran", [entryOf("plan"), checked]],
  ["was of another environment", [entryOf("deploy", { environment: "production" }), checked]],
  ["did nothing", [entryOf("deploy", { outcome: "skipped" }), entryOf("migrate", { outcome: "skipped" }), checked]],
])("a release whose deploy %s is not there, whatever the checks say", (_, entries) => {
  const { promotion, environment } = left(storyOf(entries));
  expect(promotion).toMatchObject({ verdict: "no", because: "nothing was deployed to uat" });
  expect(environment).toBeNull();
});

test("a release whose deploy failed does not take the place of the one before", () => {
  const failed = entryOf("deploy", { outcome: "failed", finished: "2026-11-24T09:00:05.000Z" });
  const next = { ...release, id: "1.6.0-a1b2c3d" };
  const there = left(storyOf(answered, asked)).environment;
  expect(left(storyOf(answered, asked), storyOf([failed], { release: next })).environment).toEqual(there);
});

test("entries stand in the order in which they began, whoever told them first", () => {
  const known = promotionOf(storyOf([entryOf("plan", { started: "2026-11-23T08:00:00.000Z" })]), nothing);
  const { entries } = promotionOf(storyOf([entryOf("deploy"), checked]), { ...nothing, promotion: known });
  expect(entries.map(({ phase }) => phase)).toEqual(["plan", "deploy", "check"]);
});

describe("a release whose environment another one took", () => {
  const taken = (since: string, more: Partial<Tenancy> = {}): Known => ({
    ...nothing,
    environment: {
      kind: "environment",
      version: 1,
      name: "uat",
      current: {
        ...{ release: "1.4.3-bbbbbbb", name: "1.4.3", commit: "b".repeat(40), digest, since },
        ...{ execution: { run: 11, attempt: 1 }, people: [], migration: null },
        ...more,
      },
      lastKnownGood: null,
    },
  });
  const entries = [
    entryOf("deploy", { finished: "2026-11-23T09:00:05.000Z" }),
    entryOf("check", { started: "2026-11-23T09:01:00.000Z", finished: "2026-11-23T09:02:00.000Z" }),
  ];
  const verdict = (known: Known) => promotionOf(storyOf(entries), known);

  test("between its deploy and its check is not accepted", () => {
    expect(verdict(taken("2026-11-23T09:00:30.000Z"))).toMatchObject({
      verdict: "no",
      reason: "overtaken",
      because: expect.stringContaining("uat has run 1.4.3-bbbbbbb since 2026-11-23T09:00:30.000Z"),
    });
  });

  test.each([
    ["before it was deployed", taken("2026-11-23T09:00:00.000Z")],
    ["after everything was said about it", taken("2026-11-23T09:02:00.000Z")],
    ["in an earlier attempt of its own", taken("2026-11-23T09:00:30.000Z", { release: release.id })],
  ])("%s is accepted", (_, known) => {
    expect(verdict(known)).toMatchObject({ verdict: "go" });
  });
});

describe("the last word on a release", () => {
  const later = (story: Story, run: number, hour: string): Story => ({
    ...story,
    execution: { ...story.execution, run },
    entries: story.entries.map((entry) => ({
      ...entry,
      execution: { ...entry.execution, run },
      started: entry.started.replace("T09", `T${hour}`),
      finished: entry.finished.replace("T09", `T${hour}`),
    })),
  });
  const accepted = storyOf(answered, asked);
  const failed = storyOf(
    [gate("approve", [rita]), entryOf("deploy", { outcome: "failed", reason: "terraform_failed" })],
    asked,
  );
  const planless = storyOf([entryOf("plan", { outcome: "failed", reason: "terraform_invalid" })], asked);
  const silent = storyOf([entryOf("deploy", { action: "record", outcome: "failed", reason: "no_entry" })], asked);
  const refused = storyOf([entryOf("deploy", { outcome: "refused", reason: "frozen" })], asked);
  const first = left(accepted).acceptance;

  test.each<[name: string, stories: readonly Story[], told: Partial<Acceptance>]>([
    ["a run that failed is a no", [failed], { verdict: "no" }],
    [
      "a go after a no is a go",
      [failed, later(accepted, 13, "10")],
      { verdict: "go", execution: { run: 13, attempt: 1 } },
    ],
    [
      "a deploy that failed takes a go back",
      [accepted, later(failed, 13, "10")],
      { verdict: "no", execution: { run: 13, attempt: 1 } },
    ],
    ["a deploy that ended in silence takes a go back", [accepted, later(silent, 13, "10")], { verdict: "no" }],
    ["a run that touched nothing takes nothing back", [accepted, later(planless, 13, "10")], first ?? {}],
    ["a deploy that was refused takes nothing back", [accepted, later(refused, 13, "10")], first ?? {}],
    ["what was accepted twice was accepted the first time", [accepted, later(accepted, 13, "10")], first ?? {}],
    [
      "an older no that is recorded late changes nothing",
      [later(accepted, 13, "10"), failed],
      { verdict: "go", execution: { run: 13, attempt: 1 } },
    ],
    [
      "an older no does not take the place of a newer one",
      [later(failed, 13, "10"), failed],
      { verdict: "no", execution: { run: 13, attempt: 1 } },
    ],
    [
      "of two that ended at once the later run speaks",
      [later(failed, 13, "09"), failed],
      { execution: { run: 13, attempt: 1 } },
    ],
    [
      "of two attempts that ended at once the later one speaks",
      [{ ...failed, execution: { ...failed.execution, attempt: 2 } }, failed],
      { execution: { run: 12, attempt: 2 } },
    ],
  ])("%s", (_, stories, told) => {
    expect(left(...stories).acceptance).toMatchObject(told);
  });

  test("names also those who accepted it a second time", () => {
    const tom = person("tom", 3, "product", "accept", "10:01");
    const again = storyOf([...answered.slice(0, 3), gate("accept", [tom])], asked);
    expect(left(accepted, later(again, 13, "10")).acceptance).toEqual({ ...first, people: [rita, ada, tom] });
  });

  test("about other bytes takes a go back", () => {
    const bytes = { ...release, artefact: { ...release.artefact, digest: `sha256:${"00".repeat(32)}` } };
    const story = later({ ...accepted, release: bytes }, 13, "10");
    const known = { ...left(accepted), release };
    const promotion = promotionOf(story, { ...known, promotion: null });
    expect(acceptanceAfter(story, promotion, known.acceptance)).toMatchObject({ verdict: "no" });
  });

  test("is nothing where nothing happened", () => {
    expect(left(storyOf([], asked)).acceptance).toBeNull();
    expect(left(storyOf(answered, { ...asked, environment: null })).acceptance).toBeNull();
  });
});

describe("the database of an environment", () => {
  const deployed = entryOf("deploy");
  const migrated = (at: Json, more: Partial<Entry> = {}) => entryOf("migrate", { facts: { applied: [], at }, ...more });
  const next = { ...release, id: "1.6.0-a1b2c3d" };
  const at = (...stories: readonly Story[]) => left(...stories).environment?.current?.migration;

  test.each<[name: string, migration: string | null | undefined, stories: readonly Story[]]>([
    ["is where its deploy told", "0006", [storyOf([deployed, migrated("0006")])]],
    ["is unknown where none told", null, [storyOf([deployed])]],
    ["is unknown where one told nothing", null, [storyOf([deployed, migrated("")])]],
    [
      "is where a migration that failed left it",
      "0005",
      [storyOf([deployed, migrated("0005", { outcome: "failed", reason: "migration_failed" })])],
    ],
    [
      "stays where it was with a release without migrations",
      "0006",
      [
        storyOf([deployed, migrated("0006")]),
        storyOf([entryOf("deploy", { finished: "2026-11-24T09:00:05.000Z" })], { release: next }),
      ],
    ],
    [
      "goes on with the same release",
      "0006",
      [storyOf([deployed, migrated("0005")]), storyOf([deployed, migrated("0006")])],
    ],
    ["counts as numbers do", "10", [storyOf([deployed, migrated("9")]), storyOf([deployed, migrated("10")])]],
  ])("%s", (_, migration, stories) => {
    expect(at(...stories)).toBe(migration);
  });
});

test("a release that is deployed once more keeps who approved it the first time", () => {
  const later = [gate("approve", [{ ...rita, at: "2026-11-24T09:01:00.000Z" }]), ...answered.slice(1)];
  const state = left(storyOf(answered, asked), storyOf(later, asked)).environment;
  expect(state).toEqual(left(storyOf(answered, asked)).environment);
});

test("a run that verified nothing is no go", () => {
  const nowhere = { environment: null, asks: [] };
  const verdict = (entries: readonly Entry[]) => promotionOf(storyOf(entries, nowhere), nothing);
  expect(verdict([entryOf("analyse", { outcome: "skipped" })])).toMatchObject({ verdict: "no", reason: "not_reached" });
  expect(verdict([entryOf("analyse")])).toMatchObject({ verdict: "go" });
});

test("finishing a release is a go only if it was finished", () => {
  const stage = { environment: null, stage: "finalise", asks: ["uat-accept"] } as const;
  const verdict = (entries: readonly Entry[]) => promotionOf(storyOf(entries, stage), nothing).verdict;
  expect(verdict([entryOf("finalise", { environment: null })])).toBe("go");
  expect(verdict([entryOf("flow", { environment: null })])).toBe("no");
  expect(verdict([entryOf("finalise", { environment: null, outcome: "skipped" })])).toBe("no");
});

test("what nobody told is written down once, with the time at which it was first missed", () => {
  const silence = (at: string) =>
    entryOf("check", { action: "record", outcome: "failed", reason: "no_entry", started: at, finished: at });
  const first = promotionOf(storyOf([silence("2026-11-23T09:00:00.000Z")]), nothing);
  const second = promotionOf(storyOf([silence("2026-11-23T09:30:00.000Z")]), { ...nothing, promotion: first });
  expect(second).toEqual(first);
});
