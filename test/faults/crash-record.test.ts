import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import { type OnGitHub, onGitHub, repository } from "../process/on-github.ts";
import type { StepOptions } from "../process/step.ts";
import { crashed, everyCrashPoint } from "./crash-points.ts";

const digest = `sha256:${"a".repeat(64)}`;
/** Commits and their times are the same in every world, so that their ledgers can be compared. */
const now = () => Date.parse("2026-11-23T10:00:00Z");

/** Which action does what. */
const actions: Partial<Record<Entry["phase"], string>> = {
  store: "store-artefact",
  deploy: "terraform-deploy",
  check: "integration-check",
};

const entryOf = (on: OnGitHub, phase: Entry["phase"]): Entry => ({
  kind: "entry",
  version: 1,
  phase,
  action: actions[phase] ?? phase,
  environment: phase === "deploy" || phase === "check" ? "dev" : null,
  outcome: "passed",
  reason: "done",
  because: `${phase} was done`,
  execution: { run: on.run, number: 1, attempt: 1, job: phase },
  started: "2026-11-23T09:00:00.000Z",
  finished: "2026-11-23T09:00:05.000Z",
  commit: on.sha,
  artefact: digest,
  facts: phase === "deploy" ? { url: "http://127.0.0.1:8080/" } : {},
});

const record = (on: OnGitHub, attempt: number, more: Pick<StepOptions, "started"> = {}, run = String(on.run)) => {
  const describe = (phase: Entry["phase"]) => ({
    result: "success",
    outputs: { entry: JSON.stringify(entryOf(on, phase)) },
  });
  const release = {
    kind: "release",
    version: 1,
    id: on.flow.release.id,
    name: on.flow.release.version,
    commit: on.sha,
    branch: "develop",
    artefact: { digest, id: 7, name: "slipway.tar", size: 10, files: 1, manifest: digest },
  };
  return on.step(
    "record",
    { contents: "write", "id-token": "write", deployments: "write" },
    {
      ...more,
      job: "record",
      env: { GITHUB_RUN_ATTEMPT: String(attempt), GITHUB_RUN_ID: run },
      inputs: {
        needs: JSON.stringify({ store: describe("store"), deploy: describe("deploy"), check: describe("check") }),
        flow: JSON.stringify(on.flow),
        release: JSON.stringify(release),
        environment: "dev",
      },
    },
  );
};

/** Everything that is left: documents of the ledger, and what was written how often. */
const stateOf = async ({ github }: OnGitHub) => {
  const ls = ["--git-dir", github.gitFolder(repository), "ls-tree", "-r", "--name-only", "slipway-ledger"];
  const paths = execFileSync("git", ls).toString().trim().split("\n");
  const source = await github.resolve(repository, "refs/heads/slipway-ledger");
  const documents = new Map<string, string | null>();
  for (const path of paths.filter((path) => !path.startsWith("keys/")))
    documents.set(path, timeless(source && (await github.read(source, path)), path));
  const effects = github.effects
    .filter(({ job }) => job === "record")
    .map(({ change, subject, to }) => (change.startsWith("ref") ? `${change} ${subject}` : `${change} ${to}`));
  return { documents, effects };
};

/** `kept`: the ledger holds the record of another run already. */
const world = async (kept = false) => {
  const on = await onGitHub({ files: { "sql/001.sql": "select 1;\n" } }, { now });
  if (kept) expect((await record({ ...on, run: 7 }, 1, {}, "7")).code).toBe(0);
  return on;
};

/** A document without what says which attempt came first, and without the commits and keys of its own world: tokens are never the same twice. */
const timeless = (text: string | null, path: string): string | null =>
  path === "ledger.json" ? (text?.replaceAll(/[0-9a-fA-F]{40}/g, "x") ?? null) : text;
const ofAnyAttempt = (text: string | null | undefined): string | undefined =>
  text?.replace(/"attempt": \d+/g, "").replace(/"parent": .*/, "");

/** What one run leaves that nothing disturbs. */
const undisturbed = async (attempt: number, kept = false) => {
  const on = await world(kept);
  expect((await record(on, attempt)).code).toBe(0);
  const state = await stateOf(on);
  await on.github.end();
  return state;
};

test.each([
  ["the first ledger", false, 6], // the ledger's own document and page, release, promotion, acceptance, environment
  ["a ledger that is there", true, 7],
])(
  "record on %s, killed before its writes and after each and run again, leaves what an undisturbed run leaves",
  async (_, kept, count) => {
    const wanted = await undisturbed(1, kept);
    expect([...wanted.documents.keys()]).toHaveLength(count);
    const points = await everyCrashPoint(async (point) => {
      const on = await world(kept);
      const killed = await crashed(on, "record", point, (more) => record(on, 1, more));
      if (killed) expect((await record(on, 1)).code).toBe(0);
      expect({ point, ...(await stateOf(on)) }).toEqual({ point, ...wanted });
      await on.github.end();
      return killed !== null;
    });
    expect(points).toHaveLength(6); // none, tree, commit, ref, deployment, status
  },
  180_000,
);

test("record, killed anywhere and re-run as the next attempt, reports the deployment once and loses nothing", async () => {
  const wanted = await undisturbed(2);
  await everyCrashPoint(async (point) => {
    const on = await world();
    const killed = await crashed(on, "record", point, (more) => record(on, 1, more));
    if (!killed) return on.github.end().then(() => false);
    expect((await record(on, 2)).code).toBe(0);
    const { documents, effects } = await stateOf(on);
    const deployments = (all: readonly string[]) => all.filter((effect) => effect.startsWith("deployment"));
    expect({ point, message: deployments(effects) }).toEqual({ point, message: deployments(wanted.effects) });
    for (const [path, text] of wanted.documents)
      expect({ point, path, text: ofAnyAttempt(documents.get(path)) }).toEqual({
        point,
        path,
        text: ofAnyAttempt(text),
      });
    await on.github.end();
    return true;
  });
}, 180_000);
