import { expect, test } from "@jest/globals";
import { matches, mistakeOf } from "./patterns.ts";

test.each<[string[], string[], string[]]>([
  [["feature/*"], ["feature/a", "feature/a.b"], ["feature/a/b", "feature", "xfeature/a"]],
  [["feature/**"], ["feature/a", "feature/a/b"], ["feature"]],
  [["*"], ["main"], ["feature/a"]],
  [["**"], ["main", "feature/a/b"], []],
  [["*feature"], ["mona-feature", "feature"], ["ver-10-feature-x"]],
  [["v2*"], ["v2", "v2.0"], ["v1"]],
  [["v[12].[0-9]+.[0-9]+"], ["v1.10.1", "v2.0.0"], ["v3.0.0", "v1.10", "v1x10x1"]],
  [["*.jsx?"], ["page.js", "page.jsx"], ["page.jsxx"]],
  [["docs/*"], ["docs/a.md"], ["docs/a/b.md"]],
  [["**/docs/**"], ["docs/a.md", "x/docs/a.md", "x/y/docs/a/b"], ["xdocs/a"]],
  [["**/*src/**"], ["a/src/app.js", "my-src/code/a.js"], ["source/a"]],
  [["**/migrate-*.sql"], ["migrate-1.sql", "db/migrate-v1.sql"], ["db/1.sql"]],
  [["**.js"], ["index.js", "js/index.js"], ["index.ts"]],
  [["*.md", "!README.md"], ["hello.md"], ["README.md"]],
  [["*.md", "!README.md", "README*"], ["hello.md", "README.md", "README.doc"], []],
  [["!release/old"], [], ["release/old", "main"]],
  [["release/**", "!release/**-alpha"], ["release/10", "release/beta/mona"], ["release/10-alpha"]],
  [["a.b\\*"], ["a.b*"], ["axb*", "a.bc"]],
  [["c\\+\\+/**"], ["c++/a"], ["cc/a", "c+/a"]],
  [["\\[z-a]\\?"], ["[z-a]?"], ["z"]],
])("%j lets in %j and not %j", (patterns, inside, outside) => {
  expect(inside.filter((name) => !matches(name, patterns))).toEqual([]);
  expect(outside.filter((name) => matches(name, patterns))).toEqual([]);
});

test.each(["c++/**", "+", "?x", "!+x", "a?+", "*+", "**+", "**/+", "[z-a]"])("%s cannot be read", (pattern) => {
  expect(mistakeOf(pattern)).toContain(`'${pattern}' cannot be read`);
});

test.each(["[", "[]", "a]", "(", "a{2}", "a|b", "\\", "!", "a\\", "**/**", "*.jsx?", "v[0-9]+"])(
  "%s can",
  (pattern) => {
    expect(mistakeOf(pattern)).toBeNull();
    expect(() => matches("main", [pattern])).not.toThrow();
  },
);
