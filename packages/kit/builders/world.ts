import type { Trigger } from "../../model/run/trigger.ts";
import { steppedClock } from "../../ports/machine/clock.ts";
import { noSandbox } from "../../ports/sandbox/system-sandbox.ts";
import type { World } from "../world.ts";

/** A push to develop; tests state only what matters to them. */
export function triggerOf(more: Partial<Trigger> = {}): Trigger {
  return {
    event: "push",
    repository: "acme/data-platform",
    ref: `refs/heads/${more.branch ?? "develop"}`,
    branch: "develop",
    base: null,
    commit: "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
    pullRequest: null,
    fork: false,
    actor: "ada",
    actorId: null,
    ...more,
  };
}

/** What was logged in a memory world. */
export interface MemoryLog {
  readonly lines: string[];
  readonly masked: string[];
}

const absent = (port: string) =>
  new Proxy(
    {},
    {
      get: (_, verb) => () => {
        throw new Error(`the test gave its world no ${port}, but ${port}.${String(verb)} was called`);
      },
    },
  );

/** A world of memory: what a test does not give is not there, and calling it fails the test. */
export function memoryWorld(overrides: Partial<World> = {}): World & MemoryLog {
  const lines: string[] = [];
  const masked: string[] = [];
  const clock = overrides.clock ?? steppedClock();
  const here: Partial<World> & MemoryLog = {
    trigger: triggerOf(),
    execution: { run: 12, number: 12, attempt: 1, job: "job" },
    workspace: "/workspace",
    temp: "/temp",
    signal: new AbortController().signal,
    clock,
    time: clock,
    mask: (value) => void masked.push(value),
    hide: (text) => masked.reduce((rest, value) => rest.replaceAll(value, "***"), text),
    sandbox: noSandbox,
    appPermissions: async () => {
      throw new Error("the test gave its world no app");
    },
    asApp: async () => {
      throw new Error("the test gave its world no app");
    },
    log: {
      info: (line) => void lines.push(line),
      debug: () => {},
      foreign: (line) => void lines.push(line),
      group: async (title, work) => {
        lines.push(title);
        return work();
      },
    },
    ...overrides,
    lines,
    masked,
  };
  return new Proxy(here, {
    // A promise looks for `then` in what it is given.
    get: (world, name) =>
      name in world || typeof name === "symbol" || name === "then" ? Reflect.get(world, name) : absent(name),
  }) as World & MemoryLog;
}
