import { describe, expect, test } from "@jest/globals";
import type { Approval, Approver } from "../../model/approval/approval.ts";
import { earlierNeeds } from "../../model/builders/earlier.ts";
import { policyOf, releaseIn, rulesOf } from "../../model/builders/release.ts";
import { runFacts } from "../../model/builders/run.ts";
import { parseConfiguration } from "../../model/configuration/configuration-file.ts";
import type { LockEvidence } from "../../model/ledger/lock.ts";
import type { Acceptance, CurrentRelease } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";
import type { Flow } from "../../model/run/flow.ts";
import type { EarlierJob } from "../../model/run/signed-job.ts";
import type { Trigger } from "../../model/run/trigger.ts";
import { flowFor } from "../flow/flow.ts";
import { lockPlace, secondLock } from "./second-lock.ts";

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

const configurationOf = (text = "analysis: {}") => parseConfiguration(`version: 1\n${text}\n`, ".github/slipway.yml");

/** A push to develop, unless told otherwise. */
const triggerOf = (more: Partial<Trigger> = {}): Trigger => ({
  event: "push",
  repository: "acme/data-platform",
  ref: `refs/heads/${more.branch ?? "develop"}`,
  branch: "develop",
  base: null,
  commit: release.commit,
  pullRequest: null,
  fork: false,
  actor: "ada",
  actorId: null,
  ...more,
});
const developed = releaseIn(flowFor(triggerOf(), configurationOf()));
const onDevelop = { environment: "dev", trigger: triggerOf(), approval: undefined, release: developed };
const { digest } = release.artefact;
const other = `sha256:${"00".repeat(32)}`;
const trigger = triggerOf({ branch: "release/1.5.0" });
const config = `roles:
  boss: { people: [rita] }
  product: { people: [ada, tom] }
environments:
  production: { approve: { boss: 1, product: 2 }, accept: { product: 1 } }`;
const measured = "\nperformance: { suites: [{ name: queries, explain: [a.sql] }] }\n";
const now = new Date("2026-11-23T10:00:00.000Z");
const [before, after] = ["2026-11-23T09:00:00Z", "2026-11-23T09:00:01Z"] as const;
const plan = `sha256:${"11".repeat(32)}`;

const acceptance: Acceptance = {
  kind: "acceptance",
  version: 1,
  release: release.id,
  environment: "uat",
  commit: release.commit,
  digest,
  verdict: "go",
  because: "7 phases passed",
  people: [],
  at: "2026-11-23T09:00:00.000Z",
  execution: { run: 12, attempt: 1 },
};

const currentRelease: CurrentRelease = {
  release: "1.4.2-0000000",
  name: "1.4.2",
  commit: "0".repeat(40),
  digest: other,
  since: "2026-11-12T09:00:00.000Z",
  execution: { run: 3, attempt: 1 },
  people: [],
  migration: null,
};

const person = (login: string, id: number, role: string, what: Approver["for"] = "approve"): Approver => ({
  login,
  id,
  role,
  for: what,
  at: "2026-11-23T09:30:00.000Z",
});
const rita = person("rita", 1, "boss");
const [ada, tom] = [person("ada", 2, "product"), person("tom", 3, "product")];
const subject = { release: release.id, commit: release.commit, digest, plan };

const approval = (more: Partial<Approval> = {}): Approval => ({
  kind: "approval",
  version: 1,
  gate: "approve",
  environment: "production",
  subject,
  execution: { run: 12, attempt: 1 },
  verdict: "go",
  reason: "done",
  because: "rita (boss), ada (product) and tom (product)",
  people: [rita, ada, tom],
  judged: "2026-11-23T09:45:00.000Z",
  until: "2026-11-30T09:30:00.000Z",
  ...more,
});

interface Change extends Partial<Omit<LockEvidence, "found">> {
  readonly found?: Partial<LockEvidence["found"]>;
  readonly config?: string;
}

