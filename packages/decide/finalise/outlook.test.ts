import { expect, test } from "@jest/globals";
import type { MainFacts } from "../../model/release/main-facts.ts";
import { type FinishFacts, finishOutlook } from "./outlook.ts";

const deployed = { id: "d".repeat(40), tree: "t" };
const tip = { id: "1".repeat(40), tree: "u", parents: ["0".repeat(40)], second: null };
const mainOf = (standing: NonNullable<MainFacts["tip"]>["deployed"]): MainFacts => ({
  branch: "trunk",
  deployed,
  tip: { ...tip, deployed: standing },
});
const all = { contents: "write", pull_requests: "write", workflows: "write" };
const app = (permissions: Record<string, string>) => ({ by: "app", permissions }) as const;
const job = (mainRules: readonly string[] = [], tagsNotMade: readonly string[] = []) =>
  ({ by: "job", mainRules, tagsNotMade }) as const;
const changed = [".github/workflows/release.yml"];

const said = (more: Partial<FinishFacts>): string => {
  const facts: FinishFacts = {
    main: mainOf("ahead"),
    branch: "release/1.5.0",
    tag: "v1.5.0",
    workflows: [],
    credentials: app(all),
    ...more,
  };
  const { verdict, warnings } = finishOutlook(facts);
  return verdict.go ? ["go", ...warnings].join(": ") : `${verdict.reason}: ${verdict.because}`;
};

test.each<[message: string, facts: Partial<FinishFacts>, says: string | RegExp]>([
  ["main is part of it, and an app may do all", { workflows: changed }, "go"],
  ["main is not there yet", { main: { branch: "trunk", deployed, tip: null } }, "go"],
  [
    "main holds what it lacks",
    { main: mainOf("diverged") },
    "main_moved: trunk points at 1111111, which this release does not hold: it could not be finished",
  ],
  [
    "main went on after it",
    { main: mainOf("behind") },
    /^main_moved: trunk holds changes on top of this release, up to 1111111: it could not be finished/,
  ],
  [
    "the app may not write",
    { credentials: app({ contents: "read" }) },
    "forbidden: the app that finishes releases lacks contents: write and pull-requests: write",
  ],
  ["the app may write, and no workflow file changes", { credentials: app({ ...all, workflows: "read" }) }, "go"],
  [
    "the app lacks workflows: write",
    { credentials: app({ ...all, workflows: "read" }), workflows: changed },
    "forbidden: the release changes .github/workflows/release.yml, which the app may not bring to trunk: it lacks workflows: write",
  ],
  [
    "no app is given, and workflow files change",
    { credentials: job(), workflows: ["a", "b", "c", "d"] },
    "forbidden: the release changes a, b, c and 1 more, which no job's own token may bring to trunk, and no app is given",
  ],
  [
    "no app is given, and nothing is kept from it",
    { credentials: job(["deletion", "non_fast_forward"], ["refs/tags/x*"]) },
    "go",
  ],
  [
    "no app is given, and main takes pull requests alone",
    { credentials: job(["pull_request"]) },
    /^go: trunk has rules \(pull_request\) .* ends with a pull request for trunk/,
  ],
  [
    "no app is given, and nobody may make its tag",
    { credentials: job([], ["refs/tags/v*"]) },
    /^forbidden: a ruleset lets nobody make v1\.5\.0 \(refs\/tags\/v\*\)/,
  ],
  ["the tag follows from commits", { credentials: job([], ["~ALL"]), tag: null }, "go"],
])("where %s", (_, facts, says) => {
  expect(said(facts)).toEqual(says instanceof RegExp ? expect.stringMatching(says) : says);
});
