import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ApprovalRequest, Seat } from "../model/approval.ts";
import type { Members, Review, RunJob } from "../model/review.ts";
import { judge } from "./approval.ts";
import type { Evidence } from "./approval-answers.ts";
import { matching } from "./approval-matching.ts";

const now = "2026-11-23T10:00:00.000Z";
const asked = "2026-11-23T08:00:00.000Z";
const answered = "2026-11-23T09:00:00Z";
const digest = `sha256:${"9f".repeat(32)}`;

const seat = (role: string, nth = 1, kind: Seat["for"] = "accept"): Seat => ({
  for: kind,
  role,
  environment: `uat-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`,
});
const ids: Record<string, number> = {};
const idOf = (login: string): number => {
  ids[login.toLowerCase()] ??= Object.keys(ids).length + 1;
  return ids[login.toLowerCase()] ?? 0;
};
/** `ada` said yes to these seats, at once or one after the other. */
const yes = (login: string, ...seats: Seat[]): Review => review(login, "approved", seats);
const no = (login: string, ...seats: Seat[]): Review => review(login, "rejected", seats);
const review = (login: string, state: string, seats: Seat[], more: Partial<Review> = {}): Review => ({
  environments: seats.map(({ environment }) => environment),
  login,
  id: idOf(login),
  bot: false,
  state,
  ...more,
});
const people = (...logins: string[]): Members => ({ known: true, logins });

interface Case {
  seats?: Seat[];
  reviews?: Review[];
  roles?: Record<string, Members>;
  request?: Partial<ApprovalRequest>;
  jobs?: RunJob[];
  more?: Partial<Evidence>;
}

const product = seat("product");
const quality = seat("quality");
const roles = { product: people("ada", "tom"), quality: people("ada", "lin") };

const evidenceOf = ({ seats = [product], reviews = [], request = {}, more = {}, ...rest }: Case): Evidence => ({
  request: {
    kind: "approval-request",
    version: 1,
    gate: "accept",
    environment: "uat",
    subject: { release: "1.5.0-a1b2c3d", commit: "a1".repeat(20), digest, plan: null },
    seats,
    execution: { run: 12, attempt: 1 },
    asked,
    excluded: [],
    before: [],
    ...request,
  },
  reviews,
  roles: rest.roles ?? roles,
  jobs: rest.jobs ?? seats.map((of) => jobOf(of)),
  reRunners: [],
  exclude: ["author", "pusher", "re-runner"],
  validity: "7d",
  execution: { run: 12, attempt: 1 },
  now: new Date(now),
  ...more,
});
const jobOf = ({ environment }: Seat, more: Partial<RunJob> = {}): RunJob => ({
  name: `uat / ${environment}`,
  attempt: 1,
  conclusion: "success",
  completed: answered,
  ...more,
});
const before = (of: Seat, login: string, times = 1, state = "approved") => ({
  environment: of.environment,
  login,
  state,
  times,
});

