import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { fromGo } from "./from-go.ts";
import { fromLock } from "./from-lock.ts";
import { fromNpm } from "./from-npm.ts";
import { fromPip } from "./from-pip.ts";
import { fromRelease, stillReleased } from "./from-release.ts";
import { keep } from "./keep.ts";
import { versionOf } from "./machine.ts";
import { platformHere } from "./platform.ts";
import { tellingOf } from "./progress.ts";
import type { Attempt, Context, Order, Row, Source, Tool } from "./tool.ts";

/** A tool of the cache in its pinned version; put there first, in the first way that works, if it is not. */
export async function fetched(name: string, row: Row, context: Context, uv: () => Promise<string>): Promise<Tool> {
  const path = pathOf(name, row);
  const place = {
    cache: context.cache,
    name: await placeOf(name, row, context.locks),
    whole: async (folder: string) => (await whole(join(folder, path), row)) && (await unchanged(folder, path, row)),
    fill: (folder: string) => fill({ name, version: row.version, folder, context, uv }, row, path),
  };
  const kept = await keep(place, context.signal);
  if ("because" in kept)
    throw new UserError(`${name} ${row.version} is not on this machine and could not be fetched: ${kept.because}.`, {
      reason: "tool_missing",
      remedy: `One of these helps: ${kept.remedy}.`,
    });
  return { path: join(kept.folder, path), version: row.version, was: kept.was };
}

/** Where a tool is inside its folder of the cache. */
const pathOf = (name: string, { from: [{ kind }] }: Row): string =>
  kind === "npm" ? name : join(kind === "python" ? "venv/bin" : "bin", name);

/** The folder changes with everything that decides what is in it; tools of one lock share one. */
const placeOf = async (name: string, { version, from }: Row, locks: string): Promise<string> => {
  const [source] = from;
  const lock = "lock" in source ? await readFile(join(locks, `${source.lock}.txt`), "utf8") : "";
  const hash = createHash("sha256").update(JSON.stringify([from, lock]));
  const print = `${platformHere()}-${hash.digest("hex").slice(0, 12)}`;
  return source.kind === "python" ? `${source.lock}/${print}` : `${name}/${version}-${print}`;
};

const there = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** A folder of the cache appears at once, but a Python environment is at the machine's Python, which may have gone since. */
const whole = async (path: string, { from: [{ kind }] }: Row): Promise<boolean> => {
  if (kind === "npm") return there(path, constants.R_OK);
  return (await there(path, constants.X_OK)) && (kind !== "python" || there(join(path, "../python"), constants.X_OK));
};

/** Only what comes out of a release can be compared with a hash each time; the rest was verified when it was installed. */
const unchanged = async (folder: string, path: string, { from }: Row): Promise<boolean> => {
  const [source] = from;
  const isReleased = source.kind === "release" && from.every(({ kind }) => kind === "release");
  return !isReleased || stillReleased(source, folder, join(folder, path));
};

const fill = async (order: Order, { from }: Row, path: string): Promise<Attempt> => {
  const failed: Extract<Attempt, { done: false }>[] = [];
  for (const source of from) {
    const what = `${order.name} ${order.version}`;
    const attempt = await tellingOf({ what, kind: source.kind, tell: order.context.tell }, () =>
      install(source, order),
    );
    if (!attempt.done) failed.push(attempt);
    else if (source.kind === "npm") return attempt;
    else return proved(order, path);
  }
  const because = failed.map((attempt) => attempt.because).join("; ");
  return { done: false, because, remedy: failed.map((attempt) => attempt.remedy).join("; or ") };
};

/** It starts, and is what it should be: seen once, before it is kept. */
const proved = async ({ name, version, folder, context }: Order, path: string): Promise<Attempt> => {
  const said = await versionOf(join(folder, path), context);
  context.signal.throwIfAborted();
  if (said === version) return { done: true };
  throw new UserError(
    `${name} was fetched, but ${said ? `says that it is ${said}, not ${version}` : "does not start"}.`,
    {
      reason: "tool_failed",
      remedy: `Install ${name} ${version} on the machine.`,
    },
  );
};

const install = (source: Source, order: Order): Promise<Attempt> => {
  switch (source.kind) {
    case "release":
      return fromRelease(source, order);
    case "go":
      return fromGo(source, order);
    case "pip":
      return fromPip(source, order);
    case "python":
      return fromLock(source, order);
    case "npm":
      return fromNpm(source, order);
  }
};
