/** A fan of 200 empty jobs over 20 reusable calls: wall of `slipway rehearse` against nektos/act on the same files, and the memory that ours takes. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { childProcesses } from "../packages/ports/machine/exec.ts";
import { toolTable } from "../packages/ports/tools/need.ts";
import { root } from "../scripts/tree.ts";
import { median, type Row, row } from "./row.ts";

const execute = promisify(execFile);
const rounds = 3;
const [calls, jobs] = [20, 10];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const workflows = {
  "fan.yml": `on: push\njobs:\n${numbers(calls)
    .map((call) => `  c${call}: { uses: ./.github/workflows/ten.yml }`)
    .join("\n")}\n`,
  "ten.yml": `on: workflow_call\njobs:\n${numbers(jobs)
    .map((job) => `  j${job}: { runs-on: ubuntu-24.04, steps: [{ run: ':' }] }`)
    .join("\n")}\n`,
};

/** Notes the greatest resident size of each Node of the rehearsal itself, in bytes, in the folder `PEAKS`; steps do not get it. */
const watcher = `
import { writeFileSync } from "node:fs";
const { PEAKS } = process.env;
process.on("exit", () => writeFileSync(PEAKS + "/" + process.pid, String(process.resourceUsage().maxRSS * 1024)));
`;

interface Context {
  readonly repository: string;
  readonly folder: string;
  readonly env: { readonly PATH: string; readonly HOME: string; readonly PEAKS: string };
}

/** Two rows: whole processes in turn, medians of wall; the greatest memory. */
export async function fanRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  try {
    const context = await prepare(folder);
    const act = await findAct();
    const [ours, acts, peaks]: number[][] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      ours?.push(await wallOf(() => rehearse(context, round)));
      peaks?.push((await peakOf(context.env.PEAKS)) / 1e6);
      acts?.push(await wallOf(() => play(act, context)));
    }
    const fan = `fan of ${calls * jobs} empty jobs over ${calls} calls`;
    return [
      row(fan, median(ours ?? []), median(acts ?? []), "nektos/act", "s", 0.2),
      row(`${fan}, peak memory`, Math.max(...(peaks ?? [])), 250, "the limit", "MB", 1),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const prepare = async (folder: string): Promise<Context> => {
  const repository = join(folder, "fan");
  const env = { PATH: process.env.PATH ?? "", HOME: folder, PEAKS: join(folder, "peaks") };
  await mkdir(join(repository, ".github/workflows"), { recursive: true });
  for (const [name, text] of Object.entries(workflows))
    await writeFile(join(repository, ".github/workflows", name), text);
  await writeFile(join(folder, "watch.mjs"), watcher);
  const git = (...words: string[]) => execute("git", ["-C", repository, ...words], { env });
  await git("init", "--quiet", "--initial-branch=main");
  await git("remote", "add", "origin", "https://github.com/acme/fan.git");
  await git("add", "--all");
  await git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message=Fan");
  return { repository, folder, env };
};

const rehearse = async ({ repository, folder, env }: Context, round: number): Promise<void> => {
  const watched = { ...env, NODE_OPTIONS: `--import=${pathToFileURL(join(folder, "watch.mjs")).href}` };
  const words = ["rehearse", "push", "main", "--json", "--repository", repository];
  const state = ["--state", join(folder, `state-${round}`)];
  const options = { env: watched, maxBuffer: 1e9 };
  await rm(env.PEAKS, { recursive: true, force: true });
  await mkdir(env.PEAKS);
  const { stdout } = await execute(process.execPath, [join(root, "bin/slipway.mjs"), ...words, ...state], options);
  counted("slipway", stdout.match(/"type":"job-started","job":"c\d+\/j\d+"/g));
};

/** The greatest sizes of all processes together. */
const peakOf = async (folder: string): Promise<number> => {
  const sizes = (await readdir(folder)).map(async (name) => Number(await readFile(join(folder, name), "utf8")));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** As many jobs at once as act chooses by itself. */
const play = async (program: string, { repository, env }: Context): Promise<void> => {
  const words = ["push", "--platform", "ubuntu-24.04=-self-hosted", "--no-cache-server", "--json"];
  const files = ["--workflows", join(repository, ".github/workflows/fan.yml")];
  const { stdout, stderr } = await execute(program, [...words, ...files], { cwd: repository, env, maxBuffer: 1e9 });
  counted("act", `${stdout}${stderr}`.match(/"jobResult":"success"[^\n]*Job succeeded/g));
};

const counted = (who: string, matches: readonly string[] | null): void => {
  if (matches?.length !== calls * jobs) throw new Error(`${who} played ${matches?.length ?? 0} jobs of the fan`);
};

const findAct = async (): Promise<string> => {
  const signal = new AbortController().signal;
  const { PATH = "", HOME = "" } = process.env;
  const where = { env: process.env, toolCache: join(root, ".slipway/tools"), workspace: root, signal };
  return (await toolTable(where, childProcesses({ env: { PATH, HOME } })).need("act")).path;
};

/** In seconds. */
const wallOf = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};
