import { expect, test } from "@jest/globals";
import { commitOf } from "../../model/builders/commit.ts";
import { exclusions } from "../../model/configuration/configuration.ts";
import type { Author, CommitFacts } from "../../model/release/commit-facts.ts";
import type { BranchMove, Doer, PullFacts } from "../../model/release/release-work.ts";
import { mayHoldPulls, type Work, writersOf } from "./writers.ts";

const idOf = (login: string): number => Number.parseInt(login.toLowerCase().replaceAll(/\W/g, ""), 36);
const account = (login: string) => ({ login, id: idOf(login) });
const author = (login: string): Author => ({ ...account(login), name: login, email: "" });
const sha = (letter: string) => letter.repeat(40);
const shas = (letters: string) => [...letters].map(sha);

/** A commit by somebody on top of others; each id is one letter. */
const by = (login: string, letter: string, on = "", more: Partial<CommitFacts> = {}): CommitFacts =>
  commitOf(letter, { authors: [author(login)], parents: shas(on), ...more });

/** What GitHub's button makes of a pull request: whoever pressed it is the author. */
const button = (login: string, letter: string, on: string, more: Partial<CommitFacts> = {}): CommitFacts =>
  by(login, letter, on, { committer: null, verified: true, ...more });

const doer = (login: string): Doer => ({ ...account(login), bot: login.endsWith("[bot]") });
const move = (type: string) => (login: string | null, to: string) => ({
  type,
  after: sha(to),
  actor: login === null ? null : doer(login),
});
const [push, forced, created, merged] = [move("push"), move("force_push"), move("branch_creation"), move("pr_merge")];
const deleted: BranchMove = { type: "branch_deletion", after: sha("0"), actor: doer("ada") };
const pull = (login: string | null, head: string, more: Partial<PullFacts> = {}): PullFacts => ({
  number: 7,
  author: login === null ? null : doer(login),
  head: sha(head),
  branch: "feature/x",
  fork: null,
  merge: null,
  ...more,
});
const said = (work: Partial<Work>, exclude: readonly (typeof exclusions)[number][] = exclusions) => {
  const { excluded, unknown } = writersOf(
    {
      commits: [],
      moves: [],
      pulls: [],
      isWhole: true,
      pusher: account("rob"),
      branch: "release/1.5.0",
      reRunners: [],
      ...work,
    },
    exclude,
  );
  return { who: excluded.map(({ login, because }) => `${login} ${because}`), unknown, excluded };
};
const own = "rob pushed the release";

/** A branch of two commits by ada, merged into what m is at by whoever presses the button. */
const branch = [by("ada", "a"), by("ada", "b", "a")];

