import * as v from "valibot";
import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
import { inTree, lineOf, readToolOutput, toolFailed } from "./tool-output.ts";

const Check = v.object({
  check_id: v.string(),
  check_name: v.string(),
  file_path: v.string(),
  file_line_range: v.tuple([v.number(), v.number()]),
  resource: v.nullish(v.string()),
  guideline: v.nullish(v.string()),
});
const Report = v.object({
  check_type: v.string(),
  results: v.object({ failed_checks: v.array(Check), parsing_errors: v.array(v.string()) }),
  summary: v.object({ failed: v.number(), parsing_errors: v.number() }),
});
/** What it prints when it found no resource at all. */
const Nothing = v.object({ failed: v.literal(0), parsing_errors: v.literal(0), resource_count: v.literal(0) });
const Output = v.union([Report, v.array(Report), Nothing]);

/** Without an account checkov names no severity, so the words of a check decide; the first row that matches speaks. */
const severityOf: readonly (readonly [words: RegExp, severity: Severity])[] = [
  [/hard[- ]?coded/i, "critical"],
  [
    /0\.0\.0\.0|\bpublic(ly)?\b|anonymous|open to the world|unrestricted|administrative privileges|any (AWS )?principal/i,
    "high",
  ],
  [/^/, "medium"],
];

/** `checkov -o json` (without `--quiet`, which hides the files it could not read) ► findings. `root` is the folder that it scanned. */
export function checkovFindings(text: string, root: string): Finding[] {
  const output = readToolOutput(Output, text, "checkov");
  const reports = Array.isArray(output) ? output : "results" in output ? [output] : [];
  return reports.flatMap(({ check_type, results, summary }) => {
    if (results.failed_checks.length !== summary.failed || results.parsing_errors.length !== summary.parsing_errors)
      throw toolFailed("checkov", `counted ${summary.failed} failed checks of ${check_type} and listed others`);
    return [
      ...results.failed_checks.map(findingOf),
      ...results.parsing_errors.map((path) => unreadable(inTree(path, root), check_type)),
    ];
  });
}

const findingOf = (check: v.InferOutput<typeof Check>): Finding => ({
  tool: "checkov",
  rule: check.check_id,
  severity: severityOf.find(([words]) => words.test(check.check_name))?.[1] ?? "medium",
  message: check.resource ? `${check.check_name} (${check.resource})` : check.check_name,
  path: inTree(check.file_path),
  line: lineOf(check.file_line_range[0]),
  endLine: lineOf(check.file_line_range[1]),
  ...(check.guideline ? { help: check.guideline } : {}),
});

const unreadable = (path: string, kind: string): Finding => ({
  tool: "checkov",
  rule: "parsing_error",
  severity: "high",
  message: `the file could not be read as ${kind}, so nothing in it was checked`,
  path,
  line: 1,
});
