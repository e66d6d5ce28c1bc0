import { expect, test } from "@jest/globals";
import { sharedContract } from "./checked-github.ts";
import type { Exchange } from "./openapi.ts";

const sha = "a".repeat(40);
const object = { type: "commit", sha, url: "http://127.0.0.1/x" };
const ref = { ref: "refs/heads/main", node_id: "x", url: "http://127.0.0.1/x", object };

async function violations(more: Partial<Exchange>): Promise<string[]> {
  const contract = await sharedContract();
  const limits = ["limit", "remaining", "reset", "used"].map((name) => [`x-ratelimit-${name}`, "1"]);
  const headers = {
    "x-github-request-id": "1",
    "content-type": "application/json; charset=utf-8",
    ...Object.fromEntries(limits),
  };
  const path = more.path ?? "/repos/acme/shop/git/refs/heads/main";
  const right: Exchange = {
    method: "PATCH",
    path,
    url: path,
    requestBody: JSON.stringify({ sha }),
    status: 200,
    headers,
    body: JSON.stringify(ref),
  };
  return contract.violations({ ...right, ...more });
}

test("an exchange as GitHub describes it has no violation", async () => {
  expect(await violations({})).toEqual([]);
}, 120_000);

test.each<[string, Partial<Exchange>, RegExp]>([
  ["a field is missing", { body: JSON.stringify({ ...ref, node_id: undefined }) }, /node_id/],
  ["a field has the wrong type", { body: JSON.stringify({ ...ref, url: 1 }) }, /url must be string/],
  ["an address is none", { body: JSON.stringify({ ...ref, url: "no address" }) }, /format "uri"/],
  ["a field is invented", { body: JSON.stringify({ ...ref, object: { ...object, size: 1 } }) }, /\/object\/size/],
  ["the status is not listed", { status: 202 }, /does not list/],
  ["a broken request is accepted", { requestBody: "{}" }, /accepted although/],
  ["a request's field is unknown", { requestBody: JSON.stringify({ sha, forced: true }) }, /forced/],
  ["the query is unknown", { url: "/x?froce=1" }, /froce/],
  ["a header is missing", { headers: { "content-type": "application/json" } }, /x-github-request-id/],
  [
    "an error names another page",
    { status: 422, body: JSON.stringify({ message: "", documentation_url: "x" }) },
    /documentation_url/,
  ],
  ["an error has no message", { status: 404, body: JSON.stringify({ message: 1 }) }, /message must be string/],
  ["the route does not exist", { path: "/repos/acme/shop/nothing" }, /no such route/],
  ["a body is sent where none may be", { method: "DELETE", status: 204 }, /must be empty/],
])("it is a violation when %s", async (_, exchange, words) => {
  expect((await violations(exchange)).join("\n")).toMatch(words);
});
