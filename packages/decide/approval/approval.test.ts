import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { Approval } from "../../model/approval/approval.ts";
import { parseDocument } from "../../model/document/document.ts";
import {
  before,
  evidenceOf,
  idOf,
  jobOf,
  now,
  people,
  product,
  quality,
  requiredApproval,
  yes,
} from "../builders/evidence.ts";
import { judge } from "./approval.ts";
import { matching } from "./matching.ts";

test("an approval holds until the oldest that counts has lapsed", () => {
  const jobs = [jobOf(product), jobOf(quality, { completed: "2026-11-23T08:30:00Z" })];
  const { approval } = judge(
    evidenceOf({ requiredApprovals: [product, quality], reviews: [yes("tom", product), yes("lin", quality)], jobs }),
  );
  expect(approval).toMatchObject({ until: "2026-11-30T08:30:00.000Z", judged: now });
  expect(approval.people).toEqual([
    { login: "tom", id: idOf("tom"), role: "product", for: "accept", at: "2026-11-23T09:00:00.000Z" },
    { login: "lin", id: idOf("lin"), role: "quality", for: "accept", at: "2026-11-23T08:30:00.000Z" },
  ]);
  expect(judge(evidenceOf({})).approval.until).toBeNull();
});

test("what is no approval, or one that nobody had to give, holds for no time", () => {
  const half = judge(evidenceOf({ requiredApprovals: [product, quality], reviews: [yes("tom", product)] })).approval;
  expect([half.verdict, half.people.length, half.until]).toEqual(["no", 1, null]);
  const nobody = judge(evidenceOf({ requiredApprovals: [] })).approval;
  expect([nobody.verdict, nobody.until]).toEqual(["go", null]);
});

test("people of one role are in the order in which they answered, and each with the first of their answers", () => {
  const second = requiredApproval("product", 2);
  const jobs = [jobOf(product, { completed: "2026-11-23T09:30:00Z" }), jobOf(second)];
  const reviews = [yes("ada", product), yes("tom", second)];
  const { approval, uncounted } = judge(evidenceOf({ requiredApprovals: [product, second], reviews, jobs }));
  expect(approval.people.map(({ login }) => login)).toEqual(["tom", "ada"]);
  expect(uncounted).toEqual([]);
  const both = judge(
    evidenceOf({ requiredApprovals: [product, second], reviews: [yes("ada", product, second)], jobs }),
  );
  expect(both.approval.people).toMatchObject([{ login: "ada", at: "2026-11-23T09:00:00.000Z" }]);
});

test("of several jobs that waited for an approval the earliest since the request gives the time", () => {
  const jobs = ["2026-11-23T09:40:00Z", "2026-11-23T09:10:00Z", "2026-11-23T07:00:00Z"].map((completed) =>
    jobOf(product, { completed }),
  );
  expect(judge(evidenceOf({ reviews: [yes("ada", product)], jobs })).approval.people[0]?.at).toBe(
    "2026-11-23T09:10:00.000Z",
  );
});

test("who answered two approvals of one role counts from the earlier answer", () => {
  const second = requiredApproval("product", 2);
  const jobs = [jobOf(product, { completed: "2026-11-23T09:40:00Z" }), jobOf(second)];
  const reviews = [yes("ada", product, second), yes("tom", product)];
  const { people } = judge(evidenceOf({ requiredApprovals: [product, second], reviews, jobs })).approval;
  expect(people.map(({ login, at }) => [login, at])).toEqual([
    ["ada", "2026-11-23T09:00:00.000Z"],
    ["tom", "2026-11-23T09:40:00.000Z"],
  ]);
});

test("who must be made reviewers is said where an environment asks nobody", () => {
  expect(judge(evidenceOf({})).remedy).toContain("required reviewers of uat-accept-product");
  expect(judge(evidenceOf({ jobs: [] })).remedy).toContain("Re-run all jobs and let people");
});

test("of a job that went on nothing is said where somebody answered, and of age what helps against it", () => {
  const reviews = [yes("lin", product)];
  expect(judge(evidenceOf({ reviews })).approval.because).toBe(
    "1 of product is still needed; lin does not count for product: they do not have the role product",
  );
  const old = judge(evidenceOf({ reviews: [yes("ada", product)], more: { validity: "30m" } }));
  expect(old.remedy).toBe("Re-run all jobs, so that the same people are asked again.");
});

/** The most approvals that can be taken, by trying everything. */
const most = (
  requiredApprovals: number,
  persons: number,
  fits: (s: number, p: number) => boolean,
  from = 0,
  used = 0,
): number => {
  if (from === requiredApprovals) return 0;
  let best = most(requiredApprovals, persons, fits, from + 1, used);
  for (let p = 0; p < persons; p += 1)
    if (!(used & (1 << p)) && fits(from, p))
      best = Math.max(best, 1 + most(requiredApprovals, persons, fits, from + 1, used | (1 << p)));
  return best;
};

test("a matching takes as many approvals as trying everything does, and nobody counts twice", () => {
  const grid = fc.integer({ min: 0, max: 6 }).chain((requiredApprovals) =>
    fc.integer({ min: 0, max: 6 }).chain((persons) =>
      fc.tuple(
        fc.constant(persons),
        fc.array(fc.array(fc.boolean(), { minLength: persons, maxLength: persons }), {
          minLength: requiredApprovals,
          maxLength: requiredApprovals,
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(grid, ([persons, rows]) => {
      const fits = (s: number, p: number) => rows[s]?.[p] ?? false;
      const matches = matching(rows.length, persons, fits);
      const sitting = matches.flatMap((person, s) => (person === null ? [] : [[s, person] as const]));
      expect(sitting.every(([s, person]) => fits(s, person))).toBe(true);
      expect(new Set(sitting.map(([, person]) => person)).size).toBe(sitting.length);
      expect(sitting.length).toBe(most(rows.length, persons, fits));
    }),
    often(1000),
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
      const requiredApprovals = names.flatMap((role, r) =>
        Array.from({ length: counts[r] ?? 0 }, (_, n) => requiredApproval(role, n + 1)),
      );
      const chosen = (pairs: [number, number][]) =>
        pairs.flatMap(([p, s]) => {
          const of = requiredApprovals[s];
          return of === undefined ? [] : [{ login: logins[p] ?? "", of }];
        });
      const isMember = (login: string, role: string) => member[names.indexOf(role)]?.[logins.indexOf(login)] ?? false;
      const { approval } = judge(
        evidenceOf({
          requiredApprovals,
          reviews: [...chosen(old), ...chosen(said)].map(({ login, of }) => yes(login, of)),
          roles: Object.fromEntries(names.map((role) => [role, people(...logins.filter((x) => isMember(x, role)))])),
          request: {
            before: chosen(old).map(({ login, of }) => before(of, login)),
            excluded: out.map((login) => ({ login, id: null, as: "author" as const, because: "wrote it" })),
          },
        }),
      );
      const fits = (s: number, p: number) => {
        const [login = "", role = ""] = [logins[p], requiredApprovals[s]?.role];
        const approved = chosen(said).some((one) => one.login === login && one.of.role === role);
        return approved && isMember(login, role) && !out.includes(login);
      };
      const best = most(requiredApprovals.length, logins.length, fits);
      expect(approval.verdict).toBe(best === requiredApprovals.length ? "go" : "no");
      expect(approval.people.length).toBe(best);
      expect(parseDocument(Approval, JSON.stringify(approval), "the approval")).toEqual(approval);
    }),
    often(1000),
  );
});
