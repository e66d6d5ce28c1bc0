import { expect, test } from "@jest/globals";
import { splitPlanKey } from "../terraform/plan-key.ts";
import { childSecrets } from "./child-secrets.ts";

const read = (value: unknown) => childSecrets().read(typeof value === "string" ? value : JSON.stringify(value));

test("credentials of a program are taken as they are", () => {
  const secrets = { PG_CONN_STR: "postgres://…", AWS_ACCESS_KEY_ID: "AKIA", TF_VAR_word: "word", EMPTY: "" };
  expect(read(secrets)).toEqual({ ok: secrets });
});

test.each([
  "PATH",
  "path",
  "HOME",
  "LD_PRELOAD",
  "DYLD_INSERT_LIBRARIES",
  "NODE_OPTIONS",
  "GIT_SSH_COMMAND",
  "GITHUB_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "BASH_ENV",
  "ENV",
  "PYTHONPATH",
  "TF_CLI_ARGS",
  "TF_CLI_CONFIG_FILE",
  "TF_LOG",
  "TF_LOG_PATH",
  "TF_DATA_DIR",
  "TF_WORKSPACE",
  "TF_REATTACH_PROVIDERS",
])("%s would change the program, and is refused by name", (name) => {
  expect(read({ [name]: "geheim" })).toEqual({ expected: expect.stringContaining(`"${name}" would change`) });
});

test.each<[unknown, string]>([
  [{ "A B": "geheim" }, '"A B" is not a name'],
  [{ "1A": "geheim" }, '"1A" is not a name'],
  [{ A: "abc" }, '"A" is too short to be hidden'],
  [{ A: "gehe\0im" }, '"A" holds a NUL'],
  ["geheim", 'a JSON object of texts, such as {"NAME":"value"}'],
  ['{"A":1}', 'a JSON object of texts, such as {"NAME":"value"}'],
  ['["geheim"]', 'a JSON object of texts, such as {"NAME":"value"}'],
  ['{"__proto__":"geheim"}', 'a JSON object of texts, such as {"NAME":"value"}'],
])("%j is refused without a value: %s", (value, message) => {
  const answer = read(value);
  expect(answer).toEqual({ expected: expect.stringContaining(message) });
  expect(JSON.stringify(answer)).not.toContain("geheim");
});

test("a plan is sealed with SLIPWAY_PLAN_KEY, which Terraform never sees, or with all secrets in any order", () => {
  expect(splitPlanKey({ A: "geheim", SLIPWAY_PLAN_KEY: "key" })).toEqual({
    passphrase: "key",
    terraform: { A: "geheim" },
  });
  expect(splitPlanKey({ A: "1", B: "2" }).passphrase).toBe(splitPlanKey({ B: "2", A: "1" }).passphrase);
  expect(splitPlanKey({ A: "1" }).passphrase).not.toBe(splitPlanKey({ A: "2" }).passphrase);
  expect(splitPlanKey({}).passphrase).toBeUndefined();
  expect(splitPlanKey(undefined).passphrase).toBeUndefined();
});
