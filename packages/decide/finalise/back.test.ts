import { expect, test } from "@jest/globals";
import { configurationOf } from "../../model/builders/release.ts";
import { developBranch, mainBranch, openReleaseBranches, startsOf } from "./back.ts";

const plain = configurationOf();

test.each<[message: string, branches: string[], tags: string[], open: string[]]>([
  ["every release that is under way", ["release/1.6.0", "release/1.5.0"], [], ["release/1.5.0", "release/1.6.0"]],
  ["none that has its tag", ["release/1.5.0", "release/v1.4.0"], ["v1.4.0", "v1.5.0"], []],
  ["one whose tag is only like it", ["release/1.5.0"], ["v1.5.0-rc.1", "build-1.5.0"], ["release/1.5.0"]],
  ["none whose tag a team has written without v", ["release/1.5.0"], ["1.5.0"], []],
  ["one without a version", ["release/next"], ["v1.5.0"], ["release/next"]],
  ["no other branch", ["develop", "main", "feature/a", "release", "release/a/b", "hotfix/1.4.3"], [], []],
])("a hotfix reaches %s", (_, branches, tags, open) => {
  expect(openReleaseBranches("hotfix", "hotfix/1.4.3", plain, branches, tags)).toEqual(open);
});

test("a release reaches no other release, and nothing reaches the branch that is finished, main or develop", () => {
  expect(openReleaseBranches("release", "release/1.5.0", plain, ["release/1.6.0"], [])).toEqual([]);
  const all = configurationOf('flows: { release: { branches: ["**"] } }');
  const branches = ["main", "develop", "hotfix/1.4.3", "release/1.6.0"];
  expect(openReleaseBranches("hotfix", "hotfix/1.4.3", all, branches, [])).toEqual(["release/1.6.0"]);
});

test("what is asked of GitHub begins with what the patterns begin with", () => {
  expect(startsOf(["release/*", "rel-?", "**", "release/[0-9]*"])).toEqual(["release/", "rel-", ""]);
});

test("main and develop are the first branches of their flows", () => {
  const own = configurationOf("flows: { main: { branches: [trunk, main] }, develop: { branches: [next] } }");
  expect([mainBranch(own), developBranch(own), mainBranch(plain), developBranch(plain)]).toEqual([
    "trunk",
    "next",
    "main",
    "develop",
  ]);
});
