import { expect, test } from "@jest/globals";
import { releaseOf } from "../../model/builders/release.ts";
import { differenceFrom, differenceWords, type Subject, subjectOf } from "./difference.ts";
import { type CommitDocuments, foreignDocuments, otherCommit } from "./run-commit.ts";

const release = releaseOf();
const here: Subject = { ...subjectOf(release), environment: "uat", run: 12, attempt: 2 };
const other = "f".repeat(40);

test.each<[about: string, subject: Subject, words: string]>([
  ["another environment", { environment: "test" }, "it is about the environment test"],
  ["no environment", { environment: null }, "it is about the environment null"],
  ["another run", { run: 11 }, "it is of the run 11"],
  ["a later attempt", { attempt: 3 }, "it is of the attempt 3"],
  ["another release", { release: "1.6.0-a1b2c3d" }, "it is about 1.6.0-a1b2c3d"],
  ["another commit", { commit: other }, `it is about the commit ${other}`],
  ["another artefact", { artefact: null }, "it is about the artefact null"],
])("a document about %s belongs elsewhere", (_, subject, words) => {
  const difference = differenceFrom({ ...here, ...subject }, here);
  expect(difference && differenceWords(difference)).toBe(words);
});

test("a document of an earlier attempt belongs here, and what it leaves out is not compared", () => {
  expect(differenceFrom({ ...here, attempt: 1 }, here)).toBeUndefined();
  expect(differenceFrom({ run: 12 }, here)).toBeUndefined();
  expect(differenceFrom(here, { run: 12, artefact: undefined })).toBeUndefined();
});

const flowOf = (name: "release" | "rollback", commit = release.commit) => ({ name, trigger: { commit } });

test.each<[documents: CommitDocuments, what: string | undefined]>([
  [{ flow: flowOf("release"), release }, undefined],
  [{ flow: flowOf("release", other), release }, "flow"],
  [{ flow: flowOf("release"), release: { commit: other } }, "release"],
  [{ flow: flowOf("release"), request: { commit: other } }, "request"],
  [{ release: { commit: other } }, "release"],
  [{ flow: flowOf("rollback"), release: { commit: other } }, undefined],
  [{ flow: flowOf("rollback", other), release }, "flow"],
])("of documents %j the %s is of another commit than the run", (documents, what) => {
  const because = otherCommit(documents, release.commit);
  expect(because).toBe(what && `the ${what} is about ${other}, but this run is about ${release.commit}`);
  expect(foreignDocuments(because)?.reason).toBe(what && "bad_document");
});
