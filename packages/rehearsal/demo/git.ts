/** Git, asked about a bare repository on this machine. */
import { childProcesses } from "../../ports/machine/exec.ts";

/** Asks one repository; what git refuses is an empty answer. */
export function gitIn(folder: string): (...args: string[]) => Promise<string> {
  const exec = childProcesses({ env: { PATH: process.env.PATH ?? "" } });
  return async (...args) => {
    const { code, stdout } = await exec.run({ file: "git", args: ["--git-dir", folder, ...args] });
    return code === 0 ? stdout.trim() : "";
  };
}
