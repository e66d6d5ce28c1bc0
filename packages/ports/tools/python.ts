import { isAbsolute } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { onPath } from "./machine.ts";
import type { Context } from "./tool.ts";

const names = ["python3.13", "python3.12", "python3.11", "python3.14", "python3", "python"];
const tell = "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)";

type Place = Pick<Context, "exec" | "environment" | "workspace">;

const entries = new WeakMap<Place, Promise<Python>>();

/** An interpreter: absolute path and version. */
export interface Python {
  readonly path: string;
  readonly version: string;
}

/** A Python of at least 3.11 on the machine: the interpreter itself, not a shim that chooses one by the folder it is called in. */
export function findPython(context: Place): Promise<Python> {
  const finding = entries.get(context) ?? search(context);
  entries.set(context, finding);
  return finding;
}

const search = async (context: Place): Promise<Python> => {
  const seen: string[] = [];
  for (const name of names)
    for (const file of await onPath(name, context)) {
      const env = { PATH: context.environment.PATH ?? "", ...home(context) };
      const said = await context.exec
        .run({ file, args: ["-I", "-c", tell], cwd: "/", env, timeout: 30_000 })
        .catch(() => undefined);
      const [version, path] = said?.code === 0 ? said.stdout.trim().split("\n") : [];
      if (version === undefined || path === undefined || !isAbsolute(path)) continue;
      const [major = 0, minor = 0] = version.split(".").map(Number);
      if (major === 3 && minor >= 11) return { path, version };
      seen.push(`${file} is ${version}`);
    }
  const but = seen.length === 0 ? "" : ` (${seen.join(", ")})`;
  throw new UserError(`There is no Python of 3.11 or newer on the PATH${but}.`, {
    reason: "tool_missing",
    remedy: "Install Python 3.11 or newer with its venv module, or use actions/setup-python before this step.",
  });
};

const home = ({ environment }: Place): Record<string, string> =>
  environment.HOME === undefined ? {} : { HOME: environment.HOME };
