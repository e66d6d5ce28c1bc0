import { expect, test } from "@jest/globals";
import type { Json } from "../model/value.ts";
import { answerVerdict, pauses } from "./check-answer.ts";
import { type HttpCheck, httpCheck } from "./check-values.ts";

const release = {
  kind: "release",
  version: 1,
  id: "1.5.0-a1b2c3d",
  name: "1.5.0",
  commit: "a1".repeat(20),
  branch: "develop",
  artefact: {
    digest: `sha256:${"9f".repeat(32)}`,
    id: 1,
    name: "x",
    size: 1,
    files: 1,
    manifest: `sha256:${"4b".repeat(32)}`,
  },
} as const;
const hide = (text: string) => text.replaceAll("a secret", "***");
const fill = (
  http: string,
  json: Record<string, string | number> = {},
  outputs: Record<string, Json> = {},
  within = "60s",
) => httpCheck({ http, expect: { status: 200, json }, within }, { release, environment: "dev", outputs }, hide);
const filled = (json: Record<string, string | number> = {}): HttpCheck => {
  const answer = fill("http://x/", json);
  if ("missing" in answer) throw new Error(answer.missing);
  return answer.ok;
};

test("a check gets the values of the release and of Terraform's outputs", () => {
  expect(
    fill("{outputs.url}/{environment}", { v: "{version}", d: "{digest}", n: 3 }, { url: "http://h:1" }, "2m"),
  ).toEqual({
    ok: {
      url: "http://h:1/dev",
      status: 200,
      json: [
        { key: "v", value: "1.5.0", identity: true },
        { key: "d", value: release.artefact.digest, identity: true },
        { key: "n", value: 3, identity: false },
      ],
      within: 120_000,
    },
  });
});

test.each<[string, Record<string, Json>, string]>([
  ["{outputs.url}/x", {}, "{outputs.url} of {outputs.url}/x"],
  ["http://{who}/", { url: "u" }, "{outputs.url}"],
  ["http://{outputs.service}/", { service: { a: 1 } }, "{outputs.service} of"],
  ["http://{outputs.toString}/", {}, "{outputs.toString} of"],
  ["{outputs.url}/x", { url: "file:///etc/passwd" }, "an http or https address"],
  ["{outputs.url}/x", { url: "" }, "an http or https address"],
])("%s with the outputs %j cannot be asked", (http, outputs, told) => {
  expect(fill(http, {}, outputs)).toEqual({ missing: expect.stringContaining(told) });
});

test.each([
  [{ answered: false, because: "nobody" }, {}, "check_failed", "an answer (nobody)"],
  [{ answered: true, status: 503, json: undefined }, {}, "check_failed", "status 200 (sees 503)"],
  [
    { answered: true, status: 200, json: { version: "1.4.2" } },
    { version: "{version}" },
    "wrong_version",
    "1.5.0 (sees 1.4.2)",
  ],
  [{ answered: true, status: 200, json: {} }, { version: "{version}" }, "check_failed", "1.5.0 (sees missing)"],
  [
    { answered: true, status: 200, json: { version: "1.4.2", n: 1 } },
    { n: 2, version: "{version}" },
    "wrong_version",
    "1.5.0 (sees 1.4.2)",
  ],
  [{ answered: true, status: 200, json: { n: "2" } }, { n: 2 }, "check_failed", "2 (sees text of 1 characters)"],
  [{ answered: true, status: 200, json: null }, { n: 2 }, "check_failed", "2 (sees missing)"],
] as const)("%j is not %j: %s", (answer, json, reason, waits) => {
  expect(answerVerdict(answer, filled(json), hide)).toMatchObject({ go: false, reason, waits });
});

test("no half of a secret is told where a value is cut", () => {
  const [long, longer] = [`${"x".repeat(75)}a secret`, `http:${"x".repeat(191)}a secret`];
  const answer = answerVerdict({ answered: true, status: 200, json: { n: "b" } }, filled({ n: long }), hide);
  expect(answer).toMatchObject({ because: `its n is text of 1 characters, expected ${"x".repeat(75)}***` });
  expect(fill("{outputs.url}", {}, { url: longer })).toEqual({ missing: expect.stringMatching(/x\*\*\*$/) });
});

test.each<[Record<string, unknown>, Record<string, string | number>]>([
  [{ version: "1.5.0" }, { version: "{version}" }],
  [{ a: { b: 1 } }, { "a.b": 1 }],
  [{ "a.b": 1, a: { b: 2 } }, { "a.b": 1 }],
])("%j is %j", (json, expected) => {
  expect(answerVerdict({ answered: true, status: 200, json }, filled(expected), hide).go).toBe(true);
});

test("pauses begin short, never exceed five seconds, and last exactly as long as the check may", () => {
  const all = pauses(60_000);
  expect([all[0], Math.max(...all), all.length]).toEqual([100, 5_000, 19]);
  expect(all.reduce((a, b) => a + b, 0)).toBe(60_000);
  expect(pauses(50)).toEqual([50]);
});
