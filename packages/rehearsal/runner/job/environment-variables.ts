import { delimiter } from "node:path";
import type { Json } from "../../protocol/run.ts";
import { githubVariables } from "./github-context.ts";
import type { JobState } from "./job-state.ts";
import { packageClientSettings } from "./package-clients.ts";
import { runnerContext } from "./runner-context.ts";

/** What a process of a step gets besides the `env` context. */
export interface Extra {
  /** The `github` context with what the step adds. */
  readonly github: Readonly<Record<string, Json>>;
  readonly inputs?: ReadonlyMap<string, string>;
  readonly state?: ReadonlyMap<string, string>;
  /** A `uses:` step may speak to the artifact service. */
  readonly runtime: boolean;
}

/** The whole environment of a step's process; later lines win, as in the runner. */
export function environmentOf(job: JobState, env: ReadonlyMap<string, string>, extra: Extra): Record<string, string> {
  const { host } = job;
  const base: Record<string, string> = {
    ...packageClientSettings(host.environment),
    HOME: job.folders.home,
    LANG: host.environment.LANG ?? "C.UTF-8",
    PATH: host.environment.PATH ?? "",
    AGENT_TOOLSDIRECTORY: host.toolCache,
    RUNNER_TRACKING_ID: job.trackingId,
    CI: "true",
    ...Object.fromEntries(env),
    ...prefixed("INPUT_", extra.inputs, inputName),
    ...prefixed("STATE_", extra.state, (name) => name),
    ...contextVariables("GITHUB", pick(extra.github, githubVariables)),
    ...contextVariables("RUNNER", runnerContext(job.folders, host.toolCache, job.debug)),
    GITHUB_ACTIONS: "true",
    ...identity(job),
    ...(extra.runtime ? runtime(job) : {}),
  };
  const path = [...job.path].reverse().concat(base.PATH ?? "");
  return { ...base, PATH: path.filter((part) => part !== "").join(delimiter) };
}

/** `dry-run` becomes `DRY-RUN`: only spaces change. */
function inputName(name: string): string {
  return name.replaceAll(" ", "_").toUpperCase();
}

function runtime({ host }: JobState): Record<string, string> {
  return {
    ACTIONS_RUNTIME_URL: host.resultsUrl,
    ACTIONS_RUNTIME_TOKEN: host.runtimeToken,
    ACTIONS_RESULTS_URL: host.resultsUrl,
  };
}

/** OIDC is there for every step of a job that may ask for it. */
function identity({ host, request }: JobState): Record<string, string> {
  if (host.idTokenUrl === undefined || request.permissions["id-token"] !== "write") return {};
  return { ACTIONS_ID_TOKEN_REQUEST_URL: host.idTokenUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: host.runtimeToken };
}

function prefixed(
  prefix: string,
  values: ReadonlyMap<string, string> = new Map(),
  spell: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries([...values].map(([name, value]) => [prefix + spell(name), value]));
}

function contextVariables(prefix: string, context: Readonly<Record<string, Json>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(context).flatMap(([name, value]) =>
      value === null || typeof value === "object" ? [] : [[`${prefix}_${name.toUpperCase()}`, String(value)]],
    ),
  );
}

function pick(context: Readonly<Record<string, Json>>, names: readonly string[]): Record<string, Json> {
  return Object.fromEntries(names.map((name) => [name, context[name] ?? null]));
}
