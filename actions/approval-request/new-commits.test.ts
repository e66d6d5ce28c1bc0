import { expect, test } from "@jest/globals";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import type { Finishing } from "../../packages/ports/finishing/finishing.ts";
import { commitBy, memoryCommits } from "../../packages/ports/repository/commits-memory.ts";
import { commitsOf } from "./new-commits.ts";

const head = "f".repeat(40);
const id = (letter: string) => letter.repeat(40);

/** Ranges by what they begin with, tags by the letter of their commit, and which of these the release holds. */
const given = (
  ranges: Readonly<Record<string, number>>,
  tags: Readonly<Record<string, string>> = {},
  held = Object.values(tags).join(""),
) => {
  const commits = (count: number) => Array.from({ length: count }, () => commitBy("ada"));
  const refs = {
    list: async () => Object.keys(tags).map((tag) => ({ name: `refs/tags/${tag}`, object: "x", type: "commit" })),
    read: async (name: string) => (tags[name.slice(10)] ? { name, object: "x", type: "tag" } : null),
    target: async ({ name }: { name: string }) => id(tags[name.slice(10)] ?? ""),
  };
  return memoryWorld({
    commits: memoryCommits(Object.fromEntries(Object.entries(ranges).map(([base, count]) => [base, commits(count)]))),
    finishing: { refs } as unknown as Finishing,
    ancestry: { isAncestor: async (commit) => held.includes(commit.slice(0, 1)), between: async () => null },
  });
};
const main = "refs/heads/main";

test.each<[string, ReturnType<typeof given>, { since?: string; isFirst?: boolean }, string]>([
  ["since main, where nothing was released", given({ [main]: 3, all: 900 }), {}, "since it left main"],
  [
    "since the tag that people named",
    given({ [main]: 300, [id("b")]: 2, all: 900 }, { "1.4.2": "b" }),
    { since: "1.4.2" },
    "since 1.4.2",
  ],
  [
    "since the commit that people named",
    given({ [id("b")]: 2, all: 900 }, {}, "b"),
    { since: id("b") },
    `since ${id("b")}`,
  ],
  [
    "since main, if the tag is further away",
    given({ [main]: 3, [id("b")]: 20 }, { "1.4.2": "b" }),
    { since: "1.4.2" },
    "since it left main",
  ],
  [
    "since main, if the release lacks the tag",
    given({ [main]: 3, [id("b")]: 2 }, { "1.4.2": "b" }, ""),
    { since: "1.4.2" },
    "since it left main",
  ],
  ["since main, if there is no such tag", given({ [main]: 3 }), { since: "1.4.2" }, "since it left main"],
  [
    "since the newest tag, where main is not there and nobody has rules yet",
    given({ [id("b")]: 4, all: 900 }, { "v1.4.2": "b", "v1.3.0": "a" }),
    { isFirst: true },
    "since v1.4.2",
  ],
  [
    "since the newest tag that the release holds",
    given({ [id("a")]: 4, all: 900 }, { "v2.0.0": "c", "1.3.0": "a", nightly: "d" }, "ad"),
    { isFirst: true },
    "since 1.3.0",
  ],
  [
    "in all of its history, where somebody may have pushed the tag to get around the rules of main",
    given({ [id("b")]: 0, all: 900 }, { "v1.4.2": "b" }),
    {},
    "in all of its history",
  ],
  [
    "in all of its history, where no tag names a version",
    given({ all: 900 }, { nightly: "b" }),
    { isFirst: true },
    "in all of its history",
  ],
])("a first release counts its commits %s", async (_, world, { since, isFirst = false }, message) => {
  expect((await commitsOf(head, null, { mainBranch: "main", since, isFirst }, world)).message).toBe(message);
});

test("where everybody counts as an author, it is said what to do", async () => {
  const world = given({ all: 900 });
  await commitsOf(head, null, { mainBranch: "main", since: undefined, isFirst: false }, world);
  expect(world.lines.at(-1)).toContain("name the tag that production runs in approvals.since, on the branch main");
});
