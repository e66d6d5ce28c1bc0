import { expect, test } from "@jest/globals";
import { code, folded, lines, plain, table } from "./markdown.ts";

test.each([
  ["[x](http://evil)", /\]\(/],
  ["![x](http://evil/p.png)", /!\[/],
  ["<img src=x>", /<img/],
  ["@everyone look", /@everyone/],
  ["a | b", /(?<!\\)\|/],
  ["http://evil.example", /http:\/\//],
  ["`code`", /(?<!\\)`/],
  ["a\n# b", /\n/],
])("text %j becomes only text", (text, dangerous) => {
  expect(plain(text)).not.toMatch(dangerous);
});

test("code in a cell can neither end its cell nor its span", () => {
  expect(code("a|b`c</code><script>")).toBe("<code>a&#124;b&#96;c&lt;/code>&lt;script></code>");
});

test("blocks that are empty leave no gap", () => {
  expect(lines("a", "", "b")).toBe("a\n\nb");
  expect(table(["x"], [])).toBe("");
  expect(folded("more", table(["x"], [["1"]]))).toBe(
    "<details><summary>more</summary>\n\n| x |\n| --- |\n| 1 |\n\n</details>",
  );
});
