import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import type { Exec } from "../exec.ts";
import type { Settings } from "../settings.ts";
import { fromGo } from "./from-go.ts";
import { fromLock } from "./from-lock.ts";
import { fromNpm } from "./from-npm.ts";
import { fromPip } from "./from-pip.ts";
import { fromRelease } from "./from-release.ts";
import { type Kept, keep } from "./keep.ts";
import { locks } from "./locks.ts";
import { onMachine, versionOf } from "./machine.ts";
import { platformHere } from "./platform.ts";
import { type ToolName, table } from "./table.ts";
import type { Attempt, Ground, Row, Source, Tool, Tools } from "./tool.ts";

/** The one way to get a tool. The same need at the same time is answered once, in this process and between processes. */
export const toolTable = (
  { env, toolCache, workspace, signal }: Pick<Settings, "env" | "toolCache" | "workspace" | "signal">,
  exec: Exec,
  rows: Readonly<Record<ToolName, Row>> = table,
): Tools => {
  const ground: Ground = { exec, environment: env, cache: toolCache, workspace, signal };
  const asked = new Map<string, Promise<Tool>>();
  const need = (name: ToolName, version: string = rows[name].version): Promise<Tool> => {
    const key = `${name}@${version}`;
    const known = asked.get(key);
    if (known) return known;
    const finding = find(name, version, rows[name], ground, async () => (await need("uv")).path);
    asked.set(key, finding);
    finding.catch(() => asked.delete(key)); // what failed may be asked for again
    return finding;
  };
  return { need };
};

const find = async (
  name: ToolName,
  version: string,
  row: Row,
  ground: Ground,
  uv: () => Promise<string>,
): Promise<Tool> => {
  const { aliases = [], from: sources } = row;
  const onIt = native(row) ? await onMachine([name, ...aliases], version, ground) : undefined;
  if (onIt !== undefined) return { path: onIt, version, was: "on the machine" };
  if (version !== row.version)
    throw new UserError(`${name} ${version} is not on this machine, and no checksum of it is known here.`, {
      reason: "tool_missing",
      remedy: `Install exactly ${name} ${version} before this step, or ask for ${row.version}, which is fetched and verified.`,
    });
  const failed: Extract<Attempt, { done: false }>[] = [];
  for (const source of sources) {
    const kept = await from(name, version, source, ground, uv);
    if ("because" in kept) {
      failed.push(kept);
      continue;
    }
    return { path: join(kept.folder, pathOf(name, source)), version, was: kept.was };
  }
  throw new UserError(
    `${name} ${version} is not on this machine and could not be fetched: ${failed.map(({ because }) => because).join("; ")}.`,
    { reason: "tool_missing", remedy: `One of these helps: ${failed.map(({ remedy }) => remedy).join("; or ")}.` },
  );
};

/** A Python program on the machine, be it of the right version, stands on libraries that nobody has pinned: those are always our own. */
const native = ({ from: [{ kind }] }: Row): boolean => kind === "release" || kind === "go" || kind === "pip";

/** Where a tool is inside its folder of the cache. */
const pathOf = (name: string, { kind }: Source): string =>
  kind === "npm" ? name : join(kind === "python" ? "venv/bin" : "bin", name);

/** Tools of one lock share one folder. */
const placeOf = async (name: string, version: string, source: Source): Promise<string> => {
  const lock = "lock" in source ? await readFile(join(locks(), `${source.lock}.txt`), "utf8") : "";
  const print = createHash("sha256")
    .update(JSON.stringify([source, lock]))
    .digest("hex")
    .slice(0, 12);
  return source.kind === "python" ? `${source.lock}/${print}` : `${name}/${version}-${platformHere()}-${print}`;
};

const from = async (
  name: string,
  version: string,
  source: Source,
  ground: Ground,
  uv: () => Promise<string>,
): Promise<Kept> => {
  const path = pathOf(name, source);
  const mode = source.kind === "npm" ? constants.F_OK : constants.X_OK;
  const there = (at: string) =>
    access(at, mode).then(
      () => true,
      () => false,
    );
  return keep(
    {
      cache: ground.cache,
      name: await placeOf(name, version, source),
      whole: async (folder) =>
        (await there(join(folder, path))) &&
        (source.kind !== "python" || (await there(join(folder, "venv/bin/python")))),
      fill: async (folder) => {
        const attempt = await fill(name, version, source, folder, ground, uv);
        if (!attempt.done || source.kind === "npm") return attempt;
        if ((await versionOf(join(folder, path), ground)) !== version)
          throw new UserError(`${name} was installed, but it does not start or is not ${version}.`, {
            reason: "tool_failed",
            remedy: `Install ${name} ${version} on the machine.`,
          });
        for (const left of ["go", "npm", ...(source.kind === "pip" ? ["venv"] : [])])
          await rm(join(folder, left), { recursive: true, force: true });
        return attempt;
      },
    },
    ground.signal,
  );
};

const fill = async (
  name: string,
  version: string,
  source: Source,
  folder: string,
  ground: Ground,
  uv: () => Promise<string>,
): Promise<Attempt> => {
  switch (source.kind) {
    case "release":
      return fromRelease(name, version, source, folder, ground);
    case "go":
      return fromGo(name, version, source, folder, ground);
    case "pip":
      return fromPip(name, version, source, folder, ground);
    case "python":
      return fromLock(await uv(), source, folder, ground);
    case "npm":
      return fromNpm(name, version, source, folder, ground);
  }
};