const table: [name: string, given: Case, verdict: "go" | string, told: string][] = [
  ["nobody is asked", { seats: [] }, "go", "nobody had to be asked"],
  ["one of one role approved", { reviews: [yes("ada", product)] }, "go", "ada (product)"],
  ["nobody approved", {}, "approval_missing", "1 of product is still needed"],
  [
    "somebody without the role approved",
    { reviews: [yes("lin", product)] },
    "approval_missing",
    "lin does not count for product: they do not have the role product",
  ],
  [
    "one of each of two roles approved",
    { seats: [product, quality], reviews: [yes("tom", product), yes("lin", quality)] },
    "go",
    "tom (product) and lin (quality)",
  ],
  [
    "only one of two roles approved",
    { seats: [product, quality], reviews: [yes("tom", product)] },
    "approval_missing",
    "1 of quality is still needed",
  ],
  [
    "one person with both roles approved both",
    { seats: [product, quality], reviews: [yes("ada", product, quality)] },
    "approval_missing",
    "nobody counts twice",
  ],
  [
    "one person approved both one after the other",
    { seats: [product, quality], reviews: [yes("ada", product), yes("ada", quality)] },
    "approval_missing",
    "1 of quality is still needed; ada does not count for quality: nobody counts twice",
  ],
  [
    "a person of both roles makes room for one who has only the first",
    { seats: [product, quality], reviews: [yes("ada", product, quality), yes("tom", product)] },
    "go",
    "tom (product) and ada (quality)",
  ],
  [
    "the same, answered in the other order",
    { seats: [quality, product], reviews: [yes("tom", product), yes("ada", quality, product)] },
    "go",
    "ada (quality) and tom (product)",
  ],
  [
    "a chain of three has to move",
    {
      seats: [seat("a"), seat("b"), seat("c")],
      roles: { a: people("x", "y"), b: people("y", "z"), c: people("x") },
      reviews: [yes("x", seat("a"), seat("c")), yes("y", seat("a"), seat("b")), yes("z", seat("b"))],
    },
    "go",
    "y (a), z (b) and x (c)",
  ],
  [
    "two of one role approved",
    { seats: [product, seat("product", 2)], reviews: [yes("ada", product), yes("tom", seat("product", 2))] },
    "go",
    "ada (product) and tom (product)",
  ],
  [
    "two of one role are asked, one approved twice",
    { seats: [product, seat("product", 2)], reviews: [yes("ada", product, seat("product", 2))] },
    "approval_missing",
    "1 of product is still needed",
  ],
  [
    "two of one role approved the same seat",
    {
      seats: [product, seat("product", 2)],
      reviews: [yes("ada", product, seat("product", 2)), yes("tom", seat("product", 2))],
    },
    "go",
    "ada (product) and tom (product)",
  ],
  [
    "three of one and two of another, one short",
    {
      seats: [1, 2, 3].map((n) => seat("a", n)).concat([1, 2].map((n) => seat("b", n))),
      roles: { a: people("p", "q", "r"), b: people("q", "r", "s") },
      reviews: [
        yes("p", seat("a")),
        yes("q", seat("a", 2), seat("b")),
        yes("r", seat("a", 3), seat("b", 2)),
        yes("s", seat("b")),
      ],
    },
    "approval_missing",
    "1 of",
  ],
  [
    "three of one and two of another, all there",
    {
      seats: [1, 2, 3].map((n) => seat("a", n)).concat([1, 2].map((n) => seat("b", n))),
      roles: { a: people("p", "q", "r"), b: people("q", "s", "t") },
      reviews: [
        yes("q", seat("b"), seat("a")),
        yes("p", seat("a", 2)),
        yes("r", seat("a", 3)),
        yes("s", seat("b")),
        yes("t", seat("b", 2)),
      ],
    },
    "go",
    "(a)",
  ],
  ["somebody said no", { reviews: [no("ada", product)] }, "approval_rejected", "ada (product) said no"],
  [
    "a no wins over a yes of another",
    { seats: [product, quality], reviews: [yes("tom", product), no("lin", quality)] },
    "approval_rejected",
    "lin (quality) said no",
  ],
  [
    "a no wins over a later yes of the same person",
    { reviews: [yes("ada", product), no("ada", product)] },
    "approval_rejected",
    "ada (product) said no",
  ],
  ["a no wins whoever says it", { reviews: [yes("ada", product), no("eve", product)] }, "approval_rejected", "eve"],
  [
    "a no to another environment is none to this one",
    { reviews: [yes("ada", product), no("lin", seat("quality"))] },
    "go",
    "ada",
  ],
  [
    "a no of before the request is over",
    {
      request: { before: [before(product, "tom", 1, "rejected")] },
      reviews: [no("tom", product), yes("ada", product)],
    },
    "go",
    "ada (product)",
  ],
  [
    "a second no after the request is one",
    {
      request: { before: [before(product, "tom", 1, "rejected")] },
      reviews: [no("tom", product), no("tom", product), yes("ada", product)],
    },
    "approval_rejected",
    "tom",
  ],
  [
    "an approval of an earlier attempt does not count",
    {
      request: { before: [before(product, "ada")], execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product)],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "approval_missing",
    "1 of product is still needed",
  ],
  [
    "the same person approved again in this attempt",
    {
      request: { before: [before(product, "ada")], execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product), yes("ada", product)],
      jobs: [jobOf(product, { attempt: 2 })],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "go",
    "ada (product)",
  ],
  [
    "another person approved in this attempt",
    {
      request: { before: [before(product, "ada")], execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product), yes("tom", product)],
      jobs: [jobOf(product, { attempt: 2 })],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "go",
    "tom (product)",
  ],
  [
    "an approval of another environment does not count",
    { reviews: [yes("ada", seat("product", 1, "approve"))] },
    "approval_missing",
    "1 of product is still needed",
  ],
  [
    "a re-run of failed jobs keeps the request and its approvals",
    { reviews: [yes("ada", product)], more: { execution: { run: 12, attempt: 3 } } },
    "go",
    "ada (product)",
  ],
  [
    "a request of another run is none",
    { reviews: [yes("ada", product)], more: { execution: { run: 13, attempt: 1 } } },
    "bad_document",
    "the request is of the run 12, attempt 1",
  ],
  [
    "a request of a later attempt is none",
    { request: { execution: { run: 12, attempt: 2 } }, reviews: [yes("ada", product)] },
    "bad_document",
    "attempt 2",
  ],
  [
    "an author does not count",
    {
      request: { excluded: [{ login: "ada", as: "author", because: "they wrote a1b2c3d" }] },
      reviews: [yes("ada", product)],
    },
    "approval_missing",
    "ada does not count for product: they wrote a1b2c3d",
  ],
  [
    "nor does the pusher, whatever the case of the letters",
    {
      request: { excluded: [{ login: "ADA", as: "pusher", because: "they pushed it" }] },
      reviews: [yes("Ada", product)],
    },
    "approval_missing",
    "they pushed it",
  ],
  [
    "an author is left out, and another person counts",
    {
      request: { excluded: [{ login: "ada", as: "author", because: "they wrote a1b2c3d" }] },
      reviews: [yes("ada", product), yes("tom", product)],
    },
    "go",
    "tom (product)",
  ],
  [
    "who ran the run again does not count",
    { reviews: [yes("ada", product)], more: { reRunners: ["ADA"] } },
    "approval_missing",
    "ada does not count for product: they ran this run again",
  ],
  [
    "unless the configuration lets them",
    { reviews: [yes("ada", product)], more: { reRunners: ["ada"], exclude: [] } },
    "go",
    "ada",
  ],
  [
    "an app does not count",
    { roles: { product: people("robot[bot]") }, reviews: [review("robot[bot]", "approved", [product], { bot: true })] },
    "approval_missing",
    "it is no person",
  ],
  [
    "who left the team does not count",
    { roles: { product: people("tom") }, reviews: [yes("ada", product)] },
    "approval_missing",
    "they do not have the role product",
  ],
  [
    "logins of a team ignore case",
    { roles: { product: people("ADA") }, reviews: [yes("ada", product)] },
    "go",
    "ada (product)",
  ],
  [
    "a team that is gone closes the gate by name",
    {
      roles: { product: { known: false, reason: "bad_config", because: "the team product is not there", remedy: "" } },
      reviews: [yes("ada", product)],
    },
    "bad_config",
    "the team product is not there",
  ],
  [
    "a team that cannot be read closes the gate",
    {
      roles: {
        product: { known: false, reason: "forbidden", because: "no app may read the team product", remedy: "" },
      },
      reviews: [yes("ada", product)],
    },
    "forbidden",
    "may read the team",
  ],
  [
    "a no wins over a team that cannot be read",
    {
      roles: { product: { known: false, reason: "forbidden", because: "", remedy: "" } },
      reviews: [no("ada", product)],
    },
    "approval_rejected",
    "ada",
  ],
  [
    "a role that the configuration does not have closes the gate",
    { roles: {}, reviews: [yes("ada", product)] },
    "bad_config",
    "no role product",
  ],
  [
    "a team of a role that is not asked does not matter",
    {
      roles: { ...roles, other: { known: false, reason: "forbidden", because: "", remedy: "" } },
      reviews: [yes("ada", product)],
    },
    "go",
    "ada",
  ],
  [
    "an approval as old as its validity has lapsed",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { completed: "2026-11-23T09:30:00Z" })],
      more: { validity: "30m" },
    },
    "approval_lapsed",
    "it was given at 2026-11-23T09:30:00Z, and holds for 30m",
  ],
  [
    "a second younger, it holds",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { completed: "2026-11-23T09:30:01Z" })],
      more: { validity: "30m" },
    },
    "go",
    "ada",
  ],
  [
    "an old one does not matter where another holds",
    {
      seats: [product, seat("product", 2)],
      request: { seats: [seat("product", 2)] },
      reviews: [yes("tom", seat("product", 2))],
      more: { validity: "2h" },
    },
    "go",
    "tom",
  ],
  [
    "age and a missing person: the missing one is told",
    { seats: [product, quality], reviews: [yes("ada", product)], more: { validity: "30m" } },
    "approval_missing",
    "1 of product and 1 of quality are still needed",
  ],
  [
    "a time of the job of an earlier attempt is not this approval's",
    {
      request: { execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product)],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "approval_missing",
    "the job that waited in uat-accept-product has not ended well",
  ],
  [
    "a job that ended before the request is not this approval's",
    { reviews: [yes("ada", product)], jobs: [jobOf(product, { completed: "2026-11-23T07:00:00Z" })] },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a job that was skipped or failed proves no approval",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { conclusion: "failure" }), jobOf(product, { conclusion: "skipped" })],
    },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a job of a similar name is another",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { name: "x-uat-accept-product" }), jobOf(product, { name: "uat-accept-product / x" })],
    },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a job without calls around it is found",
    { reviews: [yes("ada", product)], jobs: [jobOf(product, { name: "uat-accept-product" })] },
    "go",
    "ada",
  ],
  [
    "one who lifts the freeze is asked besides those who approve",
    {
      seats: [seat("lead", 1, "approve"), seat("lead", 1, "override")],
      roles: { lead: people("ada", "tom") },
      reviews: [yes("ada", seat("lead", 1, "approve")), yes("tom", seat("lead", 1, "override"))],
    },
    "go",
    "ada (lead) and tom (lead, to lift the freeze)",
  ],
  [
    "an approval lifts no freeze",
    {
      seats: [seat("lead", 1, "override")],
      roles: { lead: people("ada") },
      reviews: [yes("ada", seat("lead", 1, "approve"))],
    },
    "approval_missing",
    "1 of lead, to lift the freeze is still needed",
  ],
  [
    "who approves cannot lift the freeze too",
    {
      seats: [seat("lead", 1, "approve"), seat("lead", 1, "override")],
      roles: { lead: people("ada") },
      reviews: [yes("ada", seat("lead", 1, "approve"), seat("lead", 1, "override"))],
    },
    "approval_missing",
    "nobody counts twice",
  ],
  [
    "a word that GitHub may add is no approval",
    { reviews: [review("ada", "pending", [product])] },
    "approval_missing",
    "1 of product",
  ],
  [
    "two accounts with one login are one by their number",
    {
      seats: [product, quality],
      roles: { product: people("ada"), quality: people("ada-new") },
      reviews: [yes("ada", product), review("ada-new", "approved", [quality], { id: idOf("ada") })],
    },
    "approval_missing",
    "nobody counts twice",
  ],
];