test.each<[name: string, work: Partial<Work>, who: string[]]>([
  ["nothing is new", {}, [own]],
  [
    "whoever wrote, and whoever is named co-author",
    { commits: [by("ada", "a", "", { authors: [author("ada"), author("lin")], committer: author("ada") })] },
    ["ada wrote aaaaaaa", "lin is named co-author in aaaaaaa", own],
  ],
  ["several commits of one", { commits: [...branch, by("ada", "c", "b")] }, ["ada wrote aaaaaaa and 2 more", own]],
  ["one login in two cases", { commits: [by("ada", "a"), by("ADA", "b", "a")] }, ["ada wrote aaaaaaa and 1 more", own]],
  [
    "whoever committed what somebody else wrote",
    { commits: [by("ada", "a", "", { committer: author("tom") })] },
    ["ada wrote aaaaaaa", "tom committed aaaaaaa", own],
  ],
  ["what GitHub itself committed", { commits: [by("ada", "a", "", { committer: null })] }, ["ada wrote aaaaaaa", own]],
  [
    "a colleague commits in another's name and pushes herself",
    { commits: branch, moves: [push("eve", "b")] },
    ["ada wrote aaaaaaa and 1 more", "eve pushed 2 of the commits", own],
  ],
  [
    "several people pushed",
    { commits: [...branch, by("ada", "c", "b")], moves: [push("eve", "b"), push("tom", "c")] },
    ["ada wrote aaaaaaa and 2 more", "eve pushed 2 of the commits", "tom pushed ccccccc", own],
  ],
  [
    "somebody did several things",
    { commits: branch, moves: [push("ada", "b")], pulls: [pull("ada", "b")] },
    ["ada wrote aaaaaaa and 1 more, opened pull request #7 and pushed 2 of the commits", own],
  ],
  [
    "a branch is made at commits that are there",
    { commits: branch, moves: [push("eve", "b"), created("tom", "b"), created("pia", "a")] },
    ["ada wrote aaaaaaa and 1 more", "eve pushed 2 of the commits", own],
  ],
  [
    "a branch is made with commits that nobody pushed before",
    { commits: branch, moves: [created("eve", "b")] },
    ["ada wrote aaaaaaa and 1 more", "eve pushed 2 of the commits", own],
  ],
  [
    "a branch is deleted",
    { commits: branch, moves: [push("eve", "b"), deleted] },
    ["ada wrote aaaaaaa and 1 more", "eve pushed 2 of the commits", own],
  ],
  [
    "a forced push brings other commits",
    { commits: [by("ada", "c")], moves: [push("tom", "x"), forced("eve", "c")] },
    ["ada wrote ccccccc", "eve pushed ccccccc", own],
  ],
  [
    "a forced push takes a branch back to what somebody else had pushed",
    { commits: branch, moves: [push("eve", "b"), push("tom", "x"), forced("tom", "b")] },
    ["ada wrote aaaaaaa and 1 more", "eve pushed 2 of the commits", own],
  ],
  [
    "moves of other work",
    { commits: branch, moves: [push("pia", "x"), push("eve", "b"), push("kim", "y")] },
    ["ada wrote aaaaaaa and 1 more", "eve pushed 2 of the commits", own],
  ],
  [
    "the button merges somebody else's pull request",
    {
      commits: [...branch, button("tom", "m", "xb")],
      moves: [push("ada", "b"), merged("tom", "m")],
      pulls: [pull("ada", "b", { merge: sha("m") })],
    },
    ["ada wrote aaaaaaa and 1 more, opened pull request #7 and pushed 2 of the commits", own],
  ],
  [
    "whoever opened the pull request wrote and pushed none of it",
    {
      commits: [...branch, button("tom", "m", "xb")],
      moves: [push("eve", "b"), merged("tom", "m")],
      pulls: [pull("pia", "b", { merge: sha("m") })],
    },
    ["ada wrote aaaaaaa and 1 more", "pia opened pull request #7", "eve pushed 2 of the commits", own],
  ],
  [
    "a merge by hand, pushed",
    {
      commits: [...branch, by("tom", "m", "xb")],
      moves: [push("eve", "b"), push("tom", "m")],
    },
    ["ada wrote aaaaaaa and 1 more", "tom wrote mmmmmmm and pushed mmmmmmm", "eve pushed 2 of the commits", own],
  ],
  [
    "a merge by hand that pretends to be GitHub's, of a real pull request",
    {
      commits: [...branch, button("tom", "m", "xb", { verified: false })],
      moves: [push("eve", "b"), push("tom", "m")],
      pulls: [pull("ada", "b", { merge: sha("m") })],
    },
    [
      "ada wrote aaaaaaa and 1 more and opened pull request #7",
      "tom wrote mmmmmmm and pushed mmmmmmm",
      "eve pushed 2 of the commits",
      own,
    ],
  ],
  [
    "the same, pushed by an app that somebody told to",
    {
      commits: [...branch, button("tom", "m", "xb", { verified: false })],
      moves: [push("ada", "b"), push("tool[bot]", "m")],
      pulls: [pull("ada", "b", { merge: sha("m") })],
    },
    ["ada wrote aaaaaaa and 1 more, opened pull request #7 and pushed 2 of the commits", "tom wrote mmmmmmm", own],
  ],
  [
    "the merge queue brings it, by way of a branch of its own",
    {
      commits: [...branch, button("tom", "m", "xb")],
      moves: [push("ada", "b"), created("github-merge-queue[bot]", "m"), move("merge_queue_merge")("tom", "m")],
      pulls: [pull("ada", "b", { merge: sha("m") })],
    },
    ["ada wrote aaaaaaa and 1 more, opened pull request #7 and pushed 2 of the commits", own],
  ],
  [
    "GitHub keeps the merge no more, but its pull request",
    { commits: [...branch, button("tom", "m", "xb")], pulls: [pull("ada", "b", { merge: sha("m") })] },
    ["ada wrote aaaaaaa and 1 more and opened pull request #7", own],
  ],
  [
    "GitHub keeps neither the merge nor a pull request",
    { commits: [...branch, button("tom", "m", "xb")] },
    ["ada wrote aaaaaaa and 1 more", "tom wrote mmmmmmm", own],
  ],
  [
    "the button squashes: its commit has the author of the pull request",
    {
      commits: [button("ada", "s", "x")],
      moves: [push("eve", "b"), merged("tom", "s")],
      pulls: [pull("ada", "b", { merge: sha("s") })],
    },
    ["ada wrote sssssss and opened pull request #7", own],
  ],
  [
    "the button rebases: whoever pressed it is the committer of each commit",
    {
      commits: [by("ada", "p", "x", { committer: author("tom") }), by("ada", "q", "p", { committer: author("tom") })],
      moves: [push("eve", "b"), merged("tom", "q")],
      pulls: [pull("ada", "b", { merge: sha("q") })],
    },
    ["ada wrote ppppppp and 1 more and opened pull request #7", own],
  ],
  [
    "somebody rebases by hand, and it is merged by the button afterwards",
    {
      commits: [by("ada", "p", "x", { committer: author("tom") }), button("tom", "m", "xp")],
      moves: [forced("tom", "p"), merged("tom", "m")],
      pulls: [pull("ada", "p", { merge: sha("m") })],
    },
    ["ada wrote ppppppp and opened pull request #7", "tom committed ppppppp and pushed ppppppp", own],
  ],
  [
    "a pull request whose branch was merged by hand and which is open still",
    { commits: branch, pulls: [pull("pia", "b")] },
    ["ada wrote aaaaaaa and 1 more", "pia opened pull request #7", own],
  ],
  [
    "a pull request that takes the release itself to main",
    { commits: branch, pulls: [pull("rita", "b", { branch: "release/1.5.0" })] },
    ["ada wrote aaaaaaa and 1 more", own],
  ],
  [
    "a pull request from a fork whose branch has the name of the release",
    { commits: branch, pulls: [pull("rita", "b", { branch: "release/1.5.0", fork: "rita/shop" })] },
    ["ada wrote aaaaaaa and 1 more", "rita opened pull request #7", own],
  ],
  [
    "a pull request of something else",
    { commits: branch, pulls: [pull("pia", "x")] },
    ["ada wrote aaaaaaa and 1 more", own],
  ],
  [
    "whoever pushed the release, and ran it again",
    { commits: [by("rob", "a")], moves: [push("rob", "a")], reRunners: [account("lin"), account("rob")] },
    ["rob wrote aaaaaaa, pushed aaaaaaa, pushed the release and ran this run again", "lin ran this run again"],
  ],
  [
    "GitHub does not say of the push that began the run yet",
    { commits: branch },
    ["ada wrote aaaaaaa and 1 more", own],
  ],
])("%s", (_, work, who) => {
  expect(said(work).who).toEqual(who);
});

