import { expect, test } from "@jest/globals";
import { limitPause } from "./github-limit.ts";

const date = "Mon, 23 Nov 2026 10:00:00 GMT";
const at = Date.parse(date) / 1000;
const second = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

test.each<[string, number, Record<string, string>, string, number | undefined]>([
  ["seconds", 429, { "retry-after": "7" }, "", 7000],
  ["zero seconds", 429, { "retry-after": "0" }, "", 0],
  ["a date, by the server's clock", 403, { "retry-after": "Mon, 23 Nov 2026 10:00:30 GMT", date }, "", 30_000],
  ["a date that is over", 429, { "retry-after": "Mon, 23 Nov 2026 09:00:00 GMT", date }, "", 0],
  ["nothing", 429, {}, "", 60_000],
  ["a blank", 429, { "retry-after": "" }, "", 60_000],
  ["a negative number", 429, { "retry-after": "-5" }, "", 60_000],
  ["far too much", 429, { "retry-after": "1000000000" }, "", 1e12],
  ["the reset", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(at + 90), date }, "", 91_000],
  ["the reset, long ago", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1", date }, "", 1000],
  ["words only", 403, { "x-ratelimit-remaining": "907" }, second, 60_000],
])("a limit that tells %s", (_, status, headers, message, pause) => {
  expect(limitPause(status, headers, message, 1)).toBe(pause);
});

test("a limit that tells nothing again and again is given more time each time", () => {
  expect([1, 2, 3].map((attempt) => limitPause(429, {}, "", attempt))).toEqual([60_000, 120_000, 240_000]);
});

test.each<[number | undefined, Record<string, string>]>([
  [403, { "x-ratelimit-remaining": "907" }],
  [500, { "retry-after": "7" }],
  [undefined, {}],
])("an answer %s is no limit", (status, headers) => {
  expect(limitPause(status, headers, "Resource not accessible by integration", 1)).toBeUndefined();
});
