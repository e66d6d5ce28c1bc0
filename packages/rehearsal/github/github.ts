import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Clock, clockOf } from "../protocol/clock.ts";
import type { FaultRule } from "./faults/fault.ts";
import { type Faults, openPlan } from "./faults/plan.ts";
import { writeHooks } from "./git/hooks.ts";
import { openGitHubStore } from "./github-store.ts";
import { exchangeListener } from "./http/exchange-channel.ts";
import { hangUp, listen, serve } from "./http/server.ts";
import { apiRoot, type Exchange } from "./http/service.ts";
import type { Effect, RequestEntry } from "./records/effect.ts";
import { type Allowance, allowance, openLimits } from "./rest/routing/limits.ts";
import type { Urls } from "./store/addresses.ts";
import { lockFolder } from "./store/lock.ts";
import { sweep, sweepKilled } from "./sweep.ts";
import { type GitHubVerbs, verbsOf } from "./verbs.ts";

/** How a loopback GitHub is opened. */
export interface GitHubOptions {
  /** Everything it knows is kept here; the next process that opens the folder continues. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Time that can be waited for; the one behind `now` if not given. */
  readonly clock?: Clock;
  /** 0, any free one, unless told otherwise. */
  readonly port?: number;
  /** How much may be asked; GitHub's own numbers unless told otherwise. */
  readonly limits?: Partial<Allowance>;
  /** Sees every REST request with its answer. */
  readonly watch?: (exchange: Exchange) => void;
  /** What goes wrong from the first request on. */
  readonly faults?: readonly FaultRule[];
}

/** A GitHub on this machine. */
export interface LoopbackGitHub extends GitHubVerbs {
  readonly urls: Urls;
  readonly folder: string;
  /** The process that had this folder open before and was killed, if one was. */
  readonly killed: number | null;
  /** What changed since the folder was made: the oracle for "exactly once". */
  readonly effects: readonly Effect[];
  /** What was asked since it was opened. */
  readonly requests: readonly RequestEntry[];
  /** What goes wrong on purpose, and what did. */
  readonly faults: Faults;
  /** Ends the server and everything it started; the folder stays. */
  close(): Promise<void>;
}

/** Opens a GitHub on 127.0.0.1 over what a folder holds. */
export async function openGitHub(options: GitHubOptions): Promise<LoopbackGitHub> {
  const { port = 0, clock = clockOf(options.now ?? Date.now) } = options;
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let killed: number | null = null;
  const closing = [lockFolder(folder, (pid) => (killed = pid))];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const { server, port: supplied } = await listen(port);
    closing.push(() => hangUp(server));
    const results = `http://127.0.0.1:${supplied}`;
    const urls = { server: `http://github.localhost:${supplied}`, api: `${results}${apiRoot}`, results };
    const store = openGitHubStore(folder, clock, urls);
    sweep(store);
    if (killed !== null) await sweepKilled(store);
    closing.splice(1, 0, store.close);
    const hooks = writeHooks(join(folder, "hooks"));
    const limits = openLimits(clock.now, { ...allowance, ...options.limits });
    const faults = openPlan(options.faults ?? [], clock.now);
    closing.splice(2, 0, serve(server, { store, limits, hooks, watch: options.watch ?? exchangeListener(), faults }));
    const { effects, requests } = store;
    return {
      urls,
      folder,
      killed,
      effects: effects.entries,
      requests: requests.entries,
      faults,
      ...verbsOf(store),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