test.each<[name: string, work: Partial<Work>, unknown: string[]]>([
  ["everything is known", { commits: branch, moves: [push("ada", "b")] }, []],
  [
    "the account that pushed is gone",
    { commits: branch, moves: [push(null, "b")] },
    ["an account that is gone pushed 2 of the commits"],
  ],
  [
    "an app pushed",
    { commits: branch, moves: [push("tool[bot]", "a"), push("ada", "b")] },
    ["tool[bot], which is an app, pushed aaaaaaa: for whom, GitHub does not say"],
  ],
  [
    "a pull request from a fork",
    { commits: branch, pulls: [pull("eve", "b", { fork: "eve/shop" })] },
    ["pull request #7 comes from the fork eve/shop: who pushed there, GitHub does not say here"],
  ],
  [
    "one whose fork and author are gone",
    { commits: branch, pulls: [pull(null, "b", { fork: "" })] },
    [
      "an account that is gone opened pull request #7",
      "pull request #7 comes from a fork that is gone: who pushed there, GitHub does not say here",
    ],
  ],
  [
    "GitHub knows no account of a committer",
    { commits: [by("ada", "a", "", { committer: { login: null, id: null, name: "Sam", email: "sam@example.com" } })] },
    ["GitHub knows no account of Sam <sam@example.com>, who committed aaaaaaa"],
  ],
])("what nobody can know is reported: %s", (_, work, unknown) => {
  expect(said(work).unknown).toEqual(unknown);
  expect(said(work, []).unknown).toEqual([]);
});

