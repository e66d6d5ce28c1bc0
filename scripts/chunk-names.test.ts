import { expect, test } from "@jest/globals";
import { chunkNames, withChunkNames } from "./chunk-names.ts";

const chunks = [
  { id: 30, origins: [{ request: "./actions/record/main.js" }] },
  { id: 4, origins: [{ request: "./git.js" }, { request: "../repository/git.js" }] },
  { id: 5, origins: [{ request: "./ports/git.js" }] },
  {
    id: 200,
    origins: [{ request: "./a.js" }, { request: "./b.js" }],
    modules: [
      { name: "./packages/model/small.js", size: 3 },
      { name: "../node_modules/pg/lib/index.js + 3 modules", size: 9 },
    ],
  },
];

test("a chunk is named after the one module that it is made for, or the largest of those that share it", () => {
  expect([...chunkNames(chunks)]).toEqual([
    ["4", "git"],
    ["5", "git-2"],
    ["30", "record"],
    ["200", "shared-pg"],
  ]);
  expect([...chunkNames(chunks.toReversed())]).toEqual([...chunkNames(chunks)]);
});

test.each(['u=e=>""+e+".index.js"', 'u = (e) => "" + e + ".index.js"'])(
  "an entry with %s loads them by name",
  (code) => {
    const assets = { "4.index.js": { source: "4" }, "licenses.txt": { source: "l" } };
    const named = withChunkNames({ code, assets }, chunks, "chunks/");
    expect(named.code).toMatch(/=> ?"chunks\/"\+\{"4":"git"\}\[e\]\+"\.js"$/);
    expect(Object.keys(named.assets)).toEqual(["chunks/git.js", "licenses.txt"]);
  },
);

test("an entry that loads its chunks in another way is not built", () => {
  expect(() => withChunkNames({ code: "u=e=>map[e]", assets: {} }, [], "")).toThrow("in 0 places");
});
