import * as v from "valibot";
import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
import { inTree, lineOf, readToolOutput } from "./tool-output.ts";

const levels = ["UNDEFINED", "LOW", "MEDIUM", "HIGH"] as const;
const Output = v.object({
  metrics: v.record(v.string(), v.unknown()),
  errors: v.array(v.object({ filename: v.string(), reason: v.string() })),
  results: v.array(
    v.object({
      test_id: v.string(),
      test_name: v.string(),
      issue_text: v.string(),
      issue_severity: v.picklist(levels),
      filename: v.string(),
      line_number: v.number(),
      line_range: v.optional(v.array(v.number()), []),
      col_offset: v.optional(v.number(), -1),
      more_info: v.optional(v.string()),
    }),
  ),
});

/** The files that `bandit -f json` counted the lines of, or could not read. */
export function banditFiles(text: string): string[] {
  const { metrics, errors } = readToolOutput(Output, text, "bandit");
  return [...Object.keys(metrics), ...errors.map(({ filename }) => filename)].map((path) => inTree(path));
}

/** Bandit's own severity; how sure it is does not make a finding smaller. */
const severityOf: Readonly<Record<(typeof levels)[number], Severity>> = {
  UNDEFINED: "medium",
  LOW: "low",
  MEDIUM: "medium",
  HIGH: "high",
};

/** `bandit -f json` ► findings. A file that it could not read is a finding, for nothing in it was checked. */
export function banditFindings(text: string): Finding[] {
  const { errors, results } = readToolOutput(Output, text, "bandit");
  return [
    ...results.map((result) => ({
      tool: "bandit",
      rule: result.test_id,
      name: result.test_name,
      severity: severityOf[result.issue_severity],
      message: result.issue_text,
      path: inTree(result.filename),
      line: lineOf(result.line_number),
      endLine: lineOf(Math.max(result.line_number, ...result.line_range)),
      ...(result.col_offset < 0 ? {} : { column: result.col_offset + 1 }),
      ...(result.more_info ? { help: result.more_info } : {}),
    })),
    ...errors.map(({ filename, reason }) => ({
      tool: "bandit",
      rule: "error",
      severity: "high" as const,
      message: `nothing in the file was checked: ${reason}`,
      path: inTree(filename),
      line: 1,
    })),
  ];
}
