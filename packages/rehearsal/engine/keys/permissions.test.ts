import { expect, test } from "@jest/globals";
import { byDefault, excess, forFork, granted, scopes } from "./permissions.ts";

const place = { path: "a.yml" };
const only = (levels: object) => Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== "none"));

test("a block grants what it names and nothing else", () => {
  const permissions = granted({ levels: { contents: "read", "id-token": "write" }, place });
  expect(only(permissions)).toEqual({ contents: "read", "id-token": "write" });
  expect(Object.keys(permissions)).toEqual([...scopes]);
  expect(only(granted({ levels: {}, place }))).toEqual({});
});

test("read-all and write-all reach every scope as far as it goes", () => {
  expect(granted({ levels: "read-all", place })).toMatchObject({
    contents: "read",
    models: "read",
    "id-token": "none",
  });
  expect(granted({ levels: "write-all", place })).toMatchObject({
    contents: "write",
    models: "read",
    "id-token": "write",
  });
});

test("without any block the repository's setting holds, and it never holds an identity", () => {
  expect(only(byDefault("read"))).toEqual({ contents: "read", packages: "read" });
  expect(byDefault("write")).toMatchObject({ contents: "write", deployments: "write", "id-token": "none" });
});

test("a fork reads what it was granted, and has no identity", () => {
  const permissions = granted({ levels: { contents: "write", issues: "read", "id-token": "write" }, place });
  expect(only(forFork(permissions))).toEqual({ contents: "read", issues: "read" });
});

test("what is asked beyond what is allowed is named scope by scope", () => {
  const asked = granted({ levels: { contents: "write", issues: "read", checks: "read" }, place });
  expect(excess(asked, granted({ levels: { contents: "read", checks: "write" }, place }))).toEqual([
    { requested: "contents: write", allowed: "contents: read" },
    { requested: "issues: read", allowed: "issues: none" },
  ]);
});
