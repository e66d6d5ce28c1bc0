import { join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import type { Finding } from "../../packages/model/check/finding.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { findingsOf, longestReport, longestRun } from "./tool-end.ts";
import type { AnalysisTool, Context, ToolRow } from "./tool-row.ts";

/** What came of one tool. */
export type Look = { readonly tool: AnalysisTool } & (
  | { readonly kind: "skipped"; readonly because: string }
  | {
      readonly kind: "looked";
      readonly version: string;
      readonly findings: readonly Finding[];
      /** Findings that the configuration accepts by their rule. */
      readonly accepted: number;
      /** How many files it looked at. */
      readonly files: number;
      /** What of the repository's settings did not hold, or took something away. */
      readonly remarks: readonly string[];
      readonly milliseconds: number;
    }
  | { readonly kind: "failed"; readonly error: UserError; readonly milliseconds: number }
);

/** What all tools of one run share. */
export interface Task {
  readonly folder: string;
  readonly files: readonly string[];
  readonly niceness: number;
  readonly configuration: Configuration;
}

/** Runs one tool to its end and reads it. What goes wrong with the tool is an answer, so that the others are told too. */
export async function runTool(tool: AnalysisTool, row: ToolRow, task: Task, world: World): Promise<Look> {
  if (task.files.length === 0) return { tool, kind: "skipped", because: `no ${row.globs.join(", ")}` };
  const { clock, exec, files, sandbox, tools } = world;
  let began = clock.now().getTime();
  const passed = () => clock.now().getTime() - began;
  try {
    const { path: program, version } = await tools.need(tool);
    began = clock.now().getTime();
    const temp = join(world.temp, tool);
    await files.makeFolder(temp);
    const context: Context = { ...task, program, temp, read: (path) => files.read(join(task.folder, path)) };
    const { notes = {}, ignored, ...call } = await row.call(context);
    await Promise.all(Object.entries(notes).map(([name, text]) => files.write(join(temp, name), text)));
    const command = { cwd: task.folder, ...call, timeout: longestRun, keep: longestReport, isForeign: true };
    const rules = { network: false, only: { read: [task.folder], write: [temp] } };
    const finished = await exec.run(await sandbox.fence(command, rules));
    const evidence = { report: finished.stdout, note: (name: string) => files.read(join(temp, name)) };
    const report = await findingsOf(tool, row, { context, finished, evidence, version });
    const looked = await row.lookedAt(evidence, context);
    const unseen = unseenOf(task.files, looked.files);
    const all = [...report, ...unseen.map((path) => notLookedAt(tool, path))];
    const remarks = [...(looked.remarks ?? []), ...(ignored === undefined ? [] : [`passed over ${ignored}`])];
    const skip = new Set(task.configuration.analysis[tool].skip.map((rule) => rule.toLowerCase()));
    const findings = all.filter(
      ({ rule, name = rule }) => !skip.has(rule.toLowerCase()) && !skip.has(name.toLowerCase()),
    );
    const accepted = all.length - findings.length;
    const count = task.files.length - unseen.length;
    return { tool, kind: "looked", version, findings, accepted, files: count, remarks, milliseconds: passed() };
  } catch (error) {
    if (error instanceof UserError) return { tool, kind: "failed", error, milliseconds: passed() };
    throw error;
  }
}

/** The files that a tool should have looked at, and did not. */
function unseenOf(files: readonly string[], looked: readonly string[]): string[] {
  const seen = new Set(looked);
  return files.filter((path) => !seen.has(path));
}

function notLookedAt(tool: AnalysisTool, path: string): Finding {
  return {
    tool,
    rule: "not-looked-at",
    severity: "critical",
    message: `${tool} did not look at this file: it cannot read it, or its size, its name or settings of the repository keep it away`,
    path,
    line: 1,
  };
}
