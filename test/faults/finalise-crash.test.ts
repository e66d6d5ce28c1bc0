import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Finalising, open, type Prepared, prepare } from "../process/finalising.ts";
import type { State } from "../process/finalising-state.ts";
import type { StepOptions } from "../process/step.ts";
import type { CrashPoint } from "./crash-points.ts";

let prepared: Prepared;
let writes = 0;
let wanted: { readonly state: State; readonly effects: readonly string[] };
beforeAll(async () => {
  prepared = await prepare({ config: 'finalise: { branches: [live], mirrors: ["{mirror}"], delete-branch: true }' });
  const on = await open(prepared);
  expect((await on.finalise()).outputs.verdict).toBe("go");
  wanted = await left(on);
  writes = on.github.requests.filter(({ method, route }) => method !== "GET" && route !== "git-upload-pack").length;
  await on.end();
}, 120_000);
afterAll(() => prepared.remove());

/** The state, and everything that the finaliser did to get there, in no order. */
const left = async (on: Finalising) => ({
  state: await on.state(),
  effects: on.github.effects
    .filter(({ actor, from, to }) => actor !== "rehearsal" && (from === null || from !== to))
    .map(({ repository, change, subject }) => `${repository} ${change} ${subject}`)
    .sort(),
});

/** Runs the step and kills it at a point. The app's token tells no job, so writes are counted over all. Answers the route of the write. */
const killed = async (on: Finalising, { write, when }: CrashPoint, more: StepOptions = {}) => {
  let pid = 0;
  const begun = on.github.faults.fired.length;
  const kill = () => void process.kill(pid, "SIGKILL");
  on.github.faults.plan([{ writes: true, skip: write - 1, fault: { kind: "crash", when, kill } }]);
  const result = await on.finalise({ ...more, started: (id) => (pid = id) });
  on.github.faults.plan([]);
  expect([write, when, result.code, on.github.faults.fired.length]).toEqual([write, when, null, begun + 1]);
  return on.github.faults.fired.at(-1)?.route ?? "";
};

/** Every write of an undisturbed run, before and after it. */
const points = (): CrashPoint[] =>
  Array.from({ length: writes }, (_, index) => index + 1).flatMap((write) =>
    (["before", "after"] as const).map((when) => ({ write, when })),
  );

test("finalise-release, killed before and after each of its writes and run again, leaves what an undisturbed run leaves", async () => {
  const routes = new Map<number, string>();
  const todo = points();
  const worker = async () => {
    for (let point = todo.shift(); point; point = todo.shift()) {
      const on = await open(prepared);
      try {
        const route = await killed(on, point);
        routes.set(point.write, route);
        const { code, log } = await on.finalise();
        expect({ point, route, code, log: code === 0 ? "" : log }).toEqual({ point, route, code: 0, log: "" });
        expect({ point, route, ...(await left(on)) }).toEqual({ point, route, ...wanted });
      } finally {
        await on.end();
      }
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(new Set([...routes].sort(([a], [b]) => a - b).map(([, route]) => route))).toEqual(
    new Set([
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
    ]),
  );
  expect(routes.size).toBe(15);
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
