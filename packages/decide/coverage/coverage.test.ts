import { expect, test } from "@jest/globals";
import { configurationOf } from "../../model/builders/release.ts";
import { settingPlaces } from "../../model/settings/settings-file.ts";
import { commitPaths } from "./commit-paths.ts";
import { deployableVerdict } from "./deployable.ts";
import { missingPaths } from "./missing-paths.ts";
import { missingVariables } from "./missing-variables.ts";
import { uncoveredPaths } from "./uncovered.ts";

const release = { name: "release" as const, chain: ["test", "uat", "production"], preview: null };

/** What is reported about these files with this configuration, as `level setting: message`. */
function describe(
  config: string,
  files: readonly string[],
  flow: Parameters<typeof missingVariables>[3] = release,
): string[] {
  const configuration = configurationOf(config);
  const isSaid = settingPlaces(`version: 1\n${config}\n`).has;
  const paths = commitPaths(files, configuration.artefact.exclude);
  return [
    ...missingPaths(configuration, isSaid, paths),
    ...missingVariables(configuration, isSaid, paths, flow),
    ...uncoveredPaths(configuration, paths),
  ].map(({ level, keys, message }) => `${level} ${keys.join(".")}: ${message}`);
}

const whole = [
  "infra/main.tf",
  "infra/modules/bucket/main.tf",
  ...["dev", "test", "uat", "production"].map((name) => `infra/${name}.tfvars`),
  "sql/migrations/0001_a.sql",
  "sql/tests/a.sql",
  "tests/test_a.py",
  "requirements-dev.txt",
  "checks/fresh.sql",
  "src/queries/totals.sql",
];

test("a repository by the defaults, and one that has nothing at all, are reported nothing", () => {
  expect(describe("", whole)).toEqual([]);
  expect(describe("", ["README.md"])).toEqual([]);
});

test.each([
  ["tests: { python: { paths: [test] } }", 'mistake tests.python.paths.0: test is not there; did you mean "tests"?'],
  ["tests: { python: { requirements: dev.txt } }", "mistake tests.python.requirements: dev.txt is not there"],
  ["tests: { sql: { paths: [sql/tests, db/tests] } }", "mistake tests.sql.paths.1: db/tests is not there"],
  ["tests: { sql: { paths: [src] } }", "warning tests.sql.paths.0"],
  ["terraform: { directory: terraform }", "mistake terraform.directory: terraform is not there"],
  ["terraform: { directory: Infra }", 'mistake terraform.directory: Infra is not there; did you mean "infra"?'],
  ["terraform: { directory: src }", "warning terraform.directory: src holds no Terraform (*.tf)"],
  [
    "database: { migrations: sql/migration }",
    'mistake database.migrations: sql/migration is not there; did you mean "sql/migrations"?',
  ],
  [
    "database: { migrations: migrations }",
    'mistake database.migrations: migrations is not there; did you mean "sql/migrations"?',
  ],
  ["database: { migrations: tests }", "warning database.migrations: tests holds no migrations (*.sql)"],
  [
    "checks: [{ sql: checks/frehs.sql, expect: rows }]",
    'mistake checks.0.sql: checks/frehs.sql is not there; did you mean "checks/fresh.sql"?',
  ],
  ["checks: [{ sql: checks, expect: rows }]", "mistake checks.0.sql: checks is a folder, not a file"],
  [
    "artefact: { exclude: ['tests/**'] }\ntests: { python: { paths: [tests] } }",
    "mistake tests.python.paths.0: tests is left out by artefact.exclude",
  ],
  [
    "terraform: { variables: 'infra/vars-{environment}.tfvars' }",
    "warning terraform.variables: production has no variables: infra/vars-production.tfvars is not there",
  ],
  ["terraform: { variables: infra/all.tfvars }", "mistake terraform.variables: infra/all.tfvars is not there"],
])("a path that is named and not there is reported on its setting: %s", (config, expected) => {
  const without = whole.filter((path) => !config.startsWith("tests: { sql: { paths: [src") || !path.startsWith("src/"));
  const matches = describe(config, config.includes("paths: [src]") ? [...without, "src/a.py"] : without);
  expect(matches).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
});

test("what is left to its default may be missing, and a path may be written with a slash more", () => {
  expect(describe("tests: { python: { paths: [] } }", ["infra/main.tf"])).toEqual([]);
  expect(describe("terraform: { directory: ./infra/ }\ndatabase: { migrations: sql/migrations/ }", whole)).toEqual([]);
});

const variables = (...names: string[]) => ["infra/main.tf", ...names.map((name) => `infra/${name}`)];

