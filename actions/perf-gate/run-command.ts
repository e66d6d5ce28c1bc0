import { dirname, join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import type { PerformanceSuite } from "../../packages/model/configuration/configuration-performance.ts";
import { durationOf } from "../../packages/model/document/duration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Measurement } from "../../packages/model/performance/measurement.ts";
import { copyWritable } from "../../packages/ports/machine/writable-copy.ts";
import { readSuiteResults } from "./read-suite-results.ts";

/** A suite that is a command of the team. */
export type CommandSuite = Extract<PerformanceSuite, { run: string }>;

/** Where suites run, and what their commands are told. */
export interface SuitePlace {
  /** Absolute path of the artefact's tree, which is only read. */
  readonly tree: string;
  /** Variables of every command: what was deployed, and the credentials of this job. */
  readonly env: Readonly<Record<string, string>>;
  /** Name of the release, for packages that ask git for their version. */
  readonly version: string;
}

/** Bytes of standard output that may be results. */
const longest = 32 * 2 ** 20;

/** A prepared suite: each call runs the command once more in the same copy, so that a suspicion can be confirmed. */
export async function openCommand(
  suite: CommandSuite,
  place: SuitePlace,
  world: World,
): Promise<() => Promise<Measurement[]>> {
  const { files, temp, tools, sandbox } = world;
  const [copy, home, environment] = ["tree", "home", "python"].map((name) => join(temp, `${suite.name}-${name}`)) as [
    string,
    string,
    string,
  ];
  copyWritable(place.tree, copy);
  await files.makeFolder(home);
  const env: Record<string, string> = { ...place.env, HOME: home, CI: "true" };
  if (suite.requirements !== undefined) {
    const needs = { root: copy, requirements: [suite.requirements], version: place.version };
    const python = await tools.python(environment, {
      ...needs,
      fence: (command) => sandbox.fence(command, { network: true }),
    });
    env.VIRTUAL_ENV = dirname(dirname(python.path));
  }
  return () => runOnce(suite, copy, env, world);
}

async function runOnce(
  suite: CommandSuite,
  copy: string,
  env: Readonly<Record<string, string>>,
  world: World,
): Promise<Measurement[]> {
  const { exec, files, log, sandbox } = world;
  const { name, run, file } = suite;
  if (file !== undefined) await files.remove(join(copy, file)); // results of an earlier time are none
  const printsResults = file === undefined;
  const inEnvironment = suite.requirements === undefined ? run : `export PATH="$VIRTUAL_ENV/bin:$PATH"; ${run}`;
  const command = await sandbox.fence(
    {
      file: "bash",
      args: ["--noprofile", "--norc", "-eo", "pipefail", "-c", inEnvironment],
      cwd: copy,
      env,
      timeout: durationOf(suite.timeout),
      isForeign: true,
      keep: printsResults ? longest : 2 ** 20,
      onLine: (line, stream) => {
        if (!printsResults || stream === "stderr") log.foreign(line);
      },
    },
    { network: true },
  );
  const finished = await log.group(`suite ${name}`, () => exec.run(command));
  if (finished.timedOut) throw suiteFailed(suite, `took longer than ${suite.timeout} and was ended`);
  if (finished.code !== 0) throw suiteFailed(suite, `ended with ${finished.signal ?? `exit code ${finished.code}`}`);
  if (printsResults && finished.isCut)
    throw suiteFailed(suite, `printed more than ${longest / 2 ** 20} MiB of results`);
  return readSuiteResults(suite, printsResults ? finished.stdout : { folder: copy, path: file }, world);
}

function suiteFailed({ name, run }: CommandSuite, what: string): UserError {
  return new UserError(`the suite ${name} ${what}: ${run.split("\n")[0]}`, {
    reason: "suite_failed",
    remedy: `Look at the log of this step, and run the command on your desk: it has to end with 0 and to write its results each time. performance.suites.${name}.timeout says how long it may take.`,
  });
}
