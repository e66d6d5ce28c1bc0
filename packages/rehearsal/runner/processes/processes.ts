import { readdirSync, readFileSync, statSync } from "node:fs";
import { codeOf } from "./caught.ts";

/** A process as `/proc` shows it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

/** Whether this machine lets us see the processes of others; only Linux has `/proc`. */
export const seesProcesses = process.platform === "linux";

/** All descendants of a process that still hang on it. */
export function descendants(pid: number): number[] {
  const children = Map.groupBy(pids().flatMap(processAt), (candidate) => candidate.parent);
  const matches: number[] = [];
  const walk = (parent: number): void => {
    for (const child of children.get(parent) ?? []) {
      matches.push(child.pid);
      walk(child.pid);
    }
  };
  walk(pid);
  return matches;
}

/** Notes who is there before the first job: no job can have started these, so nobody needs to look at them again. */
export function noteBystanders(): void {
  bystanders ??= new Map(pids().map((pid) => [pid, identity(pid)]));
}

let bystanders: ReadonlyMap<number, string> | undefined;

/** Every process whose environment carries a tracking id, besides this one and bystanders, by that id. */
export function tracked(): Map<string, Process[]> {
  const entries = new Map<string, Process[]>();
  for (const pid of pids()) {
    if (pid === process.pid || bystanders?.get(pid) === identity(pid)) continue;
    for (const [, id = ""] of read(pid, "environ").matchAll(trackingIds)) {
      entries.set(id, [...(entries.get(id) ?? []), ...processAt(pid)]);
    }
  }
  return entries;
}

const trackingIds = /(?<=^|\0)RUNNER_TRACKING_ID=([^\0]*)/g;

/** Every process, besides this one, whose environment says that its job has its temporary files in such a folder. */
export function processesIn(holds: (temporary: string) => boolean): Process[] {
  return pids().flatMap((pid) => {
    const [, temp] = pid === process.pid ? [] : (/(?<=^|\0)RUNNER_TEMP=([^\0]*)/.exec(read(pid, "environ")) ?? []);
    return temp !== undefined && holds(temp) ? processAt(pid) : [];
  });
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

const killed = new Set<number>();

/** Kills a process, which may take a moment to be gone. */
export function kill(pid: number): void {
  killed.add(pid);
  signal(pid, "SIGKILL");
}

/** Whether a process of this number was killed here. */
export function isKilled(pid: number): boolean {
  return killed.has(pid);
}

function pids(): number[] {
  if (!seesProcesses) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function processAt(pid: number): Process[] {
  const stat = read(pid, "stat");
  // The name is in parentheses and may itself hold some; the parent is the second field behind them.
  const close = stat.lastIndexOf(")");
  if (close < 0) return [];
  const parent = Number(stat.slice(close + 2).split(" ")[1]);
  return [{ pid, parent, name: stat.slice(stat.indexOf("(") + 1, close) }];
}

/** Another one for a later process of the same number; empty for one that has ended meanwhile. */
function identity(pid: number): string {
  const stats = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.ctimeMs}` : "";
}

/** Empty for a process that has ended meanwhile or belongs to somebody else. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
