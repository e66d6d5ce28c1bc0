import { dirname, join } from "node:path";
import { readJUnit } from "../../packages/formats/junit.ts";
import { toolFailed } from "../../packages/formats/tool-output.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration.ts";
import { UserError } from "../../packages/model/user-error.ts";
import type { FenceKind } from "../../packages/ports/sandbox/sandbox.ts";
import { copyWritable } from "../../packages/ports/writable-copy.ts";
import type { Part } from "./part.ts";
import { endOfPytest } from "./pytest-end.ts";

const limit = 60 * 60_000;

/** Becomes `python -m pytest` with the programs of the environment first on the path, as if it had been activated. */
const inEnvironment = [
  "import os, sys",
  "os.environ['PATH'] = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get('PATH', os.defpath)])",
  "os.execv(sys.executable, [sys.executable, '-m', 'pytest', *sys.argv[1:]])",
].join("\n");

/** Runs the team's pytest in the team's environment, on a copy of the tree that it may write. */
export const runPytest = async (tree: string, { tests }: Configuration, world: World): Promise<Part> => {
  const { clock, exec, files, log, sandbox, temp, tools } = world;
  const { paths, requirements } = tests.python;
  const there = await present(paths, tree, files);
  if (there.length === 0)
    return { kind: "pytest", state: "skipped", because: `no Python in ${paths.join(", ") || "tests.python.paths"}` };
  if ((await files.kind(join(tree, requirements))) !== "file")
    throw new UserError(`there are Python tests in ${there.join(", ")}, but no ${requirements} to run them with`, {
      reason: "bad_config",
      remedy:
        "Add it, name yours in tests.python.requirements, or set tests.python.paths to [] if there is nothing to run.",
    });
  const began = clock.now().getTime();
  const [copy, home, report] = ["tree", "home", "junit.xml"].map((name) => join(temp, name)) as [
    string,
    string,
    string,
  ];
  copyWritable(tree, copy, isLeftOut);
  await files.makeFolder(home);
  const python = await tools.python(join(temp, "python"), [join(copy, requirements)]);
  log.info(`made an environment of Python ${python.version} from ${requirements}`);
  const options = ["--continue-on-collection-errors", "--tb=short", "--color=no"];
  // xunit1: the report names file and line of each test
  const told = [`--junitxml=${report}`, "-o", "junit_family=xunit1", `--rootdir=${copy}`];
  const command = await sandbox.fence(
    {
      file: python.path,
      args: ["-c", inEnvironment, ...told, ...options, "--", ...there],
      cwd: copy,
      env: { VIRTUAL_ENV: dirname(dirname(python.path)), HOME: home, CI: "true" },
      timeout: limit,
      isForeign: true,
      onLine: (line) => log.foreign(line),
    },
    { network: true },
  );
  log.info(fenceStory[await sandbox.kind()]);
  const finished = await log.group("pytest", () => exec.run(command));
  const xml = (await files.kind(report)) === "file" ? await readReport(report, files) : null;
  const end = endOfPytest(finished, xml === null ? null : readJUnit(xml, "pytest"), copy);
  return { kind: "pytest", state: "ran", ...end, milliseconds: clock.now().getTime() - began };
};

/** Compiled code would be imported, and nobody has read it; a cache that was committed says which tests need not run. */
const isLeftOut = (name: string): boolean => /^(__pycache__|\.pytest_cache)$|\.py[co]$/.test(name);

const fenceStory: Readonly<Record<FenceKind, string>> = {
  bubblewrap: "the tests run behind bubblewrap: they see no other process and none of the files of the runner",
  namespaces: "the tests run in namespaces of their own: they see no other process and none of the files of the runner",
  none: "this machine lets no program be fenced (neither bubblewrap nor namespaces work): tests see the processes of this job",
};

const most = 200_000_000;

const readReport = async (path: string, files: World["files"]): Promise<string | null> => {
  const bytes = await files.size(path);
  if (bytes > most) throw toolFailed("pytest", `left a report of ${bytes} bytes; more than ${most} are not read`);
  return files.read(path);
};

/** The paths that hold Python. */
const present = async (paths: readonly string[], tree: string, files: World["files"]): Promise<string[]> => {
  const holds = await Promise.all(
    paths.map(async (path) => {
      const kind = await files.kind(join(tree, path));
      return kind === "file"
        ? path.endsWith(".py")
        : kind === "folder" && (await files.find(join(tree, path), ["**/*.py"])).length > 0;
    }),
  );
  return paths.filter((_, at) => holds[at]);
};
