import { stripVTControlCharacters } from "node:util";
import * as v from "valibot";
import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
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

/**
 * `tflint --format=json` ► findings. A file that is no Terraform is a finding on its line; any other error of tflint is its failure.
 * `root` is the folder that it looked at.
 */
export function tflintFindings(text: string, root = ""): Finding[] {
  const { issues, errors } = readToolOutput(Output, text, "tflint");
  return [
    ...issues.map(({ rule, message, range }) => ({
      tool: "tflint",
      rule: rule.name,
      severity: severityOf[rule.severity],
      message,
      ...placeOf(range, root),
      ...(rule.link ? { help: rule.link } : {}),
    })),
    ...errors.flatMap(({ summary, message, range }) => {
      if (range) return [broken(`${summary ?? "error"}: ${message}`, placeOf(range, root))];
      const findings = findingsInWords(message, root);
      if (findings.length === 0) throw toolFailed("tflint", `failed: ${plainText(message).trim().slice(0, 600)}`);
      return findings;
    }),
  ];
}

/**
 * With `--recursive` the place of an error is only told in words: of the first one as `infra/main.tf:2,7-3,1: Invalid expression; Expected …`
 * or, within one line, `infra/main.tf:2,7-13: …`, and of each as `on infra/main.tf line 2, in resource "a" "b":` below its summary
 * (https://pkg.go.dev/github.com/hashicorp/hcl/v2#Range.String, #NewDiagnosticTextWriter). A path may hold any character.
 */
function findingsInWords(message: string, root: string): Finding[] {
  const text = plainText(message);
  const [, path, line = "1", column = "1", endLine = line, what = ""] = firstPlace.exec(text) ?? [];
  const first =
    path === undefined
      ? []
      : [broken(what, { path: inTree(path, root), line: +line, endLine: +endLine, column: +column })];
  const others = [...text.matchAll(blockPlace)].map(([, message = "", path = "", line = "1"]) =>
    broken(message, { path: inTree(path, root), line: +line }),
  );
  return [
    ...first,
    ...others.filter((other) => first.every(({ path, line }) => path !== other.path || line !== other.line)),
  ];
}

const firstPlace =
  /^(?:Failed to [^;\n]+; )?([^\n]+?):([1-9][0-9]*),([0-9]+)-(?:([0-9]+),)?[0-9]+: ([^\n]+?)(?:, and [0-9]+ other diagnostic\(s\))?:?$/m;
const blockPlace = /^Error: ([^\n]+)\n\n {2}on ([^\n]+) line ([0-9]+)(?:, in [^\n]*)?:$/gm;

/** Its workers colour what they say, whatever they are reported. */
const plainText = (text: string): string => stripVTControlCharacters(text);

const placeOf = ({ filename, start, end }: v.InferOutput<typeof Range>, root: string) => ({
  path: inTree(filename, root),
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
