/** Runs are recorded whenever their last job comes to it: what the ledger then says of an environment must not depend on who was first. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { releaseOf } from "../../model/builders/release.ts";
import type { Entry } from "../../model/ledger/entry.ts";
import { ledgerDocument } from "../../model/ledger/ledger.ts";
import { Acceptance, EnvironmentState } from "../../model/ledger/promotion.ts";
import { ledgerChange, ledgerPaths } from "./ledger-files.ts";
import type { Story } from "./promotion.ts";

/** How one run's promotion to uat ended. */
type End = "accepted" | "refused by people" | "check failed" | "deploy failed" | "plan failed" | "deploy silent";
const ends: readonly End[] = [
  "accepted",
  "refused by people",
  "check failed",
  "deploy failed",
  "plan failed",
  "deploy silent",
];

interface Played {
  /** Which of three releases. */
  readonly release: number;
  readonly end: End;
}

const minutes = (count: number) => new Date(Date.parse("2026-11-23T09:00:00.000Z") + count * 60_000).toISOString();

/** The story of the nth run: one after the other, as the queue of the environment lets them. */
const storyOf = ({ release: which, end }: Played, nth: number): Story => {
  const letter = String(which + 1);
  const id = `1.${which}.0-${letter.repeat(7)}`;
  const release = releaseOf({ id, name: `1.${which}.0`, commit: letter.repeat(40) });
  const execution = { run: nth + 1, number: nth + 1, attempt: 1, job: "job" };
  const entry = (phase: Entry["phase"], action: string, at: number, outcome: Entry["outcome"] = "passed"): Entry => ({
    kind: "entry",
    version: 1,
    phase,
    action,
    environment: "uat",
    outcome,
    reason: outcome === "passed" ? "done" : "no_entry",
    because: `${phase} ${outcome}`,
    execution: { ...execution, job: phase },
    started: minutes(10 * nth + at),
    finished: minutes(10 * nth + at),
    commit: release.commit,
    artefact: release.artefact.digest,
    facts: {},
  });
  const people = (outcome: Entry["outcome"]): Entry => ({
    ...entry("accept", "approval-gate", 3, outcome),
    facts: { gate: "accept", people: [{ login: "ada", id: 2, role: "product", for: "accept", at: minutes(10 * nth) }] },
  });
  const deployed = { ...entry("deploy", "terraform-deploy", 1), facts: { add: 0, change: 1, remove: 0 } };
  const checked = entry("check", "integration-check", 2);
  const entries: Record<End, Entry[]> = {
    accepted: [deployed, checked, people("passed")],
    "refused by people": [deployed, checked, people("refused")],
    "check failed": [deployed, { ...checked, outcome: "failed", reason: "check_failed" }],
    "deploy failed": [entry("deploy", "terraform-deploy", 1, "failed")],
    "plan failed": [entry("plan", "terraform-plan", 0, "failed")],
    "deploy silent": [entry("deploy", "record", 1, "failed")],
  };
  const told = { stage: "verification", flow: "release", asks: ["uat-accept"], measures: [] } as const;
  return { ...told, release, environment: "uat", commit: release.commit, execution, entries: entries[end] };
};

/** The ledger after these stories, recorded in this order. */
const ledgerAfter = (stories: readonly Story[]) => {
  const files = new Map<string, string>();
  for (const story of stories) {
    const paths = ledgerPaths(story);
    const textAt = (path: string | null) => files.get(path ?? "") ?? null;
    const { files: written } = ledgerChange(story, {
      release: textAt(paths.release),
      promotion: textAt(paths.promotion),
      environment: textAt(paths.environment),
      acceptance: textAt(paths.acceptance),
    });
    for (const [path, text] of Object.entries(written ?? {})) files.set(path, text);
  }
  return files;
};

const currentIn = (files: ReadonlyMap<string, string>) => {
  const path = "environments/uat.json";
  const text = files.get(path);
  return text === undefined ? null : (ledgerDocument(EnvironmentState, text, path).current ?? null);
};
const acceptedIn = (files: ReadonlyMap<string, string>): string[] =>
  [...files]
    .filter(([path]) => path.endsWith("/acceptance.json"))
    .flatMap(([path, text]) => {
      const { verdict, release } = ledgerDocument(Acceptance, text, path);
      return verdict === "go" ? [release] : [];
    })
    .sort();

const played = fc
  .array(fc.record({ release: fc.nat(2), end: fc.constantFrom(...ends) }), { minLength: 1, maxLength: 6 })
  .map((runs) => runs.map(storyOf))
  .chain((stories) =>
    fc.record({
      stories: fc.constant(stories),
      shuffled: fc.shuffledSubarray(stories, { minLength: stories.length }),
      again: fc.subarray(stories),
    }),
  );

test("in whatever order runs are recorded, the environment holds what was deployed last", () => {
  fc.assert(
    fc.property(played, ({ stories, shuffled }) => {
      const [one, other] = [currentIn(ledgerAfter(stories)), currentIn(ledgerAfter(shuffled))];
      expect(other?.release).toBe(one?.release);
      const last = stories.findLast(({ entries }) =>
        entries.some(({ phase, outcome }) => phase === "deploy" && outcome === "passed"),
      );
      expect(one?.release).toBe(last?.release?.id);
    }),
    often(500),
  );
});

test("no order in which runs are recorded accepts a release that their own order does not", () => {
  fc.assert(
    fc.property(played, ({ stories, shuffled }) => {
      const accepted = acceptedIn(ledgerAfter(stories));
      expect(accepted).toEqual(expect.arrayContaining(acceptedIn(ledgerAfter(shuffled))));
    }),
    often(500),
  );
});

test("what was recorded is recorded again, later and in part, without a change to what anybody decides by", () => {
  fc.assert(
    fc.property(played, ({ stories, again }) => {
      const [once, more] = [ledgerAfter(stories), ledgerAfter([...stories, ...again])];
      expect([...more.keys()]).toEqual([...once.keys()]);
      expect([currentIn(more)?.release, acceptedIn(more)]).toEqual([currentIn(once)?.release, acceptedIn(once)]);
    }),
    often(500),
  );
});

test("what is recorded twice in a row is written once, to the letter", () => {
  fc.assert(
    fc.property(played, ({ shuffled }) => {
      const twice = shuffled.flatMap((story) => [story, story]);
      expect([...ledgerAfter(twice)]).toEqual([...ledgerAfter(shuffled)]);
    }),
    often(300),
  );
});