test.each([
  ["prod.tfvars", "mistake"],
  ["prd.tfvars", "mistake"],
  ["Production.tfvars", "mistake"],
  ["production.TFVARS", "mistake"],
  ["production.tfvars.json", "mistake"],
  ["porduction.tfvars", "mistake"],
  ["common.tfvars", "warning"],
])("the variables of production under another name, infra/%s, are a %s", (name, level) => {
  const [one, ...more] = describe("", variables("dev.tfvars", "test.tfvars", "uat.tfvars", name));
  expect(one).toMatch(
    new RegExp(`^${level} terraform.variables: production has no variables: infra/production.tfvars is`),
  );
  expect(one?.includes(`but infra/${name} is`)).toBe(level === "mistake");
  expect(more).toEqual([]);
});

test("variables of an environment that this flow does not reach are reported, and stop nothing", () => {
  const develop = { chain: ["dev"], preview: null };
  expect(describe("", variables("dev.tfvars", "test.tfvars", "uat.tfvars", "prod.tfvars"), develop)).toEqual([
    expect.stringMatching(/^warning terraform.variables: production/),
  ]);
  expect(describe("", variables())).toEqual([]);
});

test.each([
  ["network/main.tf", "warning terraform.directory: Terraform in network is neither planned nor deployed"],
  ["main.tf", "warning terraform.directory: Terraform in the top folder is"],
  ["infra/app/main.tf,infra/app/backend.tf", "warning terraform.directory: Terraform in infra/app is"],
  [
    "db/migrate/0001_a.sql,db/migrate/0002_b.sql",
    "warning database.migrations: migrations in db/migrate are not applied",
  ],
  ["db/V1__a.sql", "warning database.migrations: migrations in db are not applied"],
  ["infra/net.TF", "warning terraform.directory: infra/net.TF is not read: write its ending as .tf"],
  ["src/load.PY", "warning tests.python.paths: src/load.PY is not read: write its ending as .py"],
  ["etl/tests/a.sql", "warning tests.sql.paths: tests in SQL in etl/tests are not run"],
  ["etl/test_totals.py", "warning tests.python.paths: tests in Python in etl are not run"],
  ["Tests/totals_test.py", "warning tests.python.paths: tests in Python in Tests are not run"],
])("%s, which no setting names, is named as not covered", (files, expected) => {
  expect(describe("", [...whole, ...files.split(",")])).toEqual([expect.stringContaining(expected)]);
  expect(
    describe(`artefact: { exclude: [${files.split(",").map((path) => `"${path}"`)}] }`, [
      ...whole,
      ...files.split(","),
    ]),
  ).toEqual([]);
});

test.each([
  ["infra/modules/x/main.tf"],
  ["modules/x/main.tf"],
  ["infra/app/main.tf"],
  ["src/queries/b.sql"],
  ["src/contest.py"],
])("%s is nothing that a setting should name", (file) => {
  expect(describe("", [...whole, file])).toEqual([]);
});

test.each([
  ["a release of Terraform", "", ["infra/main.tf"], true],
  ["a release of migrations", "", ["sql/migrations/0001_a.sql"], true],
  ["a release from the top folder", "terraform: { directory: . }", ["main.tf"], true],
  ["a release of Python alone", "", ["src/a.py"], false],
  ["a release of modules alone", "", ["infra/modules/a/main.tf"], false],
  [
    "a release whose migrations are left out",
    "artefact: { exclude: ['sql/**'] }",
    ["sql/migrations/0001_a.sql"],
    false,
  ],
])("%s may begin: it has something to deploy", (_, config, files, go) => {
  const configuration = configurationOf(config);
  const verdict = deployableVerdict(release, configuration, commitPaths(files, configuration.artefact.exclude));
  expect(verdict.go ? "done" : verdict.reason).toBe(go ? "done" : "nothing_to_deploy");
  expect(verdict.because.includes("Python alone")).toBe(files[0] === "src/a.py");
});

test("develop that goes nowhere needs nothing to deploy", () => {
  expect(deployableVerdict({ name: "develop", chain: [] }, configurationOf(), commitPaths([], [])).go).toBe(true);
});

test("a hundred thousand files are looked through in seconds, and what was meant is still found", () => {
  const files = Array.from({ length: 100_000 }, (_, at) => `part${at % 3000}/x/y${at}/${at % 2 ? "main.tf" : "a.sql"}`);
  const began = performance.now();
  const matches = describe("terraform: { directory: infr }", [...files, "infra/main.tf"]);
  expect(matches[0]).toContain('infr is not there; did you mean "infra"?');
  expect(matches[1]).toMatch(/^warning terraform.directory: Terraform in part1\/x\/y1, .* and 49996 more is/);
  expect(performance.now() - began).toBeLessThan(15_000);
});
