import { dirname, join } from "node:path";
import { toolFailed } from "../../packages/formats/findings/tool-output.ts";
import { readJUnit } from "../../packages/formats/tests/junit.ts";
import { keepReport } from "../../packages/kit/keep-report.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Command } from "../../packages/ports/machine/exec.ts";
import { ownProgram } from "../../packages/ports/machine/own-program.ts";
import { copyWritable } from "../../packages/ports/machine/writable-copy.ts";
import type { FenceKind } from "../../packages/ports/sandbox/sandbox.ts";
import type { Part } from "./part.ts";
import { endOfPytest } from "./pytest-end.ts";
import { pytestWork } from "./pytest-work.ts";

const limit = 60 * 60_000;

/** Runs the team's pytest in the team's environment, on a copy of the tree that it may write. */
export async function runPytest(
  tree: string,
  { configuration: { tests }, version }: { configuration: Configuration; version: string },
  world: World,
): Promise<Part> {
  const { clock, exec, files, log, sandbox, temp, tools } = world;
  const work = await pytestWork(tree, tests.python.paths, files);
  if (!work.runs) return { kind: "pytest", state: "skipped", because: work.because };
  const needs = await needsOf(tree, tests.python, work.paths, files);
  const began = clock.now().getTime();
  const [copy, home, report, remaining] = ["tree", "home", "junit.xml", "left-running"].map((name) =>
    join(temp, name),
  ) as [string, string, string, string];
  copyWritable(tree, copy, isLeftOut);
  await files.makeFolder(home);
  const fence = (command: Command) => sandbox.fence(command, { network: true });
  const python = await tools.python(join(temp, "python"), { root: copy, ...needs, version, fence });
  const from = [...needs.requirements, ...needs.groups.map((group) => `the group ${group}`)].join(", ");
  log.info(`made an environment of Python ${python.version} from ${from}`);
  const options = ["--continue-on-collection-errors", "--tb=short", "--color=no"];
  // xunit1: the report names file and line of each test
  const messages = [`--junitxml=${report}`, "-o", "junit_family=xunit1", `--rootdir=${copy}`];
  const command = await fence({
    file: python.path,
    args: [
      "-c",
      ownProgram(import.meta.url, "pytest-launcher.py"),
      remaining,
      ...messages,
      ...options,
      ...(work.paths.length === 0 ? [] : ["--", ...work.paths]),
    ],
    cwd: copy,
    env: { VIRTUAL_ENV: dirname(dirname(python.path)), HOME: home, CI: "true" },
    timeout: limit,
    isForeign: true,
    onLine: (line) => log.foreign(line),
  });
  log.info(fenceStory[await sandbox.kind()]);
  const finished = await log.group("pytest", () => exec.run(command));
  const xml = (await files.kind(report)) === "file" ? await readReport(report, files) : null;
  const junit = xml === null ? null : readJUnit(xml, "pytest");
  const end = endOfPytest(finished, junit, copy);
  const ran = new Set([...(junit?.files ?? []), ...end.failures.map(({ path }) => path)]);
  const remarks = [...(await leftRunning(remaining, files)), ...notRun(work.named.filter((path) => !ran.has(path)))];
  const artifact = xml === null ? undefined : await keepReport({ name: "pytest", ending: "xml", file: report }, world);
  if (artifact !== undefined) remarks.push(`JUnit: the artifact ${artifact}`);
  const times = junit === null ? {} : { times: slowest(junit.secondsByFile) };
  return { kind: "pytest", state: "ran", ...end, ...times, milliseconds: clock.now().getTime() - began, remarks };
}

/** Files whose times are kept: what grows with the team's tests stays small. */
const timed = 200;

function slowest(secondsByFile: ReadonlyMap<string, number>): Record<string, number> {
  const rows = [...secondsByFile].toSorted(([, a], [, b]) => b - a).slice(0, timed);
  return Object.fromEntries(rows.map(([file, seconds]) => [file, Math.round(seconds * 1000) / 1000]));
}

/** What the environment is made of. */
async function needsOf(
  tree: string,
  { requirements, groups }: Configuration["tests"]["python"],
  paths: readonly string[],
  files: World["files"],
): Promise<{ requirements: string[]; groups: readonly string[] }> {
  if ((await files.kind(join(tree, requirements))) === "file") return { requirements: [requirements], groups };
  if (groups.length > 0) return { requirements: [], groups };
  const where = paths.length === 0 ? "" : ` in ${paths.join(", ")}`;
  throw new UserError(`there are Python tests${where}, but no ${requirements} to run them with`, {
    reason: "bad_config",
    remedy:
      "Add it, name yours in tests.python.requirements or groups of pyproject.toml in tests.python.groups, or set tests.python.paths to [] if there is nothing to run.",
  });
}

/** Processes that the tests left behind, which are ended by now. */
async function leftRunning(note: string, files: World["files"]): Promise<string[]> {
  if ((await files.kind(note)) !== "file" || (await files.size(note)) > 100_000) return [];
  const names = ((await files.read(note)) ?? "").split("\n").filter((line) => line !== "");
  if (names.length === 0) return [];
  const many = names.length === 1 ? "a process" : `${names.length} processes`;
  return [`the tests left ${many} running, which ended with pytest: ${names.slice(0, 10).join(", ")}`];
}

function notRun(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const many = paths.length === 1 ? "a file that is" : `${paths.length} files that are`;
  return [`no test ran of ${many} named like tests: ${paths.slice(0, 5).join(", ")}${paths.length > 5 ? " …" : ""}`];
}

/** Compiled code would be imported, and nobody has read it; a cache that was committed says which tests need not run. */
const isLeftOut = (name: string): boolean => /^(__pycache__|\.pytest_cache)$|\.py[co]$/.test(name);

const fenceStory: Readonly<Record<FenceKind, string>> = {
  bubblewrap: "the tests run behind bubblewrap: they see no other process and none of the files of the runner",
  namespaces: "the tests run in namespaces of their own: they see no other process and none of the files of the runner",
  none: "this machine does not let programs be sandboxed (neither bubblewrap nor namespaces work): tests see the processes of this job",
};

const most = 200_000_000;

const readReport = async (path: string, files: World["files"]): Promise<string | null> => {
  const bytes = await files.size(path);
  if (bytes > most) throw toolFailed("pytest", `left a report of ${bytes} bytes; more than ${most} are not read`);
  return files.read(path);
};