test("the table is as long as the promise", () => {
  expect(table.length).toBeGreaterThanOrEqual(40);
});

test.each(table)("%s", (_, given, verdict, told) => {
  const { approval, remedy } = judge(evidenceOf(given));
  const { verdict: said, reason } = approval;
  expect([said, reason]).toEqual(verdict === "go" ? ["go", "done"] : ["no", verdict]);
  expect(approval.because).toContain(told);
  if (verdict !== "go" && !/forbidden|bad_config/.test(verdict)) expect(remedy).toMatch(/\.$/);
});

test("an approval holds until the oldest that counts has lapsed", () => {
  const jobs = [jobOf(product), jobOf(quality, { completed: "2026-11-23T08:30:00Z" })];
  const { approval } = judge(
    evidenceOf({ seats: [product, quality], reviews: [yes("tom", product), yes("lin", quality)], jobs }),
  );
  expect(approval).toMatchObject({ until: "2026-11-30T08:30:00.000Z", judged: now });
  expect(approval.people).toEqual([
    { login: "tom", id: idOf("tom"), role: "product", for: "accept", at: "2026-11-23T09:00:00.000Z" },
    { login: "lin", id: idOf("lin"), role: "quality", for: "accept", at: "2026-11-23T08:30:00.000Z" },
  ]);
  expect(judge(evidenceOf({})).approval.until).toBeNull();
});

