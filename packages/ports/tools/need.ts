import { UserError } from "../../model/document/user-error.ts";
import type { Exec } from "../machine/exec.ts";
import type { Settings } from "../machine/settings.ts";
import { fetched } from "./fetched.ts";
import { locks } from "./locks.ts";
import { onMachine } from "./machine.ts";
import { type ToolName, table } from "./table.ts";
import { teamPython } from "./team-python.ts";
import type { Context, Row, Tool, Tools } from "./tool.ts";

/** The one way to get a tool. The same need at the same time is answered once, in this process and between processes. */
export function toolTable(
  { env, toolCache, workspace, signal }: Pick<Settings, "env" | "toolCache" | "workspace" | "signal">,
  exec: Exec,
  {
    rows = table,
    lockFiles = locks(),
    tell,
  }: { rows?: Readonly<Record<ToolName, Row>>; lockFiles?: string; tell?: (line: string) => void } = {},
): Tools {
  const context: Context = {
    exec,
    environment: env,
    cache: toolCache,
    locks: lockFiles,
    workspace,
    signal,
    ...(tell && { tell }),
  };
  const asked = new Map<string, Promise<Tool>>();
  const uv = async () => (await need("uv")).path;
  const need: Tools["need"] = (name, { version = rows[name].version, fromMachine = false } = {}) => {
    const key = `${name}@${version} ${fromMachine}`;
    const known = asked.get(key);
    if (known) return known;
    const finding = find(name, { version, fromMachine }, rows[name], context, uv);
    asked.set(key, finding);
    finding.catch(() => asked.delete(key)); // what failed may be asked for again
    return finding;
  };
  return { need, python: (folder, needs) => teamPython(folder, needs, context, uv) };
}

const find = async (
  name: ToolName,
  { version, fromMachine }: { readonly version: string; readonly fromMachine: boolean },
  row: Row,
  context: Context,
  uv: () => Promise<string>,
): Promise<Tool> => {
  const there =
    fromMachine && native(row) ? await onMachine([name, ...(row.aliases ?? [])], version, context) : undefined;
  if (there !== undefined) return { path: there, version, was: "on the machine" };
  if (version !== row.version)
    throw new UserError(
      fromMachine
        ? `${name} ${version} is not on this machine, and no checksum of it is known here.`
        : `no checksum of ${name} ${version} is known here, and the configuration does not trust the one of this machine.`,
      {
        reason: "tool_missing",
        remedy: `${fromMachine ? `Install exactly ${name} ${version} before this step` : trust(name)}, or ask for ${row.version}, which is fetched and verified.`,
      },
    );
  return fetched(name, row, context, uv).catch((cause: unknown) => {
    if (fromMachine || !native(row) || !(cause instanceof UserError) || cause.reason !== "tool_missing") throw cause;
    throw new UserError(cause.message, {
      reason: cause.reason,
      remedy: `${cause.remedy} ${trust(name)}.`,
      cause: cause.cause,
    });
  });
};

const trust = (name: string): string =>
  `If this machine's own ${name} is to be trusted, say so on the trusted branch: tools: { machine: [${name}] }`;

/** A Python program on the machine, be it of the right version, is at libraries that nobody has pinned: those are always our own. */
const native = ({ from: [{ kind }] }: Row): boolean => kind === "release" || kind === "go" || kind === "pip";
