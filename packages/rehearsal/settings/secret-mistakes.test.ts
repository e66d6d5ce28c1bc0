import { expect, test } from "@jest/globals";
import { parseRehearsalFile } from "./rehearsal-file.ts";
import { secretMistakes } from "./secret-mistakes.ts";

const read = (...environments: readonly string[]) => {
  const text = ["version: 1", "apps: { slipway: { permissions: {} } }", "environments:", ...environments, ""].join(
    "\n",
  );
  try {
    parseRehearsalFile(text, ".github/rehearsal.yml", secretMistakes);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};
const secret = (name: string, value: string) => `  production: { secrets: { ${name}: ${JSON.stringify(value)} } }`;

test("secrets that every job takes are no mistakes, and neither are other people's", () => {
  const good = [
    `  dev: { secrets: { DATABASE_URL: "{postgres.url}", SLIPWAY_SECRETS: '{"PG_CONN_STR":"{postgres.url}"}' } }`,
    '  finalise: { secrets: { SLIPWAY_APP_KEY: "{app.slipway.key}", SLIPWAY_MIRROR_TOKENS: "" } }',
  ];
  expect(read(...good)).toBe("");
  expect(read(secret("DATABASE_URL", "mysql://root@127.0.0.1/shop"))).toBe("");
});

test("malformed secrets of all environments are told together, each with its environment and line, and without a word of them", () => {
  const told = read(
    `  dev: { secrets: { SLIPWAY_SECRETS: '{"PG_CONN_STR":"{postgres.url}"}' } }`,
    `  uat-plan: { secrets: { SLIPWAY_SECRETS: "{'TOKEN': 'geheim'}" } }`,
    secret("DATABASE_URL", "mysql://geheim@127.0.0.1/shop"),
  );
  expect(told).toContain("5:26  environments.uat-plan.secrets.SLIPWAY_SECRETS");
  expect(told).toContain("environments.production.secrets.DATABASE_URL");
  expect(told).not.toContain("geheim");
});

test.each([
  ["JSON on several lines", "SLIPWAY_SECRETS", '{\n  "A": "abcdefgh"\n}', "has several lines"],
  ["a value true", "SLIPWAY_SECRETS", '{"FLAG":"true"}', "FLAG in SLIPWAY_SECRETS is so short"],
  ["a name that changes the program", "SLIPWAY_SECRETS", '{"PATH":"/geheim"}', "would change the program itself"],
  ["no JSON", "SLIPWAY_SECRETS", "geheim", "is not a JSON object of texts"],
  ["no key", "SLIPWAY_APP_KEY", "geheim", "is no private key in PEM"],
  ["a word of every output", "SLIPWAY_MIRROR_KEY", "passed", "SLIPWAY_MIRROR_KEY is so short or so common"],
])("%s is told", (_what, name, value, words) => {
  const told = read(secret(name, value));
  expect(told).toContain(`environments.production.secrets.${name}`);
  expect(told).toContain(words);
  expect(told).not.toContain("geheim");
});

test("variables that no runner could give to a step are told for their environment", () => {
  const variables = (size: number) =>
    `  production: { secrets: { SLIPWAY_SECRETS: "" }, variables: { TF_VAR_A: ${"a".repeat(size)} } }`;
  expect(read(variables(120_000))).toBe("");
  expect(read(variables(131_000))).toContain("environments.production.variables");
});
