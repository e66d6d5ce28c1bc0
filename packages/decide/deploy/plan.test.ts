import { expect, test } from "@jest/globals";
import type { PlanAction, PlanSummary } from "../../model/terraform/terraform-plan.ts";
import { changeCount, planVerdict, planWords } from "./plan.ts";

const plan = (resources: Record<string, PlanAction>, outputs: Record<string, PlanAction> = {}): PlanSummary => ({
  resources: Object.entries(resources).map(([address, action]) => ({ address, action })),
  outputs: Object.entries(outputs).map(([name, action]) => ({ name, action })),
});

test.each<[PlanSummary, string]>([
  [plan({}), "nothing to change"],
  [plan({ "data.x.y": "read" }), "nothing to change"],
  [plan({ a: "create", b: "create", c: "create", d: "update" }), "3 to add, 1 to change, nothing destroyed"],
  [plan({ a: "replace", b: "delete", c: "forget" }), "1 to replace, 1 to destroy, 1 to forget"],
  [{ resources: [{ address: "a.c", action: "no-op", from: "a.b" }], outputs: [] }, "1 to move, nothing destroyed"],
  [plan({}, { url: "update" }), "1 output, nothing destroyed"],
])("%j is reported as %s", (summary, words) => {
  expect(planWords(summary)).toBe(words);
});

test("a change of an output alone is a change", () => {
  expect(changeCount(plan({}, { url: "update" }))).toBe(1);
});

test.each<[string, PlanAction, string, boolean]>([
  ["aws_db_instance.main", "delete", "aws_db_instance.*", false],
  ["aws_db_instance.main", "replace", "aws_db_instance.*", false],
  ["aws_db_instance.main", "forget", "aws_db_instance.*", false],
  ["aws_db_instance.main", "update", "aws_db_instance.*", true],
  ["aws_db_instance.main", "create", "aws_db_instance.*", true],
  ["aws_db_instances.main", "delete", "aws_db_instance.*", true],
  ["aws_db_instance.main[0]", "delete", "aws_db_instance.main", false],
  ['aws_db_instance.main["a/b.c"]', "delete", "aws_db_instance.*", false],
  ["module.db.aws_db_instance.main", "delete", "aws_db_instance.*", false],
  ['module.db["a].b"].module.x[0].aws_db_instance.main', "delete", "aws_db_instance.main", false],
  ["module.db.aws_db_instance.main", "delete", "module.db.*", false],
  ["module.other.x.y", "delete", "module.db.*", true],
  ['x.y["\n::error::"]', "delete", "x.*", false],
  ["axb", "delete", "a.b", true],
])("%s, to %s, under the protection of %s: may it? %s", (address, action, pattern, go) => {
  const verdict = planVerdict(plan({ [address]: action }), [pattern]);
  expect(verdict.go).toBe(go);
  if (!verdict.go)
    expect([verdict.reason, verdict.because]).toEqual(["plan_protected", expect.stringContaining(address)]);
});

test.each<[PlanAction, string, string, readonly string[], string | undefined]>([
  ["delete", "a.db", "a.other", ["a.db"], "delete a.other, moved from a.db (a.db)"],
  ["replace", "a.db", "a.other", ["a.db"], "replace a.other, moved from a.db (a.db)"],
  ["forget", "module.m.a.db", "a.other", ["a.db"], "forget a.other, moved from module.m.a.db (a.db)"],
  ["delete", "a.free", "a.db", ["a.db"], "delete a.db, moved from a.free (a.db)"],
  ["no-op", "a.db", "a.other", ["a.db"], "move a.db to a.other (a.db)"],
  ["update", "a.db", "a.other", ["a.db"], "move a.db to a.other (a.db)"],
  ["no-op", "a.db", "a.other", ["a.db", "a.other"], undefined],
  ["no-op", "a.db", "module.m.a.db", ["a.db"], undefined],
  ["delete", "a.free", "a.other", ["a.db"], undefined],
])("%s of what was moved from %s to %s, under the protection of %j: %s", (action, from, address, protect, message) => {
  const verdict = planVerdict({ resources: [{ address, action, from }], outputs: [] }, protect);
  expect(verdict.because).toEqual(expect.stringContaining(message ?? ""));
  expect(verdict.go).toBe(message === undefined);
});
