import { describe, expect, test } from "@jest/globals";
import type { Approver } from "../../model/approval/approval.ts";
import { parseDocument } from "../../model/document/document.ts";
import type { Json } from "../../model/document/value.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import { Acceptance, type CurrentRelease, EnvironmentState, Promotion } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";
import { type Known, promotionOf, releaseToKeep, type Story } from "./promotion.ts";
import { acceptanceAfter } from "./promotion-acceptance.ts";
import { environmentAfter } from "./promotion-current-release.ts";
import { deployTriedOf } from "./promotion-verdict.ts";

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
  measures: [],
  commit: release.commit,
  execution: { run: 12, number: 12, attempt: 1, job: "record" },
  entries: isUnchecked(entries) ? [...entries, checked] : entries,
  ...more,
});

const nothing: Known = { release: null, promotion: null, environment: null, acceptance: null };

/** What one run after the other leaves; each is a story. */
const remainingOf = (...stories: readonly Story[]) => {
  let known = nothing;
  let promotion = promotionOf(storyOf([]), nothing);
  for (const story of stories) {
    promotion = promotionOf(story, { ...known, promotion: null });
    parseDocument(Promotion, JSON.stringify(promotion), "the promotion");
    known = {
      ...known,
      environment: environmentAfter(story, promotion, known.environment) ?? known.environment,
      acceptance: acceptanceAfter(story, promotion, known.acceptance),
    };
  }
  const { environment, acceptance } = known;
  if (environment) parseDocument(EnvironmentState, JSON.stringify(environment), "the environment");
  if (acceptance) parseDocument(Acceptance, JSON.stringify(acceptance), "the acceptance");
  return { ...known, promotion };
};

const asked = { asks: ["uat-approve", "uat-accept"] };
const answered = [gate("approve", [rita]), entryOf("deploy"), entryOf("check"), gate("accept", [ada])];

describe("a gate that asks people", () => {
  test("opens with their entries, and says who they are", () => {
    const { acceptance, environment } = remainingOf(storyOf(answered, asked));
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
    const { promotion, acceptance, environment } = remainingOf(storyOf(entries, asked));
    expect(promotion).toMatchObject({ verdict: "no", reason });
    expect(acceptance).toMatchObject({ verdict: "no", because: promotion.because });
    expect(environment).toMatchObject({ current: { release: release.id }, lastKnownGood: null });
  });

  test("alone is not opened by the other one", () => {
    const only = { asks: ["uat-accept"] };
    const [approve, , , accept] = answered;
    const verdict = (...gates: (Entry | undefined)[]) =>
      remainingOf(
        storyOf([entryOf("deploy"), entryOf("check"), ...gates.filter((entry) => entry !== undefined)], only),
      );
    expect(verdict(accept).promotion).toMatchObject({ verdict: "go", reason: "done", because: "3 phases passed" });
    expect(verdict(approve).promotion).toMatchObject({ verdict: "no", reason: "approval_missing" });
  });

  test("before the deploy is reported before the one after it", () => {
    const { promotion } = remainingOf(storyOf([entryOf("deploy"), entryOf("check")], asked));
    expect(promotion.because).toContain("uat-approve");
  });

  test("is missed also when nobody told the flow", () => {
    expect(remainingOf(storyOf(answered, { asks: null })).promotion).toMatchObject({
      verdict: "no",
      reason: "not_reached",
    });
  });

  test("of another environment is not missed here", () => {
    const asks = ["release-start", "uat-2-accept", "production-accept"];
    expect(remainingOf(storyOf([entryOf("deploy")], { asks })).acceptance).toMatchObject({ verdict: "go", people: [] });
  });
});

test.each<[string, Partial<Entry>]>([
  ["did not run", { action: "record", outcome: "skipped", reason: "not_reached" }],
  ["was of another environment", { environment: "production" }],
  ["was another action's word", { action: "terraform-deploy" }],
])("a deploy whose check %s is not good", (_, more) => {
  const { promotion, acceptance, environment } = remainingOf(storyOf([entryOf("deploy"), entryOf("check", more)]));
  expect(promotion).toMatchObject({ verdict: "no", reason: "not_reached", because: "nobody asked what runs in uat" });
  expect(acceptance).toMatchObject({ verdict: "no" });
  expect(environment).toMatchObject({ current: { release: release.id }, lastKnownGood: null });
});