/** What verify and the start gate of a run say, signed. */
const earlierJobsOf = (of: Release, flow: Flow): EarlierJob[] =>
  Object.entries(earlierNeeds({ release: of, flow })).map(([job, { outputs }]) => ({
    job: job as EarlierJob["job"],
    outputs,
    doubt: null,
  }));

/** A release that may be deployed to production, with changes. */
const lock = ({ config: text = config, ...more }: Change = {}) => {
  const configuration = configurationOf(text);
  const flow = flowFor(more.trigger ?? trigger, configuration);
  return secondLock({
    flow,
    earlier: undefined,
    configuration,
    policy: policyOf({ digest: other }),
    ledger: undefined,
    release,
    environment: "production",
    approval: approval(),
    plan,
    trigger,
    execution: { run: 12, attempt: 1 },
    now,
    ...more,
    found: {
      ledger: "a".repeat(40),
      earlier: earlierJobsOf(more.release ?? release, flow),
      acceptance,
      current: currentRelease,
      holdsCurrent: true,
      released: null,
      main: null,
      underWay: null,
      rules: rulesOf({ digest: other, configuration }),
      ...more.found,
    },
  });
};
const found = (more: Partial<LockEvidence["found"]>): Change => ({
  found: {
    ledger: "a".repeat(40),
    acceptance,
    current: currentRelease,
    holdsCurrent: true,
    released: null,
    main: null,
    underWay: null,
    ...more,
  },
});
const lost = { ledger: null, acceptance: null, current: null, holdsCurrent: true, released: null, underWay: null };
const given = (more: Partial<Approval>): Change => ({ approval: approval(more) });
const about = (more: Partial<Approval["subject"]>): Change => given({ subject: { ...subject, ...more } });

test("the lock opens for a release that was accepted before, holds what is there, and was approved", () => {
  expect(lock()).toEqual({
    go: true,
    because: "accepted in uat at 2026-11-23T09:00:00.000Z; approved by rita (boss), ada (product), tom (product)",
  });
});

