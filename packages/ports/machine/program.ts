import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join, relative } from "node:path";
import { UserError } from "../../model/document/user-error.ts";

/** Folders of the system, which an earlier step of a job cannot put itself in front of. */
const system = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

/** Absolute path of a program: from the system's folders, then from the `PATH`; never from inside the workspace. Throws `UserError(tool_missing)`. */
export async function findProgram(name: string, path: string, workspace: string): Promise<string> {
  const named = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && relative(workspace, folder).startsWith(".."));
  for (const folder of [...system, ...named]) {
    const file = join(folder, name);
    if (await runs(file)) return file;
  }
  throw new UserError(`${name} is not on this machine`, {
    reason: "tool_missing",
    remedy: `Install ${name} on the runner; GitHub's own runners have it.`,
  });
}

const runs = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