test.each<[string, Entry[]]>([
  ["nothing but a check", [entryOf("check")]],
  ["a deploy to somewhere else", [entryOf("deploy", { environment: "test" }), entryOf("check")]],
  ["a deploy that was skipped", [entryOf("deploy", { outcome: "skipped", reason: "nothing_to_do" }), entryOf("check")]],
])("%s is no deploy", (_, entries) => {
  const { promotion, environment } = remainingOf(storyOf(entries));
  expect(promotion).toMatchObject({ verdict: "no", because: "nothing was deployed to uat" });
  expect(environment).toBeNull();
});

test("of two that failed the first is reported, and a deploy that failed is not what the environment holds", () => {
  const entries = [
    entryOf("migrate", { outcome: "failed", reason: "migration_failed", started: "2026-11-23T09:00:01.000Z" }),
    entryOf("deploy", { outcome: "failed", reason: "terraform_failed" }),
  ];
  const { promotion, environment } = remainingOf(storyOf(entries));
  expect(promotion.reason).toBe("terraform_failed");
  expect(promotion.entries.map(({ phase }) => phase).slice(0, 3)).toEqual(["deploy", "check", "migrate"]);
  expect(environment).toBeNull();
});

test("the deploy that was tried last counts: whoever waited for it, and silence, are none", () => {
  const [first, second] = [entryOf("deploy"), entryOf("migrate", { outcome: "failed" })];
  const silent = entryOf("deploy", { action: "record", outcome: "failed", reason: "no_entry" });
  const skipped = entryOf("migrate", { outcome: "skipped" });
  expect(deployTriedOf([first, second, skipped, silent, checked], "uat")).toBe(second);
  expect(deployTriedOf([silent, checked], "uat")).toBeUndefined();
});

test("a deploy of a configuration without checks is good by the word of the action", () => {
  const skipped = entryOf("check", { outcome: "skipped", reason: "nothing_to_do" });
  expect(remainingOf(storyOf([entryOf("deploy"), skipped])).acceptance).toMatchObject({ verdict: "go" });
});

test.each<[string, readonly Entry[]]>([
  ["never ran", [entryOf("plan"), checked]],
  ["was of another environment", [entryOf("deploy", { environment: "production" }), checked]],
  ["did nothing", [entryOf("deploy", { outcome: "skipped" }), entryOf("migrate", { outcome: "skipped" }), checked]],
])("a release whose deploy %s is not there, whatever the checks say", (_, entries) => {
  const { promotion, environment } = remainingOf(storyOf(entries));
  expect(promotion).toMatchObject({ verdict: "no", because: "nothing was deployed to uat" });
  expect(environment).toBeNull();
});

test("a release whose deploy failed does not take the place of the one before", () => {
  const failed = entryOf("deploy", { outcome: "failed", finished: "2026-11-24T09:00:05.000Z" });
  const next = { ...release, id: "1.6.0-a1b2c3d" };
  const there = remainingOf(storyOf(answered, asked)).environment;
  expect(remainingOf(storyOf(answered, asked), storyOf([failed], { release: next })).environment).toEqual(there);
});

test("entries are in the order in which they began, whoever told them first", () => {
  const known = promotionOf(storyOf([entryOf("plan", { started: "2026-11-23T08:00:00.000Z" })]), nothing);
  const { entries } = promotionOf(storyOf([entryOf("deploy"), checked]), { ...nothing, promotion: known });
  expect(entries.map(({ phase }) => phase)).toEqual(["plan", "deploy", "check"]);
});