describe("the lock stays closed", () => {
  const foreign = flowFor(triggerOf({ branch: "release/1.5.0" }), configurationOf());
  test.each<[name: string, change: Change, reason: string, message: string]>([
    ["without a ledger", found({ ledger: null, acceptance: null }), "ledger_missing", "no ledger that says whether"],
    [
      "without a ledger in the only environment, where a tag says that there was one",
      {
        config: "flows: { release: { chain: [production] } }",
        found: { ...lost, released: { tag: "v1.4.2", commit: "0".repeat(40), isHeld: true } },
      },
      "ledger_missing",
      "v1.4.2 was released, but there is no ledger",
    ],
    [
      "that lacks what was tagged last, whatever the ledger says",
      found({ released: { tag: "v1.5.1", commit: "b".repeat(40), isHeld: false } }),
      "release_behind",
      "v1.5.1 was released, whose commit bbbbbbb is not part of 1.5.0-a1b2c3d",
    ],
    [
      "with a configuration that asks for less than main",
      { config: "flows: {}", found: { rules: rulesOf({ digest: other, configuration: configurationOf(config) }) } },
      "policy_weaker",
      "asks for less than .github/slipway.yml on main: roles.boss, roles.product, environments.production.approve",
    ],
    [
      "with the rules that main had when the run began",
      { found: { rules: rulesOf({ digest, configuration: configurationOf(config) }) } },
      "policy_changed",
      "is another one than this run began with",
    ],
    [
      "by rules of its own, where a ledger reports others",
      { policy: policyOf(), found: { rules: rulesOf() } },
      "policy_missing",
      "this repository has a ledger or releases already",
    ],
    [
      "without an acceptance",
      found({ acceptance: null }),
      "not_accepted",
      "does not say that 1.5.0-a1b2c3d was accepted in uat",
    ],
    [
      "after a refusal",
      found({ acceptance: { ...acceptance, verdict: "no", because: "ada said no" } }),
      "not_accepted",
      "ada said no",
    ],
    [
      "after an acceptance of other bytes",
      found({ acceptance: { ...acceptance, digest: other } }),
      "not_accepted",
      "uat accepted sha256:0000",
    ],
    [
      "after an acceptance of another commit",
      found({ acceptance: { ...acceptance, commit: "f".repeat(40) } }),
      "not_accepted",
      "about something else",
    ],
    [
      "after an acceptance of another release",
      found({ acceptance: { ...acceptance, release: "1.4.2-0000000" } }),
      "not_accepted",
      "about something else",
    ],
    [
      "after an acceptance elsewhere",
      found({ acceptance: { ...acceptance, environment: "test" } }),
      "not_accepted",
      "about something else",
    ],
    [
      "for a release that lacks what production runs",
      found({ holdsCurrent: false }),
      "release_behind",
      "whose commit 0000000 is not part of 1.5.0-a1b2c3d",
    ],
    [
      "without an approval",
      { approval: undefined },
      "approval_missing",
      "asks 1 of boss, 2 of product before production",
    ],
    ["for an approval of the start", given({ gate: "start" }), "approval_missing", "gate start"],
    ["for an acceptance in place of an approval", given({ gate: "accept" }), "approval_missing", "gate accept"],
    ["for an approval of another environment", given({ environment: "uat" }), "approval_missing", "environment uat"],
    [
      "for an approval of another run",
      given({ execution: { run: 11, attempt: 1 } }),
      "approval_missing",
      "of the run 11",
    ],
    [
      "for an approval of a later attempt",
      given({ execution: { run: 12, attempt: 2 } }),
      "approval_missing",
      "attempt 2",
    ],
    [
      "for an approval of another release",
      about({ release: "1.4.2-0000000" }),
      "approval_missing",
      "about 1.4.2-0000000",
    ],
    ["for an approval of another commit", about({ commit: "f".repeat(40) }), "approval_missing", "commit ffff"],
    ["for an approval of other bytes", about({ digest: other }), "approval_missing", "artefact sha256:0000"],
    ["for an approval from before there were bytes", about({ digest: null }), "approval_missing", "artefact null"],
    ["for an approval of another plan", about({ plan: other }), "approval_missing", "about the plan sha256:0000"],
    ["for an approval without a plan where there is one", about({ plan: null }), "approval_missing", "about no plan"],
    ["for an approval with a plan where there is none", { plan: null }, "approval_missing", "there is no plan"],
    [
      "after a rejection",
      given({ verdict: "no", reason: "approval_rejected", because: "rita (boss) said no" }),
      "approval_rejected",
      "rita (boss) said no",
    ],
    [
      "after too few",
      given({ verdict: "no", reason: "approval_missing", because: "1 of boss is still needed" }),
      "approval_missing",
      "still needed",
    ],
    ["after approvals that were too old", given({ verdict: "no", reason: "approval_lapsed" }), "approval_lapsed", ""],
    ["after a window that nobody lifted", given({ verdict: "no", reason: "frozen" }), "frozen", ""],
    ["after a team that nobody could read", given({ verdict: "no", reason: "forbidden" }), "approval_missing", ""],
    [
      "at the moment at which the approval lapses",
      given({ until: now.toISOString() }),
      "approval_lapsed",
      "held until 2026-11-23T10:00",
    ],
    [
      "for an approval that does not say how long it holds",
      {
        config: "roles: { boss: { people: [rita] } }\nenvironments: { production: { approve: { boss: 1 } } }",
        ...given({ people: [rita], until: null }),
      },
      "approval_missing",
      "does not say how long it holds",
    ],
    [
      "for an approval that nobody gave",
      given({ people: [], until: null }),
      "approval_missing",
      "lacks 1 of boss, 2 of product",
    ],
    ["for an approval with one role missing", given({ people: [ada, tom] }), "approval_missing", "lacks 1 of boss"],
    [
      "for an approval with one person too few",
      given({ people: [rita, ada] }),
      "approval_missing",
      "lacks 2 of product",
    ],
    [
      "for one person in two roles",
      given({ people: [rita, ada, { ...tom, id: rita.id }] }),
      "approval_missing",
      "counts twice",
    ],
    [
      "for people who were asked something else",
      given({ people: [rita, ada, { ...tom, for: "accept" }] }),
      "approval_missing",
      "lacks 2 of product",
    ],
    [
      "for an environment outside of the chain",
      { environment: "dev" },
      "bad_input",
      "dev is not in the chain of the flow release (test, uat, production)",
    ],
    [
      "for a flow that deploys nothing",
      {
        environment: "dev",
        trigger: triggerOf({ branch: "feature/x" }),
        release: releaseIn(flowFor(triggerOf({ branch: "feature/x" }), configurationOf())),
      },
      "bad_input",
      "dev is not in the chain of the flow feature (it deploys nothing)",
    ],
    [
      "for a flow that deploys, of a branch that does not",
      { trigger: triggerOf({ branch: "feature/x" }), flow: flowFor(trigger, configurationOf(config)) },
      "bad_document",
      "make it feature over no environment",
    ],
    [
      "for a flow that deploys nothing, of a branch that does",
      { flow: flowFor(triggerOf({ branch: "feature/x" }), configurationOf(config)) },
      "bad_document",
      "the flow is feature over no environment for a1b2c3d, but this run's branch and configuration make it release over test, uat, production",
    ],
    [
      "while another release began earlier",
      found({
        underWay: { own: runFacts({ started: after }), others: [runFacts({ id: 13, number: 13, started: before })] },
      }),
      "release_under_way",
      "run 13 of release/1.5.0 is under way",
    ],
    [
      "while another release began in the same second",
      found({ underWay: { own: runFacts(), others: [runFacts({ id: 13, number: 13 })] } }),
      "release_under_way",
      "run 13 of release/1.5.0 is under way",
    ],
    [
      "for a release of another commit",
      { release: { ...release, commit: "f".repeat(40) } },
      "bad_document",
      "the release is about fffffff",
    ],
    ...(["id", "name", "branch"] as const).map((key): [string, Change, string, string] => [
      `for a release under another ${key} than this run's branch and commit make`,
      { ...onDevelop, release: { ...developed, [key]: release[key] } },
      "bad_document",
      'but this run makes 0.0.0-develop.ga1b2c3d, version 0.0.0-develop.ga1b2c3d of the branch "develop"',
    ]),
    [
      "for a release of the version of another branch",
      { release: { ...release, id: "1.4.2-a1b2c3d", name: "1.4.2" } },
      "bad_document",
      "the release is 1.4.2-a1b2c3d, version 1.4.2 of",
    ],
    [
      "for a flow of another configuration",
      { flow: foreign },
      "bad_document",
      "the flow is release over test, uat, production",
    ],
    [
      "for a flow of another branch",
      { trigger: triggerOf({ branch: "hotfix/1.5.1" }), flow: flowFor(trigger, configurationOf(config)) },
      "bad_document",
      "make it hotfix",
    ],
    [
      "for a flow of another commit",
      { flow: flowFor(triggerOf({ branch: "release/1.5.0", commit: "f".repeat(40) }), configurationOf(config)) },
      "bad_document",
      "for fffffff",
    ],
    [
      "for a flow that asks nobody any more",
      { flow: { ...flowFor(trigger, configurationOf(config)), asks: [] } },
      "bad_document",
      "the flow is release",
    ],
    [
      "for a flow that measures nothing any more",
      {
        configuration: configurationOf(`${config}${measured}`),
        flow: { ...flowFor(trigger, configurationOf(`${config}${measured}`)), measures: [] },
      },
      "bad_document",
      "the flow is release",
    ],
    [
      "for a flow with a shorter chain",
      { flow: { ...flowFor(trigger, configurationOf(config)), chain: ["production"] } },
      "bad_document",
      "over production",
    ],
  ])("%s", (_, change, reason, message) => {
    const verdict = lock(change);
    expect(verdict).toMatchObject({ go: false, reason, because: expect.stringContaining(message) });
  });
});