test("of several jobs that waited for a seat the earliest since the request tells the time", () => {
  const jobs = ["2026-11-23T09:40:00Z", "2026-11-23T09:10:00Z", "2026-11-23T07:00:00Z"].map((completed) =>
    jobOf(product, { completed }),
  );
  expect(judge(evidenceOf({ reviews: [yes("ada", product)], jobs })).approval.people[0]?.at).toBe(
    "2026-11-23T09:10:00.000Z",
  );
});

/** The most seats that can be taken, by trying everything. */
const most = (seats: number, persons: number, fits: (s: number, p: number) => boolean, from = 0, used = 0): number => {
  if (from === seats) return 0;
  let best = most(seats, persons, fits, from + 1, used);
  for (let p = 0; p < persons; p += 1)
    if (!(used & (1 << p)) && fits(from, p))
      best = Math.max(best, 1 + most(seats, persons, fits, from + 1, used | (1 << p)));
  return best;
};

test("a matching takes as many seats as trying everything does, and nobody sits twice", () => {
  const grid = fc.integer({ min: 0, max: 6 }).chain((seats) =>
    fc.integer({ min: 0, max: 6 }).chain((persons) =>
      fc.tuple(
        fc.constant(persons),
        fc.array(fc.array(fc.boolean(), { minLength: persons, maxLength: persons }), {
          minLength: seats,
          maxLength: seats,
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(grid, ([persons, rows]) => {
      const fits = (s: number, p: number) => rows[s]?.[p] ?? false;
      const found = matching(rows.length, persons, fits);
      const sitting = found.flatMap((person, s) => (person === null ? [] : [[s, person] as const]));
      expect(sitting.every(([s, person]) => fits(s, person))).toBe(true);
      expect(new Set(sitting.map(([, person]) => person)).size).toBe(sitting.length);
      expect(sitting.length).toBe(most(rows.length, persons, fits));
    }),
    { numRuns: 1000 },
  );
});

test("whoever has which role, approved what and is left out: the gate opens exactly when trying everything finds a way", () => {
  const logins = ["ada", "tom", "lin", "eve", "rob"];
  const names = ["a", "b", "c"];
  const chance = fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
    member: fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 3 }),
    said: fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 14 }),
    old: fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 3 }),
    out: fc.subarray(logins, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(chance, ({ counts, member, said, old, out }) => {
      const seats = names.flatMap((role, r) => Array.from({ length: counts[r] ?? 0 }, (_, n) => seat(role, n + 1)));
      const chosen = (pairs: [number, number][]) =>
        pairs.flatMap(([p, s]) => {
          const of = seats[s];
          return of === undefined ? [] : [{ login: logins[p] ?? "", of }];
        });
      const isMember = (login: string, role: string) => member[names.indexOf(role)]?.[logins.indexOf(login)] ?? false;
      const { approval } = judge(
        evidenceOf({
          seats,
          reviews: [...chosen(old), ...chosen(said)].map(({ login, of }) => yes(login, of)),
          roles: Object.fromEntries(names.map((role) => [role, people(...logins.filter((x) => isMember(x, role)))])),
          request: {
            before: chosen(old).map(({ login, of }) => before(of, login)),
            excluded: out.map((login) => ({ login, as: "author" as const, because: "they wrote it" })),
          },
        }),
      );
      const fits = (s: number, p: number) => {
        const [login = "", role = ""] = [logins[p], seats[s]?.role];
        const approved = chosen(said).some((one) => one.login === login && one.of.role === role);
        return approved && isMember(login, role) && !out.includes(login);
      };
      const best = most(seats.length, logins.length, fits);
      expect(approval.verdict).toBe(best === seats.length ? "go" : "no");
      expect(approval.people.length).toBe(best);
    }),
    { numRuns: 1000 },
  );
});
