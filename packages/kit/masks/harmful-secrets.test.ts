import { expect, test } from "@jest/globals";
import { childSecrets } from "../inputs/child-secrets.ts";
import { identifier, optional, secret } from "../inputs/input.ts";
import { inputsOf } from "../inputs/inputs.ts";
import { refuseHarmfulSecrets } from "./harmful-secrets.ts";

const inputs = inputsOf("terraform-plan", "plan", {
  environment: identifier(),
  secrets: optional(childSecrets()),
  url: optional(secret()),
  token: secret(),
});

const commit = "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4";
const refused = (more: Readonly<Record<string, string>>): string => {
  try {
    refuseHarmfulSecrets(inputs, { GITHUB_SHA: commit, INPUT_ENVIRONMENT: "staging", INPUT_TOKEN: "{", ...more });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};
const secrets = (value: object | string): string =>
  refused({ INPUT_SECRETS: typeof value === "string" ? value : JSON.stringify(value) });

test.each([
  ["on several lines", JSON.stringify({ PG_CONN_STR: "postgres://x" }, null, 2), "SLIPWAY_SECRETS has several lines"],
  ["with Windows line ends", '{\r\n"A":"abcdef"}', "SLIPWAY_SECRETS has several lines"],
  ["with the value true", { A: "abcdef", FLAG: "true" }, "FLAG in SLIPWAY_SECRETS is"],
  ["with a value of three characters", { PLACE: "dev" }, "PLACE in SLIPWAY_SECRETS is"],
  ["with a value of one character", { FLAG: "1" }, "FLAG in SLIPWAY_SECRETS is"],
  ["with a word that every entry holds", { MODE: "passed" }, "MODE in SLIPWAY_SECRETS is"],
  ["with a part of one", { MODE: "form" }, "MODE in SLIPWAY_SECRETS is"],
  ["with the name of the environment", { PLACE: "staging" }, "PLACE in SLIPWAY_SECRETS is"],
  ["with a part of the commit", { PIN: "a1b2" }, "PIN in SLIPWAY_SECRETS is"],
  ["that are an empty object", "{}", "SLIPWAY_SECRETS is"],
  ["that are no object", "dev", "SLIPWAY_SECRETS is"],
])("secrets %s are refused by name, with the environment, and no value is reported", (_, value, text) => {
  const message = secrets(value);
  expect(message).toContain(text);
  expect(message.split("\n")[0]).toContain("of the environment staging-plan");
});

test("all of them are told together, whichever input they come in", () => {
  const message = refused({ INPUT_SECRETS: '{"A":"true","B":"null"}', INPUT_URL: "1" });
  expect(
    message
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(" is ")[0]),
  ).toEqual(["A in SLIPWAY_SECRETS", "B in SLIPWAY_SECRETS", "DATABASE_URL"]);
});

test.each([
  ["one line", { PG_CONN_STR: "postgres://x:geheim@db/x", TF_VAR_word: "Xk29-pq" }],
  ["a key of several lines in one value", { KEY: `{\n  "type": "service_account"\n}\n` }],
  ["an object on several lines that are all long", '{"A": "abcdef",\n "B": "ghijkl"}'],
])("%s goes through", (_, value) => expect(secrets(value)).toBe(""));

test.each(["integration-check", "perf-gate"])("%s names the secret of the checks, and where it is", (action) => {
  const read = () =>
    refuseHarmfulSecrets(inputsOf(action, "check", inputs.fields), {
      INPUT_ENVIRONMENT: "staging",
      INPUT_SECRETS: '{"MODE":"passed"}',
    });
  expect(read).toThrow(/of the environment staging-check:[\s\S]*MODE in SLIPWAY_CHECK_SECRETS is/);
});
