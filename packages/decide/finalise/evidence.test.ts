import { expect, test } from "@jest/globals";
import { releaseOf } from "../../model/builders/release.ts";
import { consentsOf, evidenceText, isEvidence } from "./evidence.ts";

const release = releaseOf();
const { id, commit } = release;
const { digest } = release.artefact;
const folder = `releases/${id}`;
const at = "2026-11-23T09:00:00.000Z";
const execution = { run: 12, attempt: 1 };
const person = (login: string, gate: string, when = at) => ({ login, id: 3, role: "product", for: gate, at: when });
const acceptance = (environment: string, people: object[], more: object = {}) => ({
  kind: "acceptance",
  version: 1,
  release: id,
  environment,
  commit,
  digest,
  verdict: "go",
  because: "",
  people,
  at,
  execution,
  ...more,
});
const entry = (people: object[], more: object = {}) => ({
  kind: "entry",
  version: 1,
  phase: "approve",
  action: "approval-gate",
  environment: null,
  outcome: "passed",
  reason: "done",
  because: "",
  execution: { ...execution, number: 1, job: "gate" },
  started: at,
  finished: at,
  commit,
  artefact: null,
  facts: { gate: "start", people },
  ...more,
});
const promotion = (entries: object[]) => ({
  kind: "promotion",
  version: 1,
  release: id,
  environment: null,
  flow: "release",
  commit,
  artefact: digest,
  execution,
  verdict: "go",
  reason: "done",
  because: "",
  entries,
});
const texts = (documents: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(documents).map(([path, document]) => [path, JSON.stringify(document)]));

test("the same documents make the same evidence, in whatever order they are read", () => {
  const one = texts({ [`${folder}/b.json`]: { b: 1 }, [`${folder}/a.json`]: { a: 1 } });
  const two = Object.fromEntries(Object.entries(one).reverse());
  expect(evidenceText(release, two)).toBe(evidenceText(release, one));
  expect(JSON.parse(evidenceText(release, one))).toEqual({
    kind: "evidence",
    version: 1,
    release,
    documents: [
      { path: `${folder}/a.json`, document: { a: 1 } },
      { path: `${folder}/b.json`, document: { b: 1 } },
    ],
  });
});

test("what is recorded while a release is finished is no evidence of how it came there, or a second run would differ", () => {
  const before = texts({ [`${folder}/release.json`]: release });
  const after = { ...before, ...texts({ [`${folder}/finalise/12-1.json`]: {} }), [`${folder}/README.md`]: "# no JSON" };
  expect(evidenceText(release, after)).toBe(evidenceText(release, before));
  expect(isEvidence(`${folder}/uat/12-1.json`, release)).toBe(true);
});

test("a document that is not JSON is refused by its name", () => {
  expect(() => evidenceText(release, { [`${folder}/a.json`]: "{" })).toThrow(/a\.json is not JSON/);
});

test("everybody who approved is reported once, where and to what, oldest first", () => {
  const documents = texts({
    a: acceptance("uat", [person("lin", "accept", "2026-11-23T10:00:00.000Z")]),
    b: promotion([
      entry([person("rita", "start", "2026-11-23T08:00:00.000Z")]),
      entry([person("lin", "accept", "2026-11-23T10:00:00.000Z")], { environment: "uat" }),
    ]),
    c: { kind: "else" },
  });
  expect(consentsOf(documents).map(({ environment, gate, login }) => [environment, gate, login])).toEqual([
    [null, "start", "rita"],
    ["uat", "accept", "lin"],
  ]);
});

test("nobody said yes by an acceptance that says no, a gate that did not pass, or an entry of something else", () => {
  const people = [person("eve", "accept")];
  const documents = texts({
    a: acceptance("uat", people, { verdict: "no" }),
    b: promotion([
      entry(people, { outcome: "failed" }),
      entry(people, { action: "record" }),
      entry([], { facts: { people: "eve" } }),
    ]),
  });
  expect(consentsOf(documents)).toEqual([]);
});
