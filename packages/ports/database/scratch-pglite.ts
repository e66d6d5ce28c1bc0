import { dirname, join } from "node:path";
import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import type { Exec, Finished } from "../machine/exec.ts";
import { ownProgramPath } from "../machine/own-program.ts";
import type { Tools } from "../tools/tool.ts";
import { statements } from "./migration-history.ts";
import { type ScratchDatabase, SqlEvent, type SqlScript } from "./scratch-database.ts";
import { endedTransaction, sessionStatements } from "./session-statements.ts";

/** PGlite in a process of its own, without a server, a port or a file of the team's. */
export function pglite(tools: Pick<Tools, "need">, exec: Exec): ScratchDatabase {
  return {
    run: async (script, limit) => {
      const { path: folder } = await tools.need("pglite");
      const kept = join(dirname(folder), "empty.tar.zst");
      const finished = await exec.run({
        file: process.execPath,
        args: [ownProgramPath(import.meta.url, "scratch-database.mjs")],
        cwd: dirname(folder),
        input: JSON.stringify({
          folder,
          kept,
          extensions: extensionsIn(script),
          session: {
            ...sessionStatements,
            exists: statements.exists,
            create: statements.create,
            insert: statements.insert,
          },
          ended: endedTransaction,
          ...script,
          migrations: script.migrations.map(({ number, name, sha256, text }) => ({
            text,
            row: [number, name, sha256, "test", "test"],
          })),
        }),
        timeout: limit,
      });
      const events = finished.stdout
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map(eventOf);
      const stopped = stoppedBy(finished, events, limit);
      return { events, ...(stopped === undefined ? {} : { stopped }) };
    },
  };
}

const eventOf = (line: string): SqlEvent => v.parse(SqlEvent, parseJson(line, "an event of the scratch database"));

const stoppedBy = (finished: Finished, events: readonly SqlEvent[], limit: number): string | undefined => {
  if (finished.timedOut) return `it did not end within ${Math.round(limit / 1000)} s`;
  if (finished.code !== 0) {
    const last = finished.stderr.trim().split("\n").slice(-3).join(" ").slice(-400);
    return `it ended with ${finished.code ?? finished.signal}${last === "" ? "" : `: ${last}`}`;
  }
  return events.at(-1)?.kind === "end" ? undefined : "the database stopped answering";
};

/** Extensions that a script creates; they are loaded before it begins. */
const extensionsIn = ({ migrations, files }: SqlScript): string[] => {
  const text = [...migrations.map((migration) => migration.text), ...files.map(({ setUp }) => setUp)].join("\n");
  const named = text.matchAll(/\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([a-z][a-z0-9_-]*)/gi);
  return [...new Set([...named].map(([, name = ""]) => name.toLowerCase()))];
};