describe("a release whose environment another one took", () => {
  const taken = (since: string, more: Partial<CurrentRelease> = {}): Known => ({
    ...nothing,
    environment: {
      kind: "environment",
      version: 1,
      name: "uat",
      current: {
        release: "1.4.3-bbbbbbb",
        name: "1.4.3",
        commit: "b".repeat(40),
        digest,
        since,
        execution: { run: 11, attempt: 1 },
        people: [],
        migration: null,
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

  test("again, after this one, is reported by what it changed", () => {
    const again = { since: "2026-11-23T08:00:00.000Z", changed: "2026-11-23T09:00:30.000Z" };
    expect(verdict(taken(again.since, again))).toMatchObject({
      reason: "overtaken",
      because: expect.stringContaining(`since ${again.changed}`),
    });
  });

  test("counts until the last good word of this environment, in whatever order they were told", () => {
    const early = { started: "2026-11-23T09:01:10.000Z", finished: "2026-11-23T09:01:20.000Z" };
    const late = { started: "2026-11-23T09:01:10.000Z", finished: "2026-11-23T09:05:00.000Z" };
    const describe = (since: string, ...more: Entry[]) =>
      promotionOf(storyOf([...entries, ...more]), taken(`2026-11-23T${since}.000Z`)).verdict;
    expect(describe("09:01:30", entryOf("accept", early))).toBe("no");
    expect(describe("09:03:00", entryOf("accept", late))).toBe("no");
    expect(describe("09:03:00", entryOf("accept", { ...late, environment: "test" }))).toBe("go");
    expect(describe("09:03:00", entryOf("accept", { ...late, outcome: "skipped" }))).toBe("go");
  });

  test("is not asked about where nothing was deployed or stored", () => {
    const known = taken("2026-11-23T09:00:30.000Z");
    expect(promotionOf(storyOf([checked]), known)).toMatchObject({ because: "nothing was deployed to uat" });
    expect(promotionOf(storyOf(entries, { release: null }), known)).toMatchObject({ verdict: "go", release: null });
  });

  test.each([
    ["before it was deployed", taken("2026-11-23T09:00:00.000Z")],
    ["in the moment in which it was deployed", taken("2026-11-23T09:00:05.000Z")],
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
  const first = remainingOf(accepted).acceptance;

  test.each<[name: string, stories: readonly Story[], message: Partial<Acceptance>]>([
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
      "of two noes the later one is reported",
      [failed, later(planless, 13, "10")],
      { verdict: "no", execution: { run: 13, attempt: 1 } },
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
  ])("%s", (_, stories, report) => {
    expect(remainingOf(...stories).acceptance).toMatchObject(report);
  });

  test("is as old as the last word of its promotion", () => {
    const slow = entryOf("deploy", { finished: "2026-11-23T09:30:00.000Z" });
    const { acceptance } = remainingOf(storyOf([slow, entryOf("check", { started: "2026-11-23T09:01:00.000Z" })]));
    expect(acceptance?.at).toBe("2026-11-23T09:30:00.000Z");
  });

  test.each([
    ["a higher run", 13, 1, 12, 1, false],
    ["a lower run", 12, 1, 13, 1, true],
    ["a lower run's second attempt", 12, 2, 13, 1, true],
    ["a second attempt", 12, 2, 12, 1, false],
    ["a first attempt", 12, 1, 12, 2, true],
    ["the same attempt, told again,", 12, 1, 12, 1, false],
  ])("of %s in the same moment: what is known stays is %j", (_, run, attempt, knownRun, knownAttempt, stays) => {
    const story = { ...failed, execution: { ...failed.execution, run, attempt } };
    const promotion = promotionOf(story, nothing);
    const known: Acceptance = {
      ...(acceptanceAfter(story, promotion, null) as Acceptance),
      because: "another no",
      execution: { run: knownRun, attempt: knownAttempt },
    };
    expect(acceptanceAfter(story, promotion, known)?.because === "another no").toBe(stays);
  });

  test("about other bytes that were accepted later takes their place", () => {
    const known = { ...(first as Acceptance), digest: `sha256:${"00".repeat(32)}`, at: "2026-11-23T08:00:00.000Z" };
    expect(acceptanceAfter(accepted, promotionOf(accepted, nothing), known)).toMatchObject({
      digest,
      people: [rita, ada],
    });
  });

  test("names also those who accepted it a second time", () => {
    const tom = person("tom", 3, "product", "accept", "10:01");
    const again = storyOf([...answered.slice(0, 3), gate("accept", [tom])], asked);
    expect(remainingOf(accepted, later(again, 13, "10")).acceptance).toEqual({ ...first, people: [rita, ada, tom] });
  });

  test("about other bytes takes a go back", () => {
    const bytes = { ...release, artefact: { ...release.artefact, digest: `sha256:${"00".repeat(32)}` } };
    const story = later({ ...accepted, release: bytes }, 13, "10");
    const known = { ...remainingOf(accepted), release };
    const promotion = promotionOf(story, { ...known, promotion: null });
    expect(acceptanceAfter(story, promotion, known.acceptance)).toMatchObject({ verdict: "no" });
  });

  test("is nothing where nothing happened", () => {
    expect(remainingOf(storyOf([], asked)).acceptance).toBeNull();
    expect(remainingOf(storyOf(answered, { ...asked, environment: null })).acceptance).toBeNull();
    expect(remainingOf(storyOf(answered, { ...asked, release: null })).acceptance).toBeNull();
  });
});

describe("the database of an environment", () => {
  const deployed = entryOf("deploy");
  const migrated = (at: Json, more: Partial<Entry> = {}) => entryOf("migrate", { facts: { applied: [], at }, ...more });
  const next = { ...release, id: "1.6.0-a1b2c3d" };
  const at = (...stories: readonly Story[]) => remainingOf(...stories).environment?.current?.migration;

  test.each<[name: string, migration: string | null | undefined, stories: readonly Story[]]>([
    ["is where its deploy told", "0006", [storyOf([deployed, migrated("0006")])]],
    ["is unknown where none told", null, [storyOf([deployed])]],
    ["is unknown where one told nothing", null, [storyOf([deployed, migrated("")])]],
    ["is unknown where one told no text", null, [storyOf([deployed, migrated(6)])]],
    [
      "is where the last migration told, and no other phase or environment",
      "0006",
      [
        storyOf([
          entryOf("deploy", { facts: { at: "0001" } }),
          migrated("0005"),
          migrated("0006", { started: "2026-11-23T09:00:01.000Z" }),
          migrated("0009", { environment: "test", started: "2026-11-23T09:00:02.000Z" }),
          entryOf("check", { facts: { at: "0002" }, started: "2026-11-23T09:00:03.000Z" }),
        ]),
      ],
    ],
    [
      "does not go back with an older word on the same release",
      "0010",
      [storyOf([deployed, migrated("0010")]), storyOf([deployed, migrated("0009")])],
    ],
    [
      "is known from the second word on, if the first had none, and stays if the second has none",
      "0006",
      [storyOf([deployed]), storyOf([deployed, migrated("0006")]), storyOf([deployed])],
    ],
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
  const state = remainingOf(storyOf(answered, asked), storyOf(later, asked)).environment;
  expect(state).toEqual(remainingOf(storyOf(answered, asked)).environment);
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

describe("what an environment holds", () => {
  const next = { ...release, id: "1.6.0-a1b2c3d", name: "1.6.0" };
  const at = (hour: string) => entryOf("deploy", { finished: `2026-11-23T${hour}:00:05.000Z` });
  const held = (...stories: readonly Story[]) => {
    const { environment } = remainingOf(...stories);
    return [environment?.current?.release, environment?.lastKnownGood?.release];
  };

  test("is what was deployed last, even of the same bytes", () => {
    expect(held(storyOf([at("09")]), storyOf([at("10")], { release: next }))).toEqual([next.id, next.id]);
  });

  test("is not an older deploy that is recorded late", () => {
    expect(held(storyOf([at("10")], { release: next }), storyOf([at("09")]))).toEqual([next.id, next.id]);
  });

  test.each<[string, Entry["facts"], string]>([
    ["by Terraform", { add: 0, change: 0, remove: 1 }, release.id],
    ["by a migration", { applied: ["0007_more"], at: "0007" }, release.id],
    ["in nothing", { add: 0, change: 0, remove: 0 }, next.id],
    ["by no migration", { applied: [], at: "0006" }, next.id],
    ["in nothing that anybody told", {}, next.id],
  ])("stays what was deployed again and changed %s, when another one between is recorded late", (_, facts, holds) => {
    const again = { ...at("11"), facts };
    const [first, second] = [storyOf([at("09")]), storyOf([again])];
    expect(held(first, second, storyOf([at("10")], { release: next }))[0]).toBe(holds);
    expect(held(first, second, second)).toEqual(held(first, second));
    expect(remainingOf(first, second).environment?.current).toMatchObject({
      since: "2026-11-23T09:00:05.000Z",
      ...(holds === release.id ? { changed: "2026-11-23T11:00:05.000Z" } : {}),
    });
  });

  test("was changed when the last phase that changed something ended, and never before what is known", () => {
    const change = { add: 1, change: 0, remove: 0 };
    const migrated = (hour: string) =>
      entryOf("migrate", {
        started: `2026-11-23T${hour}:30:00.000Z`,
        finished: `2026-11-23T${hour}:30:00.000Z`,
        facts: { applied: ["0007_more"], at: "0007" },
      });
    const story = (hour: string) => storyOf([{ ...at(hour), facts: change }, migrated(hour)]);
    const changed = (...stories: readonly Story[]) => remainingOf(...stories).environment?.current?.changed;
    expect(changed(story("09"))).toBeUndefined();
    expect(changed(story("09"), story("11"))).toBe("2026-11-23T11:30:00.000Z");
    expect(changed(story("09"), story("11"), story("10"))).toBe("2026-11-23T11:30:00.000Z");
  });

  test("is there since the last phase that changed it", () => {
    const migrated = entryOf("migrate", { started: "2026-11-23T09:00:05.000Z", finished: "2026-11-23T09:04:00.000Z" });
    expect(remainingOf(storyOf([at("09"), migrated])).environment?.current?.since).toBe("2026-11-23T09:04:00.000Z");
  });

  test("is nobody's business where there is no environment or no release", () => {
    const nowhere = entryOf("deploy", { environment: null });
    expect(remainingOf(storyOf([nowhere], { environment: null })).environment).toBeNull();
    expect(remainingOf(storyOf([at("09")], { release: null })).environment).toBeNull();
  });
});

test("a run without a release is reported by its commit", () => {
  const story = storyOf([entryOf("flow", { environment: null })], { release: null, environment: null });
  expect(promotionOf(story, { ...nothing, release })).toMatchObject({
    release: null,
    artefact: null,
    commit: story.commit,
    verdict: "go",
  });
});

test("that a release came with other bytes is reported with the moment of the last word, if there was one", () => {
  const other = { ...release, artefact: { ...release.artefact, digest: `sha256:${"00".repeat(32)}` } };
  const said = (entries: readonly Entry[]) => {
    const promotion = promotionOf(storyOf(entries, { environment: null }), { ...nothing, release: other });
    const { entries: written } = parseDocument(Promotion, JSON.stringify(promotion), "the promotion");
    return written.find(({ reason }) => reason === "digest_mismatch");
  };
  const words = ["05", "07", "09"].map((second) => entryOf("analyse", { finished: `2026-11-23T09:00:${second}.000Z` }));
  expect(said(words)).toMatchObject({ outcome: "refused", finished: "2026-11-23T09:00:09.000Z" });
  expect(said([])?.finished).toBe("1970-01-01T00:00:00.000Z");
});

test("of a release the first bytes are kept, and of two uploads of them the later one", () => {
  const upload = (id: number, bytes = digest) => ({ ...release, artefact: { ...release.artefact, id, digest: bytes } });
  expect(releaseToKeep(upload(7), null).artefact.id).toBe(7);
  expect(releaseToKeep(upload(9), upload(7)).artefact.id).toBe(9);
  expect(releaseToKeep(upload(7), upload(9)).artefact.id).toBe(9);
  expect(releaseToKeep(upload(9, `sha256:${"00".repeat(32)}`), upload(7)).artefact).toMatchObject({ id: 7, digest });
});

test("finishing a release is a go beside other phases too, and none is finished that was skipped", () => {
  const stage = { environment: null, stage: "finalise", asks: [] } as const;
  const verdict = (outcome: Entry["outcome"]) =>
    promotionOf(storyOf([entryOf("flow"), entryOf("finalise", { outcome })], stage), nothing).verdict;
  expect([verdict("passed"), verdict("skipped")]).toEqual(["go", "no"]);
});

test("phases are counted", () => {
  const because = (...entries: Entry[]) => promotionOf(storyOf(entries, { environment: null }), nothing).because;
  expect([because(entryOf("analyse")), because(entryOf("analyse"), entryOf("test"))]).toEqual([
    "1 phase passed",
    "2 phases passed",
  ]);
});
