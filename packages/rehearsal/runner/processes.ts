import { readdirSync, readFileSync } from "node:fs";
import { codeOf } from "./caught.ts";

/** A process as `/proc` shows it. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

/** Whether this machine lets us see the processes of others; only Linux has `/proc`. */
export const seesProcesses = process.platform === "linux";

/** All descendants of a process that still hang on it. */
export function descendants(pid: number): number[] {
  const children = Map.groupBy(all(), (candidate) => candidate.parent);
  const found: number[] = [];
  const walk = (parent: number): void => {
    for (const child of children.get(parent) ?? []) {
      found.push(child.pid);
      walk(child.pid);
    }
  };
  walk(pid);
  return found;
}

/** Processes whose environment carries a tracking id, besides this one. */
export function tracked(trackingId: string): Process[] {
  const entry = `RUNNER_TRACKING_ID=${trackingId}`;
  return all().filter(({ pid }) => pid !== process.pid && read(pid, "environ").split("\0").includes(entry));
}

/** Sends a signal; a process or group that is gone is no mistake. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const code = codeOf(error);
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}

function all(): Process[] {
  if (!seesProcesses) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(Number(name), "stat");
      // The name stands in parentheses and may itself hold some; the parent is the second field behind them.
      const close = stat.lastIndexOf(")");
      if (close < 0) return [];
      const parent = Number(stat.slice(close + 2).split(" ")[1]);
      return [{ pid: Number(name), parent, name: stat.slice(stat.indexOf("(") + 1, close) }];
    });
}

/** Empty for a process that has ended meanwhile or belongs to somebody else. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
