import { expect, test } from "@jest/globals";
import { commitOf } from "../../model/builders/commit.ts";
import { configurationOf } from "../../model/builders/release.ts";
import type { Author, CommitFacts } from "../../model/release/commit-facts.ts";
import { authorsVerdict, starterVerdict, withAccounts } from "./commit-authors.ts";

const person = (name: string, more: Partial<Author> = {}): Author => ({
  login: null,
  id: null,
  name,
  email: `${name.toLowerCase()}@example.com`,
  ...more,
});
const commit = (letter: string, ...authors: Author[]): CommitFacts => commitOf(letter, { authors });
const ada = person("Ada", { login: "ada", id: 7 });
const [sam, bot] = [person("Sam"), person("Bot")];
const approvalsOf = (text: string) => configurationOf(`approvals: { ${text} }`).approvals;

test.each<[name: string, commits: CommitFacts[], config: string, message: string | null]>([
  ["nobody wrote anything", [], "", null],
  ["GitHub knows everybody", [commit("a", ada)], "", null],
  [
    "GitHub does not know somebody",
    [commit("a", ada), commit("b", sam)],
    "",
    "GitHub knows no account of Sam <sam@example.com>, who wrote bbbbbbb: whether they approve their own work cannot be determined",
  ],
  ["a co-author is unknown", [commit("a", ada, sam)], "", "Sam <sam@example.com>, who wrote aaaaaaa:"],
  [
    "two are, one of them twice",
    [commit("a", sam), commit("b", bot), commit("c", sam)],
    "",
    "of Sam <sam@example.com>, who wrote ccccccc; Bot <bot@example.com>, who wrote bbbbbbb:",
  ],
  ["the configuration says who it is", [commit("a", sam)], "authors: { Sam@Example.com: samuel }", null],
  ["the configuration says that they approve nothing", [commit("a", bot)], "authors: { bot@example.com: null }", null],
  ["the configuration knows only another", [commit("a", sam, bot)], "authors: { bot@example.com: null }", "of Sam <"],
  ["authors may approve", [commit("a", sam)], "exclude: [pusher]", null],
  ["a commit has no address", [commit("a", person("Nobody", { email: "" }))], "", "of Nobody, who wrote aaaaaaa"],
  [
    "twenty-one are",
    [...Array(21).keys()].map((n) => commit("a", person(`P${n}`))),
    "",
    "P19 <p19@example.com>, who wrote aaaaaaa and 1 more: whether",
  ],
  [
    "signatures are wanted, and all are verified",
    [commitOf("a", { authors: [ada], verified: true })],
    "authors: verified",
    null,
  ],
  [
    "signatures are wanted, and two have none",
    [
      commit("a", ada),
      commitOf("b", { authors: [ada], verified: true }),
      commitOf("c", { authors: [ada], title: "Fix" }),
    ],
    "authors: verified",
    "GitHub verified no signature of aaaaaaa (Change something), ccccccc (Fix), and approvals.authors wants one",
  ],
  [
    "signatures are wanted, and the address of one is said",
    [commitOf("a", { authors: [sam], verified: true })],
    "authors: { verified: true, known: { sam@example.com: samuel } }",
    null,
  ],
  [
    "signatures are wanted, and nobody knows the address of one",
    [commitOf("a", { authors: [sam], verified: true })],
    "authors: { verified: true }",
    "of Sam <sam@example.com>, who wrote aaaaaaa",
  ],
  ["signatures are wanted, but authors may approve", [commit("a", ada)], "authors: verified, exclude: [pusher]", null],
  ["a committer is unknown", [commitOf("a", { authors: [ada], committer: sam })], "", null],
])("%s", (_, commits, config, message) => {
  const verdict = authorsVerdict(commits, approvalsOf(config));
  expect(verdict.go).toBe(message === null);
  if (message !== null)
    expect(verdict).toMatchObject({ reason: "author_unknown", because: expect.stringContaining(message) });
});

test("an address of the configuration gives its commits an account; what GitHub knows stays", () => {
  const approvals = approvalsOf("authors: { SAM@example.com: samuel, bot@example.com: null, ada@example.com: eve }");
  const [one] = withAccounts([commit("a", sam, bot, ada)], approvals);
  expect(one?.authors.map(({ login }) => login)).toEqual(["samuel", null, "ada"]);
  const [by, none] = withAccounts([commit("a", sam), commit("b", bot)], approvals);
  expect([by?.committer?.login, none?.committer]).toEqual(["samuel", null]);
});

test("a run that the token of a job began is nobody's, and an app of the team's own is somebody", () => {
  const { approvals } = configurationOf("flows: {}");
  expect(starterVerdict("github-actions[bot]", approvals)).toMatchObject({ go: false, reason: "author_unknown" });
  expect(starterVerdict("GitHub-Actions[bot]", approvals).go).toBe(false);
  expect(starterVerdict("acme-releases[bot]", approvals).go).toBe(true);
  expect(starterVerdict("ada", approvals).go).toBe(true);
  expect(starterVerdict("github-actions[bot]", { exclude: ["author"] }).go).toBe(true);
});
