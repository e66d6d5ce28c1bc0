import type { Fault } from "../../packages/rehearsal/github/faults/fault.ts";

/** One of each kind that can befall any request, by a name for a test. */
export const everyFault: readonly (readonly [name: string, fault: Fault])[] = [
  ["a late answer", { kind: "latency", milliseconds: 30 }],
  ["a 500", { kind: "error", status: 500 }],
  ["a 502", { kind: "error", status: 502 }],
  ["a 502 after the deed", { kind: "error", status: 502, when: "after" }],
  ["a limit in seconds", { kind: "limit", status: 429, limit: "secondary", retryAfter: 3 }],
  ["a limit with a date", { kind: "limit", status: 429, limit: "secondary", retryAfter: { date: 3 } }],
  ["a limit that is blank", { kind: "limit", status: 429, limit: "secondary", retryAfter: { text: "" } }],
  ["a limit in words only", { kind: "limit", status: 403, limit: "secondary" }],
  ["a limit with a reset", { kind: "limit", status: 403, limit: "primary", reset: 20 }],
  ["a reset before the deed", { kind: "reset", when: "before" }],
  ["a reset after the deed", { kind: "reset", when: "after" }],
  ["an answer that is cut", { kind: "truncated" }],
  ["an answer that is too long", { kind: "wrong-length", by: 20 }],
  ["an answer that is too short", { kind: "wrong-length", by: -3 }],
  ["a page", { kind: "html" }],
  ["a page with 404", { kind: "html", status: 404 }],
  ["a page after the deed", { kind: "html", when: "after" }],
  ["a slow answer", { kind: "slow", milliseconds: 10 }],
];
