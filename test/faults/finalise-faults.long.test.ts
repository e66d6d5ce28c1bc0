import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FaultRule } from "../../packages/rehearsal/github/faults/fault.ts";
import { type Finalising, open, type Prepared, prepare } from "../process/finalising.ts";
import { finaliseHere } from "../process/finalising-here.ts";
import type { State } from "../process/finalising-state.ts";
import { everyFault } from "./every-fault.ts";

let prepared: Prepared;
let wanted: { readonly state: State; readonly effects: readonly string[] };
/** Every route that is used, with how often. */
const routes = new Map<string, { readonly method: string; readonly route: string; readonly asked: number }>();
beforeAll(async () => {
  prepared = await prepare({ config: 'finalise: { branches: [live], mirrors: ["{mirror}"], delete-branch: true }' });
  const on = await open(prepared);
  expect(await finaliseHere(on)).toMatchObject({ outcome: "passed" });
  for (const { method, route: message } of on.github.requests) {
    const route = message === "unknown" ? "GetBlob" : message; // the artefact's bytes, as faults name them
    const key = `${method} ${route}`;
    routes.set(key, { method, route, asked: (routes.get(key)?.asked ?? 0) + 1 });
  }
  wanted = await remainingOf(on);
  await on.end();
}, 120_000);
afterAll(() => prepared.remove());

const remainingOf = async (on: Finalising) => ({
  state: await on.state(),
  effects: on.github.effects
    .filter(({ actor, from, to }) => actor !== "rehearsal" && (from === null || from !== to))
    .map(({ repository, change, subject }) => `${repository} ${change} ${subject}`)
    .filter((effect) => !effect.includes("token")) // one whose answer was lost ends by itself
    .sort(),
});

/** A text whose length is a lie is whole to any client, and what storage does not find is gone: the next run looks again. */
const mayEnd = new Set(["an answer that is too short", "a page with 404"]);

test.each(everyFault)(
  "%s at every route that is used, first at its first and then at its last request, costs time, and nothing else",
  async (name, fault) => {
    const run = async (at: "first" | "last") => {
      const on = await open(prepared);
      const rules = [...routes.values()].map(
        ({ method, route, asked }): FaultRule => ({ method, route, fault, skip: at === "first" ? 0 : asked - 1 }),
      );
      try {
        on.github.faults.plan(rules);
        const result = await finaliseHere(on);
        const fired = new Set(on.github.faults.fired.map(({ method, route }) => `${method} ${route}`));
        on.github.faults.plan([]);
        const isPassed = mayEnd.has(name) || result.outcome === "passed";
        expect({ at, isPassed, because: result.because }).toEqual({ at, isPassed: true, because: result.because });
        if (at === "first" && !mayEnd.has(name)) expect(fired).toEqual(new Set(routes.keys()));
        if (result.outcome !== "passed") expect(await finaliseHere(on)).toMatchObject({ outcome: "passed" });
        expect({ at, ...(await remainingOf(on)) }).toEqual({ at, ...wanted });
      } finally {
        await on.end();
      }
    };
    await Promise.all([run("first"), run("last")]);
  },
  120_000,
);
