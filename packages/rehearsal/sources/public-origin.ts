/** Whether the repository that a checkout came from is public on GitHub: asked as somebody without an account. */

import { settingsFrom } from "../../ports/machine/client-settings.ts";
import { childProcesses } from "../../ports/machine/exec.ts";

/** Asks GitHub itself, once; no answer within a few seconds is a no. Other hosts are not asked. */
export function askWhetherPublic(
  origin: string | undefined,
  {
    environment,
    signal,
  }: { readonly environment: Readonly<Record<string, string | undefined>>; readonly signal: AbortSignal },
): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  const name =
    /^(?:https:\/\/(?:[^@/]*@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      origin ?? "",
    )?.[1];
  const ask = async (): Promise<boolean> => {
    if (name === undefined) return false;
    const exec = childProcesses({ env: settingsFrom(environment), signal });
    const { code } = await exec.run({
      file: "git",
      // Nobody's credentials, whatever the machine keeps.
      args: ["-c", "credential.helper=", "ls-remote", "--quiet", `https://github.com/${name}.git`, "HEAD"],
      env: { GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "true", LC_ALL: "C" },
      timeout: 8_000,
    });
    return code === 0;
  };
  return () => (asked ??= ask());
}