describe("the lock opens", () => {
  const unlooked = {
    ledger: null,
    acceptance: null,
    current: null,
    holdsCurrent: true,
    released: null,
    underWay: null,
  };
  const inTest = { environment: "test", approval: undefined };
  const tag = { tag: "v1.4.2", commit: "0".repeat(40), isHeld: true };
  test.each<[name: string, change: Change]>([
    ["for what holds the release that was tagged last", found({ released: tag })],
    ["for an approval of an earlier attempt of this run, which a re-run kept", { execution: { run: 12, attempt: 2 } }],
    ["a moment before the approval lapses", given({ until: "2026-11-23T10:00:00.001Z" })],
    ["for more people than were asked", given({ people: [rita, ada, tom, person("joe", 4, "product")] })],
    ["in the first environment, before there is a ledger", { ...inTest, found: unlooked }],
    ["in the first environment, whatever the ledger says of the others", { ...inTest, ...found({ acceptance: null }) }],
    [
      "in an environment before the last that runs something else",
      {
        environment: "uat",
        approval: undefined,
        ...found({ holdsCurrent: false, acceptance: { ...acceptance, environment: "test" } }),
      },
    ],
    ["in production where nothing is yet", found({ current: null })],
    [
      "while another release waits that began later",
      found({ underWay: { own: runFacts({ started: before }), others: [runFacts({ id: 13, started: after })] } }),
    ],
    [
      "while a hotfix is under way",
      found({ underWay: { own: runFacts(), others: [runFacts({ id: 3, branch: "hotfix/1.4.3" })] } }),
    ],
    ["for migrations, which have no plan of their own", { plan: undefined }],
    ["where nobody is asked, without an approval", { config: "analysis: {}", approval: undefined }],
    [
      "on develop, where what is there may be another line of work",
      { ...onDevelop, ...found({ holdsCurrent: false }) },
    ],
  ])("%s", (_, change) => {
    expect(lock(change)).toMatchObject({ go: true });
  });
});

