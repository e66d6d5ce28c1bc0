import { expect, test } from "@jest/globals";
import type { Check } from "../../model/configuration/configuration.ts";
import type { Json } from "../../model/document/value.ts";
import { answerVerdict, pauses } from "./answer.ts";
import { type HttpCheck, httpCheck } from "./values.ts";

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
  more: Partial<Extract<Check, { http: string }>> = {},
) =>
  httpCheck(
    { http, method: "GET", headers: {}, safe: false, follow: false, expect: { status: 200, json }, within, ...more },
    { release, environment: "dev", outputs, secrets: { TOKEN: "s3cret", BROKEN: "a\r\nb: c" } },
    hide,
  );
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
      method: "GET",
      headers: {},
      body: undefined,
      follow: false,
      status: 200,
      location: undefined,
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
])("%s with the outputs %j cannot be asked", (http, outputs, message) => {
  expect(fill(http, {}, outputs)).toEqual({ missing: expect.stringContaining(message) });
});

test.each([
  [{ answered: false, because: "nobody" }, {}, "check_failed", "an answer (nobody)"],
  [{ answered: true, location: "", status: 503, json: undefined }, {}, "check_failed", "status 200 (sees 503)"],
  [
    { answered: true, location: "", status: 200, json: { version: "1.4.2" } },
    { version: "{version}" },
    "wrong_version",
    "1.5.0 (sees 1.4.2)",
  ],
  [
    { answered: true, location: "", status: 200, json: {} },
    { version: "{version}" },
    "check_failed",
    "1.5.0 (sees missing)",
  ],
  [
    { answered: true, location: "", status: 200, json: { version: "1.4.2", n: 1 } },
    { n: 2, version: "{version}" },
    "wrong_version",
    "1.5.0 (sees 1.4.2)",
  ],
  [
    { answered: true, location: "", status: 200, json: { n: "2" } },
    { n: 2 },
    "check_failed",
    "2 (sees text of 1 characters)",
  ],
  [{ answered: true, location: "", status: 200, json: null }, { n: 2 }, "check_failed", "2 (sees missing)"],
] as const)("%j is not %j: %s", (answer, json, reason, waits) => {
  expect(answerVerdict(answer, filled(json), hide)).toMatchObject({ go: false, reason, waits });
});

test("headers take secrets by name, and nothing else of a check does", () => {
  const headers = { authorization: "Bearer {secrets.TOKEN}", "x-release": "{version}" };
  expect(fill("http://x/", {}, {}, "1s", { headers })).toMatchObject({
    ok: { headers: { authorization: "Bearer s3cret", "x-release": "1.5.0" } },
  });
  const unknown = fill("http://x/", {}, {}, "1s", { headers: { a: "{secrets.OTHER}" } });
  expect(unknown).toEqual({
    missing: expect.stringMatching(/^\{secrets.OTHER\} of .*, and in headers \{secrets.TOKEN\}/),
  });
  for (const name of ["toString", "__proto__", "constructor"])
    expect(fill("http://x/", {}, {}, "1s", { headers: { a: `{secrets.${name}}` } })).toHaveProperty("missing");
  expect(fill("http://x/{secrets.TOKEN}")).toEqual({
    missing: expect.stringContaining("{secrets.TOKEN} of http://x/"),
  });
  expect(fill("http://x/", { a: "{secrets.TOKEN}" })).toEqual({
    missing: expect.stringContaining("{secrets.TOKEN} of"),
  });
  expect(fill("http://x/", {}, {}, "1s", { headers: { a: "{secrets.BROKEN}" } })).toEqual({
    missing: "a value of one line in ASCII for the header a of http://x/",
  });
});

test("a body is sent as it is, and as JSON where it is not text", () => {
  const post = { method: "POST", safe: true } as const;
  expect(fill("http://x/", {}, {}, "1s", { ...post, body: "{ {version} }" })).toMatchObject({
    ok: { method: "POST", body: "{ {version} }", headers: {} },
  });
  expect(fill("http://x/", {}, {}, "1s", { ...post, body: { q: [1] } })).toMatchObject({
    ok: { body: '{"q":[1]}', headers: { "content-type": "application/json" } },
  });
  const headers = { "Content-Type": "application/graphql+json" };
  expect(fill("http://x/", {}, {}, "1s", { ...post, headers, body: {} })).toMatchObject({ ok: { headers } });
});

test.each([
  ["/new", "/new", true],
  ["http://x/new", "/new", true],
  ["/new", "http://x/new", true],
  ["https://x/", "http://x/", false],
  ["https://x/{version}", "https://x/1.5.0", true],
  ["/new", "", false],
  ["/new", "http://", false],
])("a redirect that is to point at %s and points at %j", (location, message, go) => {
  const expected = { expect: { status: 301, location, json: {} } };
  const check = fill("http://x/old", {}, {}, "1s", expected);
  if ("missing" in check) throw new Error(check.missing);
  const verdict = answerVerdict({ answered: true, status: 301, location: message, json: undefined }, check.ok, hide);
  expect(verdict.go).toBe(go);
});

test("of an address that was not expected only its origin is reported", () => {
  const check = fill("http://x/old", {}, {}, "1s", { expect: { status: 302, location: "/new", json: {} } });
  if ("missing" in check) throw new Error(check.missing);
  const answer = {
    answered: true,
    status: 302,
    location: "https://ada:pw@away.example/a?token=t",
    json: null,
  } as const;
  expect(answerVerdict(answer, check.ok, hide)).toMatchObject({
    because: "it redirects to another address at https://away.example, expected http://x/new",
  });
});

test("no half of a secret is reported where a value is cut", () => {
  const [long, longer] = [`${"x".repeat(75)}a secret`, `http:${"x".repeat(191)}a secret`];
  const answer = answerVerdict(
    { answered: true, location: "", status: 200, json: { n: "b" } },
    filled({ n: long }),
    hide,
  );
  expect(answer).toMatchObject({ because: `its n is text of 1 characters, expected ${"x".repeat(75)}***` });
  expect(fill("{outputs.url}", {}, { url: longer })).toEqual({ missing: expect.stringMatching(/x\*\*\*$/) });
});

test.each<[Record<string, unknown>, Record<string, string | number>]>([
  [{ version: "1.5.0" }, { version: "{version}" }],
  [{ a: { b: 1 } }, { "a.b": 1 }],
  [{ "a.b": 1, a: { b: 2 } }, { "a.b": 1 }],
])("%j is %j", (json, expected) => {
  expect(answerVerdict({ answered: true, location: "", status: 200, json }, filled(expected), hide).go).toBe(true);
});

test("pauses begin short, never exceed five seconds, and last exactly as long as the check may", () => {
  const all = pauses(60_000);
  expect([all[0], Math.max(...all), all.length]).toEqual([100, 5_000, 19]);
  expect(all.reduce((a, b) => a + b, 0)).toBe(60_000);
  expect(pauses(50)).toEqual([50]);
});
