import { expect, test } from "@jest/globals";
import { commitOf } from "../../model/builders/commit.ts";
import type { Author, CommitFacts } from "../../model/release/commit-facts.ts";
import { peopleOf, productionVerdict, releaseBase, versionLike } from "./release-range.ts";

const commit = (letter: string, ...authors: (string | Author)[]): CommitFacts =>
  commitOf(letter, {
    authors: authors.map((author) =>
      typeof author === "string" ? { login: author, id: null, name: author, email: "" } : author,
    ),
  });
const stranger: Author = { login: null, id: null, name: "Sam Stranger", email: "sam@example.com" };

test("commits count from what the last environment runs, and from the main branch before there is anything", () => {
  expect(releaseBase({ commit: "c".repeat(40), name: "1.4.2" }, "main")).toEqual({
    base: "c".repeat(40),
    message: "since 1.4.2",
  });
  expect(releaseBase(null, "main")).toEqual({ base: "refs/heads/main", message: "since it left main" });
});

const current = { commit: "c".repeat(40), release: "1.5.0-ccccccc" };
const said = (isInMain: boolean, newest: { tag: string; isHeld: boolean } | null) =>
  productionVerdict({ current, mainBranch: "main", isInMain, newest });

test("the ledger's production agrees with main and tags, before the first tag, after a rollback and between deploy and finish", () => {
  expect(said(true, null).go).toBe(true); // finished, or an older one that came back
  expect(said(false, null).go).toBe(true); // nothing was ever tagged
  expect(said(false, { tag: "v1.4.2", isHeld: true }).go).toBe(true); // deployed, and not finished yet
});

test("a production that neither main nor the newest tag knows is not believed", () => {
  expect(said(false, { tag: "v1.4.2", isHeld: false })).toMatchObject({
    reason: "ledger_rewritten",
    because: expect.stringContaining("neither main holds that commit nor does it hold v1.4.2"),
    remedy: expect.stringContaining("git log -p origin/slipway-ledger -- environments"),
  });
});

test("people without an account are counted among the people", () => {
  const commits = [commit("a", stranger), commit("b", "ada", stranger), commit("c", "Ada")];
  expect(peopleOf(commits)).toEqual(["Sam Stranger", "Ada"]);
});

test("tags that name a version come highest first, whatever stands before it; others say nothing", () => {
  expect(
    versionLike([
      "v1.4.2",
      "1.10.0",
      "nightly",
      "api-2.0.0",
      "v2.0.0-rc.1",
      "release/2024.06.01",
      "V1.4",
      "2026",
      "x1.2.3.4",
      "1.2.3.4.5",
    ]),
  ).toEqual(["release/2024.06.01", "api-2.0.0", "v2.0.0-rc.1", "1.10.0", "v1.4.2", "V1.4", "x1.2.3.4"]);
});
