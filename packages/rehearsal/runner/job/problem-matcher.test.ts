import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, temporaryFolder, writeFiles } from "../../builders/job.ts";
import { issueOf, type Matcher, readMatchers } from "./problem-matcher.ts";

afterAll(cleanUp);

function matcher(definition: object): { matcher: Matcher; folder: string } {
  const folder = temporaryFolder();
  writeFiles(folder, { "m.json": JSON.stringify({ problemMatcher: [definition] }), "src/a.py": "" });
  const [first] = readMatchers(join(folder, "m.json"));
  if (!first) throw new Error("no matcher");
  return { matcher: first, folder };
}

const single = {
  owner: "one",
  pattern: [{ regexp: "^(.+):(\\d+):(\\d+): (\\w+): (.+)$", file: 1, line: 2, column: 3, severity: 4, message: 5 }],
};

test("a line that matches is an issue at its place", () => {
  const { matcher: one, folder } = matcher(single);
  const match = one.match("src/a.py:3:7: warning: too long");
  expect(match && issueOf(match, folder)).toEqual({
    level: "warning",
    message: "too long",
    place: { path: "src/a.py", line: 3, column: 7 },
  });
  expect(one.match("src/a.py is fine")).toBeNull();
});

test("a file that is not there is not pointed at", () => {
  const { matcher: one, folder } = matcher(single);
  const match = one.match("src/b.py:3:7: error: no");
  expect(match && issueOf(match, folder)?.place).toEqual({ line: 3, column: 7 });
});

test("a looping pattern finds many issues under one heading", () => {
  const { matcher: two } = matcher({
    owner: "two",
    severity: "error",
    pattern: [
      { regexp: "^(\\S+\\.py)$", file: 1 },
      { regexp: "^  (\\d+) (.+)$", line: 1, message: 2, loop: true },
    ],
  });
  expect(two.match("src/a.py")).toBeNull();
  expect(two.match("  3 first")).toEqual({ severity: "error", file: "src/a.py", line: "3", message: "first" });
  expect(two.match("  4 second")).toMatchObject({ file: "src/a.py", line: "4", message: "second" });
  expect(two.match("done")).toBeNull();
  expect(two.match("  5 without heading")).toBeNull();
});

test("a severity that GitHub does not know is no issue", () => {
  const { matcher: one, folder } = matcher(single);
  const match = one.match("src/a.py:3:7: note: hm");
  expect(match && issueOf(match, folder)).toBeNull();
});

test.each([
  [{ pattern: [{ regexp: "x", message: 0 }] }, "Owner must not be empty"],
  [{ owner: "x", pattern: [{ regexp: "x" }] }, "must set 'message'"],
  [{ owner: "x" }, "needs a list 'pattern'"],
])("a matcher file with a mistake is refused: %j", (definition, message) => {
  expect(() => matcher(definition)).toThrow(message);
});
