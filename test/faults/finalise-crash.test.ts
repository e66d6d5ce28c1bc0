import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Prepared, prepare } from "../process/finalising.ts";
import type { CrashPoint } from "./crash-points.ts";
import { asStep, effectsOf, killedAt, type Undisturbed, undisturbed, within } from "./finalise-killed.ts";
import { situations, type ToFinish } from "./finalise-situations.ts";

const [by] = situations as readonly [ToFinish];
let prepared: Prepared;
let wanted: Undisturbed;
beforeAll(async () => {
  prepared = await prepare(by);
  wanted = await undisturbed(prepared, by);
}, 120_000);
afterAll(() => prepared.remove());

/** Before the first write of an undisturbed run, and after each: `finalise-situations.long.test.ts` kills before each as well. */
const points = (): CrashPoint[] => [
  { write: 1, when: "before" },
  ...wanted.writes.map((_, index) => ({ write: index + 1, when: "after" as const })),
];

test("finalise-release, killed before its writes and after each and run again, leaves what an undisturbed run leaves", async () => {
  const { state, effects, writes } = wanted;
  const todo = points();
  const worker = async () => {
    for (let point = todo.shift(); point; point = todo.shift()) {
      const { killed, ...remaining } = await killedAt(prepared, by, point, asStep);
      const route = writes[point.write - 1];
      expect({ point, route: killed.route, ...remaining }).toEqual({ point, route, ends: by.ends, state, effects });
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(new Set(writes)).toEqual(
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
  expect(writes).toHaveLength(15);
}, 300_000);

test("two that finish the same release at once, as processes, leave what one leaves", async () => {
  for (const _ of [1, 2, 3])
    await within(prepared, async (on) => {
      const results = await Promise.all([on.finalise(), on.finalise()]);
      expect(results.map(({ code, log }) => (code === 0 ? "" : log))).toEqual(["", ""]);
      const [state, effects] = [await on.state(), effectsOf(on)];
      expect(state).toEqual(wanted.state);
      const drafts = (change: string) => effects.filter((effect) => effect.includes(change)).length;
      expect(drafts("release.created") - drafts("release.deleted")).toBe(1);
      const single = effects.filter((effect) => !/release(_asset)?\.|token/.test(effect));
      expect(single).toEqual(wanted.effects.filter((effect) => !/release(_asset)?\.|token/.test(effect)));
    });
}, 120_000);
