/** A release whose steps are killed in the middle of its run, and what it has left once its failed jobs ran again. */
import { expect } from "@jest/globals";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { everybody, type Ferry, openFerry, productionOnly, verdictOf } from "./ferry.ts";
import { approved, reviews } from "./ferry-look.ts";
import { type KillAt, killAt } from "./killed-steps.ts";

/** A write of the step that finishes the release: the only ones with an app's token. */
export const inFinalise = { action: "finalise-release", job: null, service: "rest", writes: true } as const;
/** A write of the step that records an environment, or the end. */
export function inRecord(job: "promote-1/record" | "record") {
  return { action: "record", job: `pipeline/${job}`, writes: true } as const;
}

/** Everybody who is asked. */
const asked = Object.keys(everybody).filter((name) => !name.startsWith("uat"));

/** A company and its releases, each on top of the one before. */
export interface Releases {
  readonly ferry: Ferry;
  /** Pushes the next release, kills its run at the first point, its second attempt at the second and so on, and lets a last one end. */
  next(kills: readonly KillAt[]): Promise<void>;
}

/** Opens the company. */
export async function openReleases(): Promise<Releases> {
  const ferry = await openFerry({ ".github/slipway.yml": productionOnly });
  let count = 0;
  let base = "develop";
  const next = async (kills: readonly KillAt[]): Promise<void> => {
    const version = `1.5.${count++}`;
    const branch = `release/${version}`;
    const commit = ferry.work(branch, "note", { from: base, file: `note-${count}.txt` });
    base = branch;
    const { effects, faults } = ferry.rehearsal.github;
    const begun = effects.length;
    let run: RunResult | undefined;
    for (const at of kills) {
      const fired = faults.fired.length;
      killAt(ferry.rehearsal.github, at);
      run = await (run ? again(ferry, run) : ferry.push(branch));
      expect({ at, fired: faults.fired.length - fired, ended: run.conclusion }).toEqual({
        at,
        fired: 1,
        ended: "failure",
      });
    }
    faults.plan([]);
    run = await (run ? again(ferry, run) : ferry.push(branch));
    expect({ kills, ended: run.conclusion, verdict: verdictOf(run) }).toEqual({
      kills,
      ended: "success",
      verdict: "go",
    });
    expect({ kills, did: didSince(ferry, begun) }).toEqual({ kills, did: wanted(version, commit) });
    // The approvals that are there hold: nobody was asked a second time.
    expect(reviews(ferry, run.run.id)).toEqual(approved(asked));
    await isWhole(ferry, { run, version, commit });
  };
  return { ferry, next };
}

/** “Re-run failed jobs”. */
const again = async (ferry: Ferry, { run }: RunResult): Promise<RunResult> => {
  const { runs } = await ferry.rehearsal.rerun(run.id, "failed", (event) => ferry.events.push(event));
  const own = runs.find((result) => result.run.id === run.id);
  if (!own) throw new Error(`run ${run.id} did not run again`);
  return own;
};

/** Everything that jobs did besides writing the ledger. */
const didSince = ({ rehearsal }: Ferry, begun: number): string[] =>
  rehearsal.github.effects
    .slice(begun)
    .filter(({ actor }) => /\[bot\]$/.test(actor))
    .filter(({ change, subject }) => !subject.endsWith("/slipway-ledger") && change !== "artifact.created")
    .map(({ change, subject }) => (change.startsWith("deployment") ? change : `${change} ${subject}`))
    .sort();

/** Each thing that a release leaves, once. */
const wanted = (version: string, commit: string): string[] => {
  const id = `${version}-${commit.slice(0, 7)}`;
  return [
    ...["deployment.created", "deployment_status.created"],
    ...["ref.updated refs/heads/main", "ref.updated refs/heads/develop", `ref.created refs/tags/v${version}`],
    ...[`release.created v${version}`, `release.published v${version}`],
    ...["tar", "manifest.txt", "evidence.json"].map((name) => `release_asset.created ${id}.${name}`),
  ].sort();
};

/** Whether everything that a release leaves is in its place. */
const isWhole = async (
  { show, ledger, rehearsal }: Ferry,
  { run, version, commit }: { readonly run: RunResult; readonly version: string; readonly commit: string },
): Promise<void> => {
  expect(await show("rev-parse", "main^2", `v${version}^{commit}`)).toBe(`${commit}\n${commit}`);
  expect(await show("rev-parse", "main^{tree}")).toBe(await show("rev-parse", `${commit}^{tree}`));
  await show("merge-base", "--is-ancestor", "main", "develop");
  expect(rehearsal.github.pulls(rehearsal.repository)).toEqual([]);
  const documents = await ledger();
  const folder = `releases/${version}-${commit.slice(0, 7)}`;
  expect(documents["environments/production.json"]).toMatchObject({ current: { commit }, lastKnownGood: { commit } });
  expect(documents[`${folder}/production/acceptance.json`]).toMatchObject({ verdict: "go" });
  expect(documents[`${folder}/finalise/${run.run.id}-${run.run.attempt}.json`]).toMatchObject({ verdict: "go" });
};
