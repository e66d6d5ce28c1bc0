/** A release that is finished in one situation: undisturbed, and killed at a point and finished again. */
import { descendants, signal } from "../../packages/rehearsal/runner/processes/processes.ts";
import { type Finalising, open, type Prepared } from "../process/finalising.ts";
import { finaliseHere } from "../process/finalising-here.ts";
import type { State } from "../process/finalising-state.ts";
import type { CrashPoint } from "./crash-points.ts";
import type { ToFinish } from "./finalise-situations.ts";

/** What a finisher left: the state, and everything that it did to get there, in no order. */
export interface Left {
  readonly state: State;
  readonly effects: readonly string[];
}

/** An end, with what is known only of it. */
export interface Undisturbed extends Left {
  /** The routes of all requests that change something, in their order. */
  readonly writes: readonly string[];
}

/** Where it was killed: the request, and how many effects there were. */
export interface Killed {
  readonly route: string;
  readonly effects: number;
}

/** What was done since it was opened by anybody but the test. */
export function effectsOf({ github, begun }: { readonly begun: number } & Pick<Finalising, "github">): string[] {
  return github.effects
    .slice(begun)
    .filter(({ actor, from, to }) => actor !== "rehearsal" && (from === null || from !== to))
    .map(({ repository, change, subject }) => `${repository} ${change} ${subject}`)
    .sort();
}

/** Opens a copy of what was prepared, and closes it after the work. */
export async function within<T>(
  prepared: Prepared,
  work: (on: Finalising & { readonly begun: number }) => Promise<T>,
): Promise<T> {
  const on = await open(prepared);
  try {
    return await work({ ...on, begun: on.github.effects.length });
  } finally {
    await on.end();
  }
}

/** How a release is finished: in this process, or as a step of its own. Answers the reason that it ended with, `null` if it was killed. */
export interface Way {
  finish(on: Finalising, by: Pick<ToFinish, "app">, hold?: (kill: () => void) => void): Promise<string | null>;
}

/** With the real ports, in this process; a kill lets nothing out any more. */
export const here: Way = {
  finish: async (on, { app = true }, hold) => {
    const end = new AbortController();
    hold?.(() => end.abort(new Error("killed")));
    const ended = await finaliseHere(on, { app, signal: end.signal }).catch((error: unknown) => {
      if (end.signal.aborted) return null;
      throw error;
    });
    return end.signal.aborted ? null : (ended?.reason ?? null);
  },
};

/** With its children: a push that goes on by itself asks again. */
const killTree = (pid: number): void => {
  for (const each of [...descendants(pid), pid]) signal(each, "SIGKILL");
};

/** As the runner would run the shipped step. */
export const asStep: Way = {
  finish: async (on, { app = true }, hold) => {
    const started = hold && ((pid: number) => hold(() => killTree(pid)));
    const { code, outputs } = await on.finalise({ app, ...(started && { started }) });
    return code === null ? null : (outputs.reason ?? "done");
  },
};

/** What one leaves that nothing disturbs. */
export function undisturbed(prepared: Prepared, by: ToFinish): Promise<Undisturbed> {
  return within(prepared, async (on) => {
    const reason = await here.finish(on, by);
    if (reason !== by.ends) throw new Error(`${by.name}: it ended with ${reason}, not ${by.ends}`);
    const writes = on.github.requests.filter(isWrite).map(({ route }) => route);
    return { state: await on.state(), effects: effectsOf(on), writes };
  });
}

const isWrite = ({ method, route }: { readonly method: string; readonly route: string }): boolean =>
  method !== "GET" && route !== "git-upload-pack";

/** Finishes with a kill at a point, and once more: where it was, and what the second one left. `more` goes on from there. */
export function killedAt(
  prepared: Prepared,
  by: ToFinish,
  { write, when }: CrashPoint,
  way: Way,
  more: (on: Finalising) => Promise<void> = async () => {},
): Promise<Left & { readonly killed: Killed; readonly ends: string | null }> {
  return within(prepared, async (on) => {
    const { faults } = on.github;
    let stop = () => {};
    const kill = () => stop();
    faults.plan([{ writes: true, skip: write - 1, fault: { kind: "crash", when, kill } }]);
    const reason = await way.finish(on, by, (end) => (stop = end));
    faults.plan([]);
    const [fired] = faults.fired;
    if (reason !== null || !fired) throw new Error(`${by.name}: write ${write} was not met, and it ended ${reason}`);
    const killed = { route: fired.route, effects: effectsOf(on).length };
    const ends = await way.finish(on, by);
    const remaining = { state: await on.state(), effects: effectsOf(on) };
    await more(on);
    return { killed, ends, ...remaining };
  });
}

/** Finishes a third time, which must change nothing. */
export function unchanged(by: ToFinish, way: Way) {
  return async (on: Finalising): Promise<void> => {
    const begun = on.github.effects.length;
    await way.finish(on, by);
    const done = effectsOf({ ...on, begun }).filter((effect) => !effect.includes("token"));
    if (done.length > 0) throw new Error(`${by.name}: once more did ${done.join(", ")}`);
  };
}
