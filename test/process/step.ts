import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { slipwayVariables } from "./ledger-identity.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a step is given, besides what every step has. */
export interface StepOptions {
  /** What is under `with:`; defaults of action.yml are filled in, with `github.token` as `ghs_test`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Kept by the caller; without it the step gets an empty one that is removed. */
  readonly workspace?: string;
  /** Payload of the event. */
  readonly event?: object;
  /** SIGINT is sent to the process as soon as this holds; it gets the process's id. */
  readonly interruptWhen?: (pid: number) => boolean | Promise<boolean>;
  /** Is given the process's id as soon as there is one. */
  readonly started?: (pid: number) => void;
}

/** What the runner would have seen. */
export interface StepResult {
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Standard output and error, as they came. */
  readonly log: string;
  readonly annotations: readonly {
    readonly level: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly message: string;
  }[];
  /** Files that the step left in its temp folder. */
  readonly leftovers: readonly string[];
}

/** Runs the shipped `dist/<action>/index.js` (or that of the folder `SLIPWAY_DIST`) as a runner's step would. */
export async function step(action: string, options: StepOptions = {}): Promise<StepResult> {
  const home = await mkdtemp(join(tmpdir(), "slipway-step-"));
  try {
    const files = {
      output: join(home, "output"),
      summary: join(home, "summary"),
      event: join(home, "event.json"),
      temp: join(home, "temp"),
    };
    const workspace = options.workspace ?? join(home, "workspace");
    await mkdir(files.temp);
    await mkdir(workspace, { recursive: true });
    await Promise.all([
      writeFile(files.output, ""),
      writeFile(files.summary, ""),
      writeFile(files.event, JSON.stringify(options.event ?? {})),
    ]);
    const env = {
      PATH: process.env.PATH ?? "",
      HOME: home,
      CI: "true",
      GITHUB_ACTIONS: "true",
      ...slipwayVariables,
      GITHUB_ACTOR: "ada",
      GITHUB_ACTOR_ID: "7",
      GITHUB_API_URL: "http://127.0.0.1:9",
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: files.event,
      GITHUB_JOB: "job",
      GITHUB_OUTPUT: files.output,
      GITHUB_REF: "refs/heads/develop",
      GITHUB_REPOSITORY: "acme/data-platform",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_RUN_ID: "12",
      GITHUB_RUN_NUMBER: "12",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_SHA: "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: files.temp,
      RUNNER_TOOL_CACHE: join(root, ".slipway/tools"),
      RUNNER_TRACKING_ID: randomUUID(),
      ...(await inputVariables(action, options.inputs ?? {})),
      ...options.env,
    };
    const { code, log } = await runNode(join(dist, action, "index.js"), env, workspace, options);
    return {
      code,
      log,
      outputs: parseFileCommands(await readFile(files.output, "utf8")),
      summary: await readFile(files.summary, "utf8"),
      annotations: annotationsIn(log),
      leftovers: await readdir(files.temp),
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const dist = resolve(root, process.env.SLIPWAY_DIST ?? "dist");

const inputVariables = async (
  action: string,
  supplied: Readonly<Record<string, string>>,
): Promise<Record<string, string>> => {
  const { inputs } = parse(await readFile(join(root, "actions", action, "action.yml"), "utf8")) as {
    inputs?: Record<string, { default?: unknown }>;
  };
  const defaults = Object.entries(inputs ?? {}).map(
    ([name, { default: value }]) => [name, value === undefined ? "" : String(value)] as const,
  );
  const filled = defaults.map(
    ([name, value]) => [name, /^\$\{\{ *github\.token *\}\}$/.test(value) ? "ghs_test" : value] as const,
  );
  const all = { ...Object.fromEntries(filled), ...supplied };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
};

const runNode = (
  file: string,
  env: Record<string, string>,
  cwd: string,
  { interruptWhen, started }: StepOptions,
): Promise<{ code: number | null; log: string }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [file], { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
    if (child.pid !== undefined) started?.(child.pid);
    let log = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (log += text));
    let isOver = false;
    const interrupt = async (holds: (pid: number) => boolean | Promise<boolean>): Promise<void> => {
      while (!isOver && !(await holds(child.pid ?? 0))) await pause(20);
      child.kill("SIGINT");
    };
    if (interruptWhen !== undefined) interrupt(interruptWhen).catch(fail);
    child.on("error", fail);
    child.on("close", (code) => {
      isOver = true;
      done({ code, log });
    });
  });

const parseFileCommands = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = "", , value = ""]) => [
      name,
      value,
    ]),
  );

const annotationsIn = (log: string): StepResult["annotations"] =>
  [...log.matchAll(/^::(error|warning|notice)(?: (.*?))?::(.*)$/gm)].map(
    ([, level = "", properties = "", message = ""]) => ({
      level,
      properties: Object.fromEntries(
        properties
          .split(",")
          .filter(Boolean)
          .map((pair) => [pair.slice(0, pair.indexOf("=")), decoded(pair.slice(pair.indexOf("=") + 1))]),
      ),
      message: decoded(message),
    }),
  );

const decoded = (text: string): string =>
  text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
