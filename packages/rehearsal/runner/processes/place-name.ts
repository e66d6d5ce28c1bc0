import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./caught.ts";

/** How the name of a folder begins that belongs to this process. */
export function ownPrefix(): string {
  return `slipway-${process.pid}.${kinOf()}-`;
}

/** Folders in a place for temporary files that are named after processes which are gone. */
export function abandonedIn(parent: string): string[] {
  const names = attempt(() => readdirSync(parent)) ?? [];
  return names.filter(isAbandoned).map((name) => join(parent, name));
}

/** Whether the name of a folder says that it belonged to a process which is gone. */
export function isAbandoned(name: string): boolean {
  const [, pid, kin] = /^slipway-(\d+)\.(\w+)-\w+$/.exec(name) ?? [];
  return kin === kinOf() && !isAlive(Number(pid));
}

/** Tells processes whose numbers mean the same from those of another container. */
function kinOf(): string {
  const link = attempt(() => readlinkSync("/proc/self/ns/pid"));
  return Number(/\d+/.exec(link ?? "0")?.[0]).toString(36);
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