describe("a freeze window", () => {
  // From Friday 18:00 UTC for three days; now is Monday.
  const frozen = (override: string, approve = "{}") =>
    `roles: { boss: { people: [rita] }, product: { people: [ada] } }
environments: { production: { approve: ${approve}, freeze: [{ cron: "0 18 * * 5", for: 3d${override} }] } }`;
  const lifting = person("rita", 1, "boss", "override");
  const liftable = frozen(", override: boss");

  test.each<[name: string, change: Change, reason: string, message: string]>([
    ["that nobody may lift", { config: frozen("") }, "frozen", "names nobody who may lift it"],
    ["that nobody lifted", { config: liftable, approval: undefined }, "frozen", "nobody lifted it"],
    [
      "in which nobody approved either",
      { config: frozen(", override: boss", "{ product: 1 }"), approval: undefined },
      "approval_missing",
      "asks 1 of product before production",
    ],
    [
      "that people approved without lifting it",
      { config: liftable, ...given({ people: [rita] }) },
      "frozen",
      "boss did not lift it",
    ],
    [
      "that somebody without the role lifted",
      { config: liftable, ...given({ people: [{ ...lifting, role: "product" }] }) },
      "frozen",
      "boss did not lift it",
    ],
    [
      "that was lifted by an approval of other bytes",
      { config: liftable, ...about({ digest: other }) },
      "approval_missing",
      "artefact",
    ],
    [
      "that was lifted, but not approved",
      { config: frozen(", override: boss", "{ product: 1 }"), ...given({ people: [lifting] }) },
      "approval_missing",
      "lacks 1 of product",
    ],
    [
      "that was approved and lifted by one person",
      { config: frozen(", override: boss", "{ boss: 1 }"), ...given({ people: [lifting, rita] }) },
      "approval_missing",
      "counts twice",
    ],
  ])("%s keeps it closed", (_, change, reason, message) => {
    expect(lock(change)).toMatchObject({ go: false, reason, because: expect.stringContaining(message) });
  });

  test.each<[name: string, change: Change]>([
    ["that was lifted", { config: liftable, ...given({ people: [lifting] }) }],
    [
      "that was lifted and approved",
      { config: frozen(", override: boss", "{ product: 1 }"), ...given({ people: [lifting, ada] }) },
    ],
    ["that has ended", { config: frozen(""), approval: undefined, now: new Date("2026-11-23T18:00:00.000Z") }],
    ["that has not started", { config: frozen(""), approval: undefined, now: new Date("2026-11-20T17:59:00.000Z") }],
    ["of another environment", { config: liftable, environment: "test", approval: undefined }],
  ])("%s is no hindrance", (_, change) => {
    expect(lock(change)).toMatchObject({ go: true });
  });

  test("says who lifted it", () => {
    expect(lock({ config: liftable, ...given({ people: [lifting] }) })).toMatchObject({
      because: expect.stringContaining("rita (boss, lifting the freeze)"),
    });
  });
});