test.each([
  [["pusher"], ["eve pushed 2 of the commits", own]],
  [["author"], ["ada wrote aaaaaaa and 1 more", "pia opened pull request #7"]],
  [["re-runner"], ["lin ran this run again"]],
  [[], []],
] as const)("only those whom the configuration names do not count: %j", (exclude, who) => {
  const work = { commits: branch, moves: [push("eve", "b")], pulls: [pull("pia", "b")], reRunners: [account("lin")] };
  expect(said(work, exclude).who).toEqual(who);
});

test("that not all was read is reported", () => {
  expect(said({ isWhole: false }).unknown).toEqual([
    expect.stringContaining("more pushes and pull requests than were read"),
  ]);
});

test("an app that pushed is not a person, so that nobody is named for it", () => {
  expect(said({ commits: branch, moves: [push("tool[bot]", "b")] }).who).toEqual(["ada wrote aaaaaaa and 1 more", own]);
});

test("somebody whose login changed is one person, by their number", () => {
  const { excluded } = said({
    commits: branch,
    moves: [{ ...push("ada", "b"), actor: { ...doer("ada"), login: "ada-l" } }],
  });
  expect(excluded.map(({ login, id }) => [login, id])).toEqual([
    ["ada", idOf("ada")],
    ["rob", idOf("rob")],
  ]);
});

test("five hundred commits, pushed one by one by ten people, are reported in no time", () => {
  const commits = Array.from({ length: 500 }, (_, n) =>
    commitOf("x", { sha: String(n).padStart(40, "0"), parents: n === 0 ? [] : [String(n - 1).padStart(40, "0")] }),
  );
  const moves = commits.map(({ sha }, n) => ({
    type: "push",
    after: sha,
    actor: { login: `p${n % 10}`, id: n % 10, bot: false },
  }));
  const began = performance.now();
  expect(said({ commits, moves }).who.slice(0, 2)).toEqual([
    "p0 pushed 50 of the commits",
    "p1 pushed 50 of the commits",
  ]);
  expect(performance.now() - began).toBeLessThan(500);
});

test.each<[string, CommitFacts[], BranchMove[], boolean]>([
  ["plain commits that were pushed", branch, [push("ada", "b")], false],
  ["a merge", [by("tom", "m", "xb")], [], true],
  ["a number in a title", [by("ada", "a", "", { title: "Add totals (#12)" })], [], true],
  ["a commit that GitHub put there for a pull request", branch, [merged("tom", "b")], true],
])("whether a release may hold pull requests is seen: %s", (_, commits, moves, may) => {
  expect(mayHoldPulls(commits, moves)).toBe(may);
});
