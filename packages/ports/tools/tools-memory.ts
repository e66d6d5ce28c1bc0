import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { type ToolName, table } from "./table.ts";
import type { Tools } from "./tool.ts";

/** Tools for tests: those that are named are on the machine, in any version; nothing else can be fetched. */
export function memoryTools(paths: Readonly<Partial<Record<ToolName, string>>>): Tools {
  return {
    need: async (name, { version = table[name].version } = {}) => {
      const path = paths[name];
      if (path !== undefined) return { path, version, was: "on the machine" };
      throw new UserError(`${name} ${version} is not on this machine and could not be fetched.`, {
        reason: "tool_missing",
        remedy: `Install ${name} ${version}.`,
      });
    },
    python: async (folder) => ({ path: join(folder, "bin", "python"), version: "3.13.0" }),
  };
}