test("the lock of a first environment that asks nobody says so", () => {
  expect(lock({ environment: "test", approval: undefined })).toEqual({
    go: true,
    because: "nobody is asked, and nothing comes before",
  });
});

test("a single environment is first and last, and an empty chain has none", () => {
  const flow = flowFor(trigger, configurationOf());
  const place = (chain: string[]) => lockPlace({ ...flow, chain }, "production");
  expect([place(["production"]), place([])]).toEqual([
    { before: null, isLast: true },
    { before: null, isLast: false },
  ]);
});

test("a hotfix is no release, even if both go the same way", () => {
  const text = `${config}\nflows: { release: { chain: [uat, production] } }`;
  const hotfix = flowFor(triggerOf({ branch: "hotfix/1.5.1" }), configurationOf(text));
  expect(lock({ config: text })).toMatchObject({ go: true });
  expect(lock({ config: text, flow: hotfix })).toMatchObject({ go: false, reason: "bad_document" });
});

test.each([
  ["release/1.5.0", "test", { before: null, isLast: false }],
  ["release/1.5.0", "uat", { before: "test", isLast: false }],
  ["release/1.5.0", "production", { before: "uat", isLast: true }],
  ["hotfix/1.5.1", "uat", { before: null, isLast: false }],
  ["hotfix/1.5.1", "production", { before: "uat", isLast: true }],
  ["develop", "dev", { before: null, isLast: false }],
  ["release/1.5.0", "elsewhere", { before: null, isLast: false }],
])("on %s, %s is at %j", (branch, environment, place) => {
  expect(lockPlace(flowFor(triggerOf({ branch }), configurationOf()), environment)).toEqual(place);
});

test("nothing comes to production that could not be finished: main went on, or the version was used since the release began", () => {
  const deployed = { id: release.commit, tree: "t" };
  const tip = { id: "1".repeat(40), tree: "u", parents: ["0".repeat(40)], second: null };
  const main = (standing: "ahead" | "diverged") => ({ branch: "trunk", deployed, tip: { ...tip, deployed: standing } });
  expect(lock(found({ main: main("ahead") })).go).toBe(true);
  expect(lock(found({ main: main("diverged") }))).toMatchObject({
    reason: "main_moved",
    because: "trunk points at 1111111, which this release does not hold: it could not be finished",
  });
  const tagged = (tag: string, commit: string) => lock(found({ released: { tag, commit, isHeld: true } }));
  expect(tagged("v1.4.9", "2".repeat(40)).go).toBe(true);
  expect(tagged(`v${release.name}`, release.commit).go).toBe(true);
  for (const tag of [`v${release.name}`, "v9.0.0"])
    expect(tagged(tag, "2".repeat(40))).toMatchObject({ go: false, reason: "version_used" });
});
