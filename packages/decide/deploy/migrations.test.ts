import { expect, test } from "@jest/globals";
import { numberOf, planMigrations } from "./migrations.ts";

const file = (name: string, sha256 = name) => ({ file: name, path: `sql/${name}`, sha256 });
const row = (number: number, name: string, sha256 = `${name}.sql`) => ({ number, name, sha256 });
const plan = (files: ReturnType<typeof file>[], applied: ReturnType<typeof row>[] = []) =>
  planMigrations(files, applied, "sql");

test("an empty database gets everything in the order of the numbers, not of the names", () => {
  const answer = plan([file("10_c.sql"), file("2_b.sql"), file("0001_a.sql")]);
  expect(answer).toMatchObject({ go: true, pending: [{ name: "0001_a" }, { name: "2_b" }, { name: "10_c" }] });
});

test("a database that has everything gets nothing, and knows where it is", () => {
  const answer = plan([file("0001_a.sql"), file("0002_b.sql")], [row(1, "0001_a"), row(2, "0002_b")]);
  expect(answer).toMatchObject({ go: true, pending: [], at: { name: "0002_b" } });
});

test.each<[string, ReturnType<typeof file>[], ReturnType<typeof row>[], string, string]>([
  ["an edited one", [file("1_a.sql", "other")], [row(1, "1_a")], "migration_edited", "1_a was changed"],
  ["a renamed one", [file("1_b.sql")], [row(1, "1_a")], "migration_edited", "1_a was applied, but is now 1_b"],
  [
    "a removed one",
    [file("2_b.sql")],
    [row(1, "1_a"), row(2, "2_b")],
    "migration_edited",
    "1_a was applied, but is not",
  ],
  ["a late one", [file("1_a.sql"), file("2_b.sql")], [row(2, "2_b")], "migration_order", "1_a comes before 2_b"],
  [
    "two of one number",
    [file("01_a.sql"), file("1_b.sql")],
    [],
    "bad_migration",
    "1_b.sql has the same number as 01_a.sql",
  ],
  ["one without a number", [file("a.sql")], [], "bad_migration", "a.sql is not named"],
  ["one without a name", [file("1_.sql")], [], "bad_migration", "1_.sql is not named"],
  ["one of a strange name", [file("1_a;x.sql")], [], "bad_migration", "1_a;x.sql is not named"],
  ["one in a subfolder", [file("old/1_a.sql")], [], "bad_migration", "old/1_a.sql is not named"],
  ["one of too many digits", [file(`${"9".repeat(16)}_a.sql`)], [], "bad_migration", "is not named"],
])("%s closes the gate", (_, files, applied, reason, message) => {
  const answer = plan(files, applied);
  expect(answer).toMatchObject({ go: false, reason, because: expect.stringContaining(message) });
});

test("everything that was edited is told together", () => {
  const answer = plan([file("1_a.sql", "x"), file("2_b.sql", "y")], [row(1, "1_a"), row(2, "2_b")]);
  expect(answer).toMatchObject({ go: false, mistakes: [{ path: "sql/1_a.sql" }, { path: "sql/2_b.sql" }] });
});

const uat = (name: "hotfix" | "release", environment = "uat") => ({
  environment,
  flow: { name, chain: ["uat", "production"] },
});
const ahead = (place: ReturnType<typeof uat>) =>
  planMigrations(
    [file("0001_a.sql")],
    [
      row(1, "0001_a"),
      { ...row(2, "0002_b"), release: "1.6.0-abc1234" },
      { ...row(3, "0003_c"), release: "1.6.0-def5678" },
    ],
    "sql",
    place,
  );

test("a database that another release brought further is told to be ahead, by whom, and the gate stays closed", () => {
  expect(ahead(uat("hotfix"))).toEqual({
    go: false,
    reason: "migration_edited",
    because:
      "uat database is ahead: 0002_b was applied by release 1.6.0-abc1234, which this release does not hold; 0003_c was applied by release 1.6.0-def5678, which this release does not hold",
    remedy:
      "Merge that release's migrations into this one (if a file was removed here, put it back); or let that release pass first, and merge it then; or let hotfixes go through an environment of their own: flows.hotfix.chain in .github/slipway.yml, such as [staging, production].",
    mistakes: [
      { path: "sql", message: "0002_b was applied by release 1.6.0-abc1234, which this release does not hold" },
      { path: "sql", message: "0003_c was applied by release 1.6.0-def5678, which this release does not hold" },
    ],
  });
});

test.each([
  ["a release", uat("release")],
  ["a hotfix in its last environment", uat("hotfix", "production")],
])("%s is not sent through another chain", (_, place) => {
  const answer = ahead(place);
  expect(answer).toMatchObject({ remedy: expect.stringContaining("let that release pass first, and merge it then.") });
  expect(answer).not.toMatchObject({ remedy: expect.stringContaining("flows.hotfix.chain") });
});

test.each<[string, ReturnType<typeof file>[]]>([
  ["a file before the last is gone", [file("2_b.sql")]],
  ["a file was changed", [file("1_a.sql", "other"), file("2_b.sql")]],
  ["a number was given again", [file("1_a.sql"), file("2_b.sql"), file("3_fix.sql")]],
])("a database is not told to be ahead where %s", (_, files) => {
  expect(plan(files, [row(1, "1_a"), row(2, "2_b"), row(3, "3_c")])).toMatchObject({
    reason: "migration_edited",
    because: expect.not.stringContaining("ahead"),
    remedy: "Put the old file back, and make the change in a new migration.",
  });
});

test("a gap between numbers is no mistake", () => {
  expect(plan([file("1_a.sql"), file("7_b.sql")], [row(1, "1_a")])).toMatchObject({
    go: true,
    pending: [{ number: 7 }],
  });
});

test("a migration is reported by the number that its file has", () => {
  expect(numberOf({ name: "0006_add_gauges" })).toBe("0006");
});
