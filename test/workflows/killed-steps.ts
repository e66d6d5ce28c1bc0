/** Kills a step of a job in the middle of a rehearsed run, as a machine that is lost does. */
import { readdirSync, readFileSync } from "node:fs";
import type { FaultRule } from "../../packages/rehearsal/github/faults/fault.ts";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";

/** Where: before or after GitHub does what the request asks. */
export type KillAt = Omit<FaultRule, "fault"> & { readonly action: string; readonly when: "before" | "after" };

/** Lays the plan; the next request that fits ends the process of the action. */
export function killAt({ faults, urls }: Pick<LoopbackGitHub, "faults" | "urls">, at: KillAt): void {
  const { action, when, ...rule } = at;
  const kill = () => {
    const matches = processesOf(action, urls.api);
    if (matches.length !== 1) throw new Error(`${matches.length} processes of ${action} are there`);
    for (const pid of matches) process.kill(pid, "SIGKILL");
  };
  faults.plan([{ ...rule, fault: { kind: "crash", when, kill } }]);
}

/** Processes of an action that speak to this GitHub and no other. */
const processesOf = (action: string, api: string): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => textOf(pid, "cmdline").includes(`/${action}/index.js`))
    .filter((pid) => textOf(pid, "environ").includes(`GITHUB_API_URL=${api}\0`))
    .map(Number);

const textOf = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
};
