import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { fill } from "./placeholder.ts";
import { parseRehearsalFile } from "./rehearsal-file.ts";

/** Columns of the table are as wide as they must be; here they are one space apart. */
const narrow = (line: string): string =>
  line.replace(
    /^ {2}(\S+) +(.*)$/,
    (_, place: string, message: string) => `  ${place}  ${message.replaceAll(/ {2,}/g, " ")}`,
  );

const mistakes = (text: string): string[] => {
  try {
    parseRehearsalFile(text, "rehearsal.yml");
  } catch (error) {
    return (error as Error).message.split("\n").map(narrow);
  }
  throw new Error("the file was accepted");
};

test("the sample's file is read, and what it does not say has a default", async () => {
  const file = new URL("../../../examples/data-platform/.github/rehearsal.yml", import.meta.url);
  const { environments } = parseRehearsalFile(await readFile(file, "utf8"), "rehearsal.yml");
  const names = ["dev", "test", "uat", "production"].flatMap((name) => [`${name}-plan`, name, `${name}-check`]);
  expect(Object.keys(environments)).toEqual(expect.arrayContaining(names));
  for (const name of ["dev", "test", "uat", "production"]) expect(environments[name]?.cloud?.output).toBe("service");
  expect(parseRehearsalFile("version: 1\nenvironments: { dev: { cloud: {} } }", "f").environments.dev).toEqual({
    secrets: {},
    variables: {},
    cloud: { state: { schema: "terraform_remote_state", workspace: "default" }, output: "service" },
  });
});

test("all mistakes of the schema are told together, each with line and column", () => {
  expect(
    mistakes(`version: 2
enviroments: {}
environments:
  uat: {}
  dev:
    secret: {}
    secrets: { GITHUB_TOKEN: x, lower: y }
    variables: { N: 3 }
    cloud: { state: 1 }
`),
  ).toEqual([
    "rehearsal.yml has 7 mistakes",
    "  1:1  version 2 is not 1, the version of this file's format",
    '  2:1  enviroments is not a setting; did you mean "environments"?',
    '  6:5  environments.dev.secret is not a setting; did you mean "secrets"?',
    expect.stringMatching(/^ {2}7:16 {2}environments\.dev\.secrets\.GITHUB_TOKEN "GITHUB_TOKEN" is not a name of A-Z/),
    expect.stringMatching(/^ {2}7:33 {2}environments\.dev\.secrets\.lower "lower" is not a name of A-Z/),
    '  8:18  environments.dev.variables.N 3 is not a text; write it in quotes, such as "30"',
    "  9:14  environments.dev.cloud.state 1 is not a group of settings",
  ]);
});

test("a placeholder that stands for nothing is a mistake, and so is a cloud beside its environment", () => {
  expect(
    mistakes(`version: 1
environments:
  dev: { secrets: { A: "{postgres.ulr}", B: "{x}" } }
  dev-plan: { cloud: {} }
`),
  ).toEqual([
    "rehearsal.yml has 3 mistakes",
    '  3:21  environments.dev.secrets.A {postgres.ulr} stands for nothing; did you mean "postgres.url"?',
    "  3:42  environments.dev.secrets.B {x} stands for nothing; known are postgres.url, postgres.readonly_url, postgres.scratch_url, port",
    "  4:15  environments.dev-plan.cloud belongs to the environment dev itself",
  ]);
});

test("an environment is called as on GitHub, once; one with a database has a plain name", () => {
  const { environments } = parseRehearsalFile("version: 1\nenvironments: { Staging EU: {} }", "f");
  expect(Object.keys(environments)).toEqual(["Staging EU"]);
  expect(mistakes("version: 1\nenvironments: { Dev: {}, dev: {} }")[1]).toContain("is the same environment as Dev");
  expect(mistakes('version: 1\nenvironments: { Dev: { secrets: { A: "{postgres.url}" } } }')[1]).toContain(
    "which environments with databases and ports have",
  );
});

test.each([
  ["", "  1:1  version is missing"],
  ["version: 1\nversion: 1", "  2:1  Map keys must be unique"],
  ["[]", "  1:1  version is missing"],
  ["- a", "  1:1  version is missing"],
])("what is no such file is refused: %j", (text, message) => {
  expect(mistakes(text)).toContain(message);
});

test("a placeholder is filled in the middle of JSON, and other braces stay", () => {
  const values = { "postgres.url": "postgresql://u", "postgres.readonly_url": "postgresql://r", port: "4" };
  expect(fill('{"PG":"{postgres.url}","n":{port},"o":{}}', values)).toBe('{"PG":"postgresql://u","n":4,"o":{}}');
});
