import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Finalising, open, type Prepared, prepare, type State } from "../process/finalising.ts";
import type { StepOptions } from "../process/step.ts";
import { type CrashPoint, everyCrashPoint } from "./crash-points.ts";

let prepared: Prepared;
let wanted: { readonly state: State; readonly effects: readonly string[] };
beforeAll(async () => {
  prepared = await prepare({ config: 'finalise: { branches: [live], mirrors: ["{mirror}"], delete-branch: true }' });
  const on = await open(prepared);
  expect((await on.finalise()).outputs.verdict).toBe("go");
  wanted = await left(on);
  await on.end();
}, 120_000);
afterAll(() => prepared.remove());

/** The state, and everything that the finaliser did to get there, in no order. */
const left = async (on: Finalising) => ({
  state: await on.state(),
  effects: on.github.effects
    .filter(({ actor }) => actor !== "rehearsal")
    .map(({ repository, change, subject }) => `${repository} ${change} ${subject}`)
    .sort(),
});

/** Runs the step and kills it at a point; `null` if it ended before it got there. The app's token tells no job, so writes are counted over all. */
const killed = async (on: Finalising, { write, when }: CrashPoint, more: StepOptions = {}) => {
  let pid = 0;
  const begun = on.github.faults.fired.length;
  const kill = () => void process.kill(pid, "SIGKILL");
  on.github.faults.plan([{ writes: true, skip: write - 1, fault: { kind: "crash", when, kill } }]);
  const result = await on.finalise({ ...more, started: (id) => (pid = id) });
  on.github.faults.plan([]);
  if (on.github.faults.fired.length === begun) return null;
  expect([write, when, result.code]).toEqual([write, when, null]);
  return on.github.faults.fired.at(-1)?.route ?? "";
};

test("finalise-release, killed before and after each of its writes and run again, leaves what an undisturbed run leaves", async () => {
  const routes = new Set<string>();
  const points = await everyCrashPoint(async (point) => {
    const on = await open(prepared);
    try {
      const route = await killed(on, point);
      if (route === null) return false;
      routes.add(route);
      const { code, log } = await on.finalise();
      expect({ point, route, code, log: code === 0 ? "" : log }).toEqual({ point, route, code: 0, log: "" });
      expect({ point, route, ...(await left(on)) }).toEqual({ point, route, ...wanted });
      return true;
    } finally {
      await on.end();
    }
  });
  expect([...routes]).toEqual([
    "/app/installations/{installation_id}/access_tokens",
    "/repos/{owner}/{repo}/git/commits",
    "/repos/{owner}/{repo}/git/refs/{ref}",
    "/repos/{owner}/{repo}/git/tags",
    "/repos/{owner}/{repo}/git/refs",
    "/repos/{owner}/{repo}/releases",
    "/repos/{owner}/{repo}/releases/{release_id}/assets",
    "/repos/{owner}/{repo}/releases/{release_id}",
    "/repos/{owner}/{repo}/merges",
    "git-receive-pack",
    "/installation/token",
  ]);
  expect(points).toHaveLength(30);
}, 300_000);

test("two that finish the same release at once, as processes, leave what one leaves", async () => {
  for (const _ of [1, 2, 3]) {
    const on = await open(prepared);
    try {
      const results = await Promise.all([on.finalise(), on.finalise()]);
      expect(results.map(({ code, log }) => (code === 0 ? "" : log))).toEqual(["", ""]);
      const { state, effects } = await left(on);
      expect(state).toEqual(wanted.state);
      const drafts = (change: string) => effects.filter((effect) => effect.includes(change)).length;
      expect(drafts("release.created") - drafts("release.deleted")).toBe(1);
      const single = effects.filter((effect) => !/release(_asset)?\.|token/.test(effect));
      expect(single).toEqual(wanted.effects.filter((effect) => !/release(_asset)?\.|token/.test(effect)));
    } finally {
      await on.end();
    }
  }
}, 120_000);
