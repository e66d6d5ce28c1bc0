import { expect, test } from "@jest/globals";
import { childSecrets } from "./child-secrets.ts";
import { digest, flag, identifier, oneOf, optional, path, secret, text, wholeNumber } from "./input.ts";
import { inputsOf, readInputs, secretTexts } from "./inputs.ts";
import { fromSecret } from "./secret-origin.ts";

const inputs = inputsOf("plan-flow", "flow", {
  config: path(),
  "dry-run": flag(),
  level: oneOf("low", "high"),
  count: optional(wholeNumber(1, 10)),
  token: secret(),
});
const good = {
  INPUT_CONFIG: "a/b.yml",
  "INPUT_DRY-RUN": "false",
  INPUT_LEVEL: "high",
  INPUT_COUNT: "",
  INPUT_TOKEN: "hush",
};

const describe = (env: Record<string, string>): string => {
  try {
    readInputs(inputs, env);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

test("inputs are read into their types, and an empty optional one is nothing", () => {
  expect(readInputs(inputs, good)).toEqual({
    config: "a/b.yml",
    "dry-run": false,
    level: "high",
    count: undefined,
    token: "hush",
  });
});

test("unknown, missing and malformed inputs are told together, by name, with the nearest one", () => {
  const env = {
    INPUT_CONFIG: "/etc/passwd",
    "INPUT_DRY-RUN": "yes",
    INPUT_LEVEL: "",
    INPUT_COUNT: "1e9",
    INPUT_TOKEN: "",
    INPUT_CONFGI: "x",
  };
  expect(describe(env).split("\n")).toEqual([
    "plan-flow has 6 mistakes in its inputs",
    '  config   "/etc/passwd" is not a path inside the workspace, without ..',
    '  dry-run  "yes" is not true or false',
    "  level    is missing or empty",
    '  count    "1e9" is not a whole number from 1 to 10',
    "  token    is missing or empty",
    '  confgi   is not an input of plan-flow; did you mean "config"?',
  ]);
});

test.each([
  [flag(), ["TRUE", "yes", "1", "True", "on"]],
  [wholeNumber(0, 100), ["10abc", "1e1", "0x10", "-1", "NaN", "٣", "007", "1.0", "101"]],
  [path(), ["../x", "a/../b", "/x", "-x", "a\\b", "a\nb"]],
  [identifier(), ["рrod", "Prod", "prod ", "9x", "a_b", `a${"b".repeat(64)}`]],
  [digest(), ["sha256:abc", `sha1:${"a".repeat(64)}`, `sha256:${"A".repeat(64)}`]],
  [text(), ["a\nb", "a\0b"]],
])("reader %# refuses what only looks right", (reader, values) => {
  for (const value of values) expect([value, reader.read(value)]).toEqual([value, { expected: expect.any(String) }]);
});

test("a secret is never quoted in an error, and is known for masking", () => {
  const odd = inputsOf("x", "flow", { key: { ...digest(), secret: true } });
  const env = { INPUT_KEY: "topsecret" };
  expect(() => readInputs(odd, env)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("topsecret") }),
  );
  expect(secretTexts(odd, env)).toEqual([["key", "topsecret"]]);
});

test("a secret that is malformed is named with the environment that it belongs to, and never quoted", () => {
  const origin = { secret: "SLIPWAY_SECRETS", beside: "-plan" };
  const inputs = inputsOf("terraform-plan", "plan", {
    environment: identifier(),
    secrets: fromSecret(optional(childSecrets()), origin),
  });
  const read = (secrets: string) => () => readInputs(inputs, { INPUT_ENVIRONMENT: "uat", INPUT_SECRETS: secrets });
  expect(read('{"A": geheim}')).toThrow(
    'secrets  the value is not a JSON object of texts, such as {"NAME":"value"} (the secret SLIPWAY_SECRETS of the environment uat-plan)',
  );
  expect(read('{"A": geheim}')).not.toThrow(/geheim/);
  expect(read('{"A":"b"}')).toThrow(/of the environment uat-plan/);
});
