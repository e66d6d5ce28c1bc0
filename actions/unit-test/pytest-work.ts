import { join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";

/** What pytest should run: these paths, or without any what its own settings say; or nothing, and why. */
export type PytestWork =
  | { readonly runs: false; readonly because: string }
  | {
      readonly runs: true;
      readonly paths: readonly string[];
      /** Files of the tree that are named like tests, by their path in it. */
      readonly named: readonly string[];
    };

/** Names of tests, and folders that pytest itself does not enter (https://docs.pytest.org/en/stable/reference/reference.html#confval-norecursedirs). */
const names = ["**/test_*.py", "**/*_test.py"];
const notEntered = ["*.egg", ".*", "_darcs", "build", "CVS", "dist", "node_modules", "venv"].map(
  (name) => `**/${name}/**`,
);

/** Files in which pytest looks for settings. */
const settings = [
  ...["pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"],
  ...["pyproject.toml", "tox.ini", "setup.cfg"],
];
const usual = "tests";

/**
 * Tree ► what there is to run. Without paths in the configuration it is what `pytest` at the root would run: its own `testpaths`, or the
 * folder `tests`, or files that are named like tests wherever they are. Throws `UserError(bad_config)` where the configuration names
 * paths without Python, and there are such files elsewhere: tests that nobody runs are not "nothing to do".
 */
export async function pytestWork(
  tree: string,
  configured: readonly string[] | undefined,
  files: World["files"],
): Promise<PytestWork> {
  const named = await files.find(tree, names, notEntered);
  if (configured === undefined) return byItself(tree, named, files);
  const paths = await present(configured, tree, files);
  if (paths.length > 0) return { runs: true, paths, named };
  const where = configured.join(", ");
  const [first] = named;
  if (configured.length === 0 || first === undefined)
    return { runs: false, because: `no Python in ${where || "tests.python.paths"}` };
  throw new UserError(
    `tests.python.paths names ${where}, where there is no Python, and ${named.length === 1 ? "a file is" : `${named.length} files are`} named like tests, first ${first}`,
    {
      reason: "bad_config",
      remedy:
        "Name the right folders; without tests.python.paths pytest's own settings hold, and [] says that nothing should run.",
    },
  );
}

async function byItself(tree: string, named: readonly string[], files: World["files"]): Promise<PytestWork> {
  const texts = await Promise.all(settings.map((path) => files.read(join(tree, path))));
  const says = texts.some((text) => text !== null && /^\s*testpaths\s*=/m.test(text));
  if (says && (await files.find(tree, ["**/*.py"], notEntered)).length > 0) return { runs: true, paths: [], named };
  if ((await present([usual], tree, files)).length > 0) return { runs: true, paths: [usual], named };
  return named.length > 0
    ? { runs: true, paths: [], named }
    : { runs: false, because: `no Python in ${usual}, and no file is named like test_*.py` };
}

/** The paths that hold Python. */
async function present(paths: readonly string[], tree: string, files: World["files"]): Promise<string[]> {
  const holds = await Promise.all(
    paths.map(async (path) => {
      const kind = await files.kind(join(tree, path));
      return kind === "file"
        ? path.endsWith(".py")
        : kind === "folder" && (await files.find(join(tree, path), ["**/*.py"])).length > 0;
    }),
  );
  return paths.filter((_, at) => holds[at]);
}
