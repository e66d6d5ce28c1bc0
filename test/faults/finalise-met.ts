/** Two that finish at once with the real ports on a loopback GitHub, in an order of their requests that a seed says. */
import { expect } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";
import { type Context, type Finalising, type Prepared, prepare, repository } from "../process/finalising.ts";
import { finaliseHere, type OtherRelease } from "../process/finalising-here.ts";
import { effectsOf, type Left, within } from "./finalise-killed.ts";
import { inTurn } from "./in-turn.ts";

const rivals = { branch: "hotfix/1.5.0", ledger: "rival-ledger" };
/** Where GitHub says that somebody else was there. */
const races = new Set(["PATCH /repos/{owner}/{repo}/git/refs/{ref}", "POST /repos/{owner}/{repo}/git/refs"]);

/** The context, with a hotfix on it that wants the same version and has a ledger of its own. */
export function prepareTwo(): Promise<Prepared> {
  return prepare({
    config: 'finalise: { branches: [live], delete-branch: true, mirrors: ["{mirror}"] }',
    also: async (at) => {
      at.git("update-ref", `refs/heads/${rivals.branch}`, at.main);
      const files = { "release.txt": "y\n" };
      const { sha } = await at.github.commit(repository, { branch: rivals.branch, message: "fix: other", files });
      const id = `1.5.0-${sha.slice(0, 7)}`;
      const describe = (text: string) => text.replaceAll(at.release.id, id).replaceAll(at.deployed, sha);
      const paths = at.git("ls-tree", "-r", "--name-only", "slipway-ledger").split("\n");
      const documents = paths.map((path) => [
        describe(path),
        `${describe(at.git("show", `slipway-ledger:${path}`))}\n`,
      ]);
      at.git("update-ref", `refs/heads/${rivals.ledger}`, at.main);
      await at.github.commit(repository, {
        branch: rivals.ledger,
        message: "Record",
        files: Object.fromEntries(documents),
      });
    },
  });
}

/** The other release, as a job of its own would know it. */
const rivalOf = ({ git, release }: Pick<Context, "git" | "release">): OtherRelease => {
  const [commit, tip] = [git("rev-parse", rivals.branch), git("rev-parse", rivals.ledger)];
  const flow = flowFor(triggerOf({ branch: rivals.branch, commit }), configurationOf());
  const { id, version: name } = flow.release;
  const read = async (path: string) => {
    try {
      return git("show", `${tip}:${path}`);
    } catch {
      return null;
    }
  };
  return {
    flow,
    release: { ...release, id, name, commit, branch: rivals.branch },
    ledger: { now: async () => ({ commit: tip, read, list: async () => [] }) },
  };
};

/** What happened more or less often as two met, and does not stay. */
const isAttempt = (effect: string): boolean => /release(_asset)?\.|token/.test(effect);

/** Ends of each alone. */
export async function alone(prepared: Prepared): Promise<readonly [Left, Left]> {
  const remainingOf = (isRival: boolean) =>
    within(prepared, async (on) => {
      const ended = await finaliseHere(on, isRival ? { other: rivalOf(on) } : {});
      expect(ended).toMatchObject({ outcome: "passed" });
      return { state: await on.state(), effects: effectsOf(on) };
    });
  return [await remainingOf(false), await remainingOf(true)];
}

/** What a round was like: how often one was reported that the other had been there, and who won. */
export interface Met {
  readonly races: number;
  readonly won: number;
}

const racesIn = ({ github }: Finalising): number =>
  github.requests.filter(({ method, route, status }) => races.has(`${method} ${route}`) && status === 422).length;

/** Two that finish the same release: both say so, and all is done once. */
export function sameTwice(prepared: Prepared, [wanted]: readonly [Left, Left], seed: number): Promise<Met> {
  return within(prepared, async (on) => {
    const turns = inTurn(on.github, 2, seed);
    const ends = await Promise.all([1, 2].map(() => turns.play(() => finaliseHere(on))));
    expect({ seed, ends: ends.map(({ outcome }) => outcome) }).toEqual({ seed, ends: ["passed", "passed"] });
    const effects = effectsOf(on);
    const count = (change: string) => effects.filter((effect) => effect.includes(change)).length;
    expect({
      seed,
      state: await on.state(),
      effects: effects.filter((effect) => !isAttempt(effect)),
      drafts: count("release.created") - count("release.deleted"),
      published: count("release.published"),
    }).toEqual({
      seed,
      state: wanted.state,
      effects: wanted.effects.filter((effect) => !isAttempt(effect)),
      drafts: 1,
      published: 1,
    });
    return { races: racesIn(on), won: 0 };
  });
}

/** Two releases that want the same version: one wins and leaves what it leaves alone, the other asks people and leaves nothing else. */
export function rivalsMet(prepared: Prepared, both: readonly [Left, Left], seed: number): Promise<Met> {
  return within(prepared, async (on) => {
    const other = rivalOf(on);
    const turns = inTurn(on.github, 2, seed);
    const late = 4 * (seed % 4); // the rival asks less before it moves main: begun at once it mostly wins, begun last it cannot
    const ends = await Promise.all([
      turns.play(() => finaliseHere(on)),
      turns.play(() => finaliseHere(on, { other }), late),
    ]);
    const won = ends.findIndex(({ outcome }) => outcome === "passed");
    const lost = ends[1 - won];
    expect({ seed, won: won >= 0, lost: lost?.outcome }).toEqual({ seed, won: true, lost: "refused" });
    expect(["main_moved", "version_used"]).toContain(lost?.reason);
    const { pulls, ...state } = await on.state();
    const { pulls: none, ...wanted } = (both[won] as Left).state;
    expect({ seed, ...state }).toEqual({ seed, ...wanted });
    expect([none, pulls.length <= 1]).toEqual([[], true]);
    const effects = effectsOf(on).filter((effect) => !/token|pull_request/.test(effect));
    expect({ seed, effects }).toEqual({ seed, effects: both[won]?.effects.filter((effect) => !/token/.test(effect)) });
    return { races: racesIn(on), won };
  });
}
