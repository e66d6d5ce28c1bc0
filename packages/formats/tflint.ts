import * as v from "valibot";
import type { Severity } from "../model/configuration.ts";
import type { Finding } from "../model/finding.ts";
import { inTree, lineOf, readToolOutput, toolFailed } from "./tool-output.ts";

const Place = v.object({ line: v.number(), column: v.number() });
const Range = v.object({ filename: v.string(), start: Place, end: Place });
const Output = v.object({
  issues: v.array(
    v.object({
      rule: v.object({
        name: v.string(),
        severity: v.picklist(["error", "warning", "notice"]),
        link: v.optional(v.string()),
      }),
      message: v.string(),
      range: Range,
    }),
  ),
  errors: v.array(
    v.object({ summary: v.optional(v.string()), message: v.string(), range: v.optional(v.nullable(Range)) }),
  ),
});

const severityOf: Readonly<Record<"error" | "warning" | "notice", Severity>> = {
  error: "high",
  warning: "medium",
  notice: "low",
};

/** `tflint --format=json` ► findings. A file that is no Terraform is a finding on its line; any other error of tflint is its failure. */
export const tflintFindings = (text: string): Finding[] => {
  const { issues, errors } = readToolOutput(Output, text, "tflint");
  return [
    ...issues.map(({ rule, message, range }) => ({
      tool: "tflint",
      rule: rule.name,
      severity: severityOf[rule.severity],
      message,
      ...placeOf(range),
      ...(rule.link ? { help: rule.link } : {}),
    })),
    ...errors.map(({ summary, message, range }) => {
      if (range) return broken(`${summary ?? "error"}: ${message}`, placeOf(range));
      const told = toldPlace.exec(message);
      if (!told) throw toolFailed("tflint", `failed: ${message.trim().slice(0, 600)}`);
      const [, path = "", line = "1", column = "1", endLine = "1", what = ""] = told;
      return broken(what, { path: inTree(path), line: +line, endLine: +endLine, column: +column });
    }),
  ];
};

/** With `--recursive` the place of an error is only told in words: `infra/main.tf:2,7-3,1: Invalid expression; Expected …`. */
const toldPlace = /(?:^|; )([^\s;:]+):([0-9]+),([0-9]+)-([0-9]+),[0-9]+: ([^\n]+?):?$/m;

const placeOf = ({ filename, start, end }: v.InferOutput<typeof Range>) => ({
  path: inTree(filename),
  line: lineOf(start.line),
  endLine: lineOf(end.line),
  column: lineOf(start.column),
});

const broken = (message: string, place: Pick<Finding, "path" | "line" | "endLine" | "column">): Finding => ({
  tool: "tflint",
  rule: "error",
  severity: "high",
  message,
  ...place,
});
