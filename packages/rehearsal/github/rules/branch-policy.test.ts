import { expect, test } from "@jest/globals";
import { fits } from "./branch-policy.ts";

// https://docs.github.com/actions/reference/deployments-and-environments and Ruby's File.fnmatch
test.each([
  ["main", "main", true],
  ["main", "mainly", false],
  ["*", "main", true],
  ["*", "feature/x", false],
  ["release/*", "release/1.0", true],
  ["release/*", "release/1/0", false],
  ["release/*/*", "release/1/0", true],
  ["**/x", "a/b/x", true],
  ["**/x", "x", true],
  ["release/**", "release/1/0", false],
  ["v?.0", "v1.0", true],
  ["v?.0", "v/.0", false],
  ["v[0-9]", "v7", true],
  ["v[!0-9]", "v7", false],
  ["v[!0-9]", "vx", true],
  ["v1.0", "v1x0", false],
  ["a\\*", "a*", true],
  ["a\\*", "ab", false],
  ["refs/pull/*/merge", "refs/pull/7/merge", true],
])("the pattern %s and the branch %s: %s", (pattern, name, expected) => {
  expect(fits(pattern, name)).toBe(expected);
});
