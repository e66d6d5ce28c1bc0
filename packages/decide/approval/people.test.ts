import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import type { RequiredApproval } from "../../model/approval/approval.ts";
import type { Members } from "../../model/approval/review.ts";
import { configurationOf } from "../../model/builders/release.ts";
import { candidatesOf, fillableApprovals } from "./candidates.ts";
import { peopleVerdict, questionsOf } from "./people-verdict.ts";

const requiredApprovalsOf = (...roles: string[]): RequiredApproval[] =>
  roles.map((role, index) => ({ for: "accept", role, environment: `uat-accept-${index}` }));
const known = (logins: readonly string[]): Members => ({ known: true, logins });
const out = (login: string) => ({ login, id: null, as: "author" as const, because: `wrote a1b2c3d` });

test.each<[why: string, roles: Record<string, string[]>, asked: string[], excluded: string[], may: string[]]>([
  ["one person a role", { a: ["ada"], b: ["ben"] }, ["a", "b"], [], ["ada", "ben"]],
  [
    "one with two roles is kept for the one that nobody else has",
    { a: ["ada"], b: ["ada", "ben"] },
    ["a", "b"],
    [],
    ["ada", "ben"],
  ],
  ["whoever wrote it is not offered", { a: ["ada", "ben"] }, ["a"], ["ADA"], ["ben"]],
  ["two of one role are any two", { a: ["ada", "ben", "cleo"] }, ["a", "a"], [], ["ada, ben, cleo", "ada, ben, cleo"]],
  ["nobody is offered where not all can be found", { a: ["ada"] }, ["a", "a"], [], ["", ""]],
  ["logins ignore case", { a: ["ada"], b: ["ADA", "ben"] }, ["a", "b"], [], ["ada", "ben"]],
])("%s", (_, roles, asked, excluded, may) => {
  const members = Object.fromEntries(Object.entries(roles).map(([role, logins]) => [role, known(logins)]));
  const entries = candidatesOf({
    requiredApprovals: requiredApprovalsOf(...asked),
    roles: members,
    excluded: excluded.map(out),
  });
  expect([...entries.values()].map((logins) => logins?.join(", "))).toEqual(may);
});

test("who has answered one of them is offered no other", () => {
  const roles = { a: known(["ada", "ben"]), b: known(["ada", "cleo"]) };
  const taken = { "uat-accept-0": "ada" };
  expect([
    ...candidatesOf({ requiredApprovals: requiredApprovalsOf("a", "b"), roles, excluded: [], taken }).values(),
  ]).toEqual([["ada"], ["cleo"]]);
});

test("everybody who is offered leaves the others their places, and nobody else does", () => {
  const person = fc.constantFrom("ada", "ben", "cleo", "dan");
  const role = fc.uniqueArray(person, { minLength: 1 });
  fc.assert(
    fc.property(role, role, fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 4 }), (a, b, asked) => {
      const logins: Record<string, string[]> = { a, b };
      const requiredApprovals = requiredApprovalsOf(...asked);
      /** All ways to put different people there, by trying. */
      const ways = (at: number, used: readonly string[]): string[][] =>
        at === requiredApprovals.length
          ? [[...used]]
          : (logins[requiredApprovals[at]?.role ?? ""] ?? []).flatMap((login) =>
              used.includes(login) ? [] : ways(at + 1, [...used, login]),
            );
      const whole = ways(0, []);
      const asks = { requiredApprovals, roles: { a: known(a), b: known(b) }, excluded: [] };
      expect(fillableApprovals(asks) === requiredApprovals.length).toBe(whole.length > 0);
      const offered = [...candidatesOf(asks).values()].map((each) => [...(each ?? [])].sort());
      expect(offered).toEqual(
        requiredApprovals.map((_, index) => [...new Set(whole.map((way) => way[index] ?? ""))].sort()),
      );
    }),
    often(100),
  );
});

const lines = `roles: { boss: { people: [rita, max] }, product: { team: product } }
flows: { release: { start: { boss: 1 }, chain: [uat, production] } }
environments: { uat: { accept: { product: 1 } }, production: { approve: { boss: 1 }, accept: { product: 2 } } }`;

test("a flow's questions are those of its start and of each environment of its chain, in their order", () => {
  const asked = questionsOf({ name: "release", chain: ["uat", "production"] }, configurationOf(lines));
  expect(
    asked.map(({ gate, environment, requiredApprovals }) => [gate, environment, requiredApprovals.length]),
  ).toEqual([
    ["start", null, 1],
    ["accept", "uat", 1],
    ["approve", "production", 1],
    ["accept", "production", 2],
  ]);
});

test("a team that nobody may read closes it only where it must be known; one that is not there always does", () => {
  const questions = questionsOf({ name: "release", chain: ["uat"] }, configurationOf(lines));
  const verdict = (reason: "forbidden" | "bad_config", mustKnow: boolean) =>
    peopleVerdict({
      questions,
      roles: { boss: known(["rita"]), product: { known: false, reason, because: "why", remedy: "what to do" } },
      excluded: [],
      mustKnow,
    }).go;
  expect([verdict("forbidden", true), verdict("forbidden", false), verdict("bad_config", false)]).toEqual([
    false,
    true,
    false,
  ]);
});
