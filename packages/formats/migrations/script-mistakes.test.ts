import { expect, test } from "@jest/globals";
import { otherTool } from "./migration-names.ts";
import { scriptMistakes } from "./script-mistakes.ts";

const describe = (script: string) => scriptMistakes(script).map(({ message, line }) => `${line}: ${message}`);

test.each<[string, string[]]>([
  [
    "-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;",
    ['1: has the mark "-- migrate:up" of dbmate', '3: has the mark "-- migrate:down" of dbmate'],
  ],
  ["-- +goose Up\nCREATE TABLE a ();", ['1: has the mark "-- +goose Up" of goose']],
  ["--+goose Down\nDROP TABLE a;", ['1: has the mark "--+goose Down" of goose']],
  ["-- +migrate Down\nDROP TABLE a;", ['1: has the mark "-- +migrate Down" of sql-migrate']],
  ["-- rambler down\nDROP TABLE a;", ['1: has the mark "-- rambler down" of rambler']],
  [
    "SELECT 1;\n---- create above / drop below ----\nDROP TABLE a;",
    ['2: has the mark "---- create above / drop below ----" of tern'],
  ],
  ["-- Up Migration\nSELECT 1;", ['1: has the mark "-- Up Migration" of node-pg-migrate']],
  ["-- //@UNDO\nDROP TABLE a;", ['1: has the mark "-- //@UNDO" of MyBatis Migrations']],
  [
    "--liquibase formatted sql\n--changeset ada:1\nSELECT 1;",
    ['1: has the mark "--liquibase formatted sql" of Liquibase', '2: has the mark "--changeset ada:1" of Liquibase'],
  ],
  ["-- Revert app:users from pg\nDROP TABLE a;", ['1: has the mark "-- Revert app:users from pg" of Sqitch']],
  ["-- ==== DOWN ====\nDROP TABLE a;", ['1: has the mark "-- ==== DOWN ====" of shmig']],
  ["CREATE TABLE a ();\n-- @down\nDROP TABLE a;", ['2: has "-- @down", which begins its down migration']],
  ["CREATE TABLE a ();\n--- !Downs\nDROP TABLE a;", ['2: has "--- !Downs", which begins its down migration']],
  [
    "CREATE TABLE a ();\n-- Rollback script\nDROP TABLE a;",
    ['2: has "-- Rollback script", which begins its down migration'],
  ],
])("%j belongs to another tool", (script, expected) => {
  expect(describe(script)).toEqual(expected);
});

test.each([
  "CREATE TABLE a ();\n-- Rollback:\n-- DROP TABLE a;\n",
  "-- down the river\nSELECT 1;",
  "-- rolls prices up and down\nSELECT 1;",
  "SELECT '-- migrate:down', $$ -- +goose Down\n $$, \"-- down\";",
  "SELECT a::text, b[1:2], (ARRAY[1])[lower:\"n\"] FROM t; SELECT f(x := 'y'), ':name', E'\\\\d', '\\d';",
  "COPY a FROM '/tmp/x'; COPY (SELECT 'FROM stdin') TO STDOUT;",
  "SAVEPOINT a; ROLLBACK TO a; DO $$ BEGIN END $$; SELECT 'COMMIT;'",
])("%j is a migration like any other", (script) => {
  expect(describe(script)).toEqual([]);
});

test.each<[string, string, string]>([
  [
    "\\restrict abc'def\nCREATE TABLE a ();\nCOMMIT;",
    "1: has \\restrict, a command of psql and no SQL|3: has its own COMMIT",
    "pg_dump writes it",
  ],
  ["SELECT 1;\n\\copy a FROM 'x.csv' csv", "2: has \\copy, a command of psql and no SQL", "INSERT"],
  ["\\i other.sql", "1: has \\i, a command of psql and no SQL", "Put the statements"],
  ["SELECT 'DROP TABLE ' || n FROM t \\gexec", "1: has \\gexec, a command of psql and no SQL", "DO block"],
  [
    "COPY a (x) FROM stdin;\n1\n'\n-- migrate:down\nBEGIN;\n\\.\nEND;",
    "1: has COPY … FROM stdin, whose rows only psql sends|7: has its own END",
    "INSERT",
  ],
  ["copy a from STDIN with (format csv);\n1,2", "1: has COPY … FROM stdin, whose rows only psql sends", "INSERT"],
  [
    "SELECT :'name', x FROM :\"table\"",
    "1: has the psql variable :'name'|1: has the psql variable :\"table\"",
    "Write the value",
  ],
  ["\\c other\nBEGIN;", "1: has \\c, a command of psql and no SQL|2: has its own BEGIN", "one database"],
  ["SELECT 1 \\ 2", "1: has a backslash outside of every string", "Take it out"],
])("%j is psql's, with its line and what to do", (script, expected, remedy) => {
  expect(describe(script).join("|")).toBe(expected);
  expect(scriptMistakes(script)[0]?.remedy).toContain(remedy);
});

test("a dump of megabytes is looked through whole", () => {
  const rows = `COPY t FROM stdin;\n${"1\t'x\n".repeat(25_000)}\\.\n`;
  const script = `${"INSERT INTO t VALUES ('it''s', 1);\n".repeat(50_000)}${rows.repeat(3)}COMMIT;`;
  expect(describe(script)).toEqual([
    "50001: has COPY … FROM stdin, whose rows only psql sends",
    "125007: has its own COMMIT",
  ]);
});

test.each<[string, string[], string | undefined]>([
  ["0001_a.sql", [], undefined],
  ["0002_b.SQL", [], undefined],
  ["README.md", [], undefined],
  [".gitkeep", [], undefined],
  ["0009_scale_down.sql", ["0001_scale.txt"], undefined],
  ["0003_clean_up.sql", [], undefined],
  ["0002_users_down.sql", ["0001_users.sql"], "is named like the down migration (down) of 0001_users.sql"],
  ["0002_users-undo.sql", ["0002_users-up.sql"], "is named like the down migration (undo) of 0002_users-up.sql"],
  ["0001_users.down.sql", [], "is named like a down migration"],
  ["0001_users.up.sql", [], "is named like an up migration whose down migration is another file"],
  ["U1.2__users.sql", [], "is an undo migration of Flyway"],
  ["V1__users.sql", [], "is named as Flyway names migrations"],
  ["revert/users.sql", [], "is in a folder of Sqitch"],
  ["sqitch.plan", [], "belongs to Sqitch"],
  ["2024-01-01-000000_users/down.sql", [], "is one direction (up or down) of a migration that is a folder"],
  ["20240101120000_users/migration.sql", [], "is a migration of Prisma, in a folder of its own"],
  ["20240101120000_users.js", [], "is a migration of a JavaScript tool (knex, Sequelize, node-pg-migrate)"],
  ["20240101120000_users.rb", [], "is a migration of Rails"],
  ["versions/ae1027a6acf_users.py", [], "is a migration of Alembic"],
  ["db.changelog-1.xml", [], "belongs to Liquibase"],
  ["0002_b.sql.bak", [], "holds SQL, but does not end in .sql"],
  ["0002_b", [], "begins like a migration, but does not end in .sql"],
])("the file %s beside %j: %s", (file, others, expected) => {
  expect(otherTool(file, [file, ...others])).toBe(expected);
});
