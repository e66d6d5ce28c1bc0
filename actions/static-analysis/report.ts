import type { Annotation } from "../../packages/kit/log/commands.ts";
import { code, folded, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Finding } from "../../packages/model/check/finding.ts";
import { type Severity, severities } from "../../packages/model/configuration/configuration.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Look } from "./run-tool.ts";

const rank = (severity: Severity): number => severities.indexOf(severity);

/** The gravest first, then by place: the order in which people read and of which GitHub shows the first ten. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding])); // tflint tells some twice
  return [...seen.values()].sort(
    (a, b) =>
      rank(b.severity) - rank(a.severity) ||
      compare(a.path, b.path) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.tool, b.tool) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The words of a finding, the same everywhere: `infra/main.tf:12 · high · checkov CKV_AWS_20 · bucket …`. */
export function findingLine({ path, line, severity, tool, rule, message }: Finding): string {
  return `${path}:${line} · ${severity} · ${tool} ${rule} · ${message}`;
}

/** What every tool found, in one line: `checkov 0 · tflint skipped · sqlfluff 2`. */
export function countsLine(looks: readonly Look[]): string {
  return looks.map((look) => `${look.tool} ${look.kind === "looked" ? look.findings.length : look.kind}`).join(" · ");
}

/** GitHub shows ten of each level a step; one error is the verdict's. */
const shown = { error: 9, warning: 10, notice: 10 };

/** Marks on the lines of the team's files: an error is what closes the gate. */
export function annotationsOf(findings: readonly Finding[], block: Severity): Annotation[] {
  const marks = inOrder(findings).map((finding): Annotation => {
    const level = rank(finding.severity) >= rank(block) ? "error" : rank(finding.severity) > 0 ? "warning" : "notice";
    const { path, line, endLine, column } = finding;
    const fix = finding.help === undefined ? [] : [`How to fix it: ${finding.help}`];
    const accept = `To accept it everywhere: analysis.${finding.tool}.skip in .github/slipway.yml takes ${finding.rule}.`;
    return {
      level,
      title: `${finding.severity} · ${finding.tool} ${finding.rule}`,
      message: [finding.message, ...fix, accept].join("\n"),
      path,
      line,
      ...(endLine === undefined ? {} : { endLine }),
      ...(column === undefined || (endLine ?? line) !== line ? {} : { column }), // GitHub wants columns within one line
    };
  });
  return (["error", "warning", "notice"] as const).flatMap((level) =>
    marks.filter((mark) => mark.level === level).slice(0, shown[level]),
  );
}

const listed = 200;
/** Of more findings than these people want to know first which rules they are of. */
const few = 20;

/** The summary: a line for a manager, a table of the tools, the findings; of many findings the rules first. `artifact` is that of the SARIF file. */
export function summaryOf(
  looks: readonly Look[],
  findings: readonly Finding[],
  verdict: Verdict,
  artifact: string | undefined,
): string {
  const ordered = inOrder(findings);
  const rows = ordered
    .slice(0, listed)
    .map((finding) => [
      code(`${finding.path}:${finding.line}`),
      finding.severity,
      `${finding.tool} ${plain(finding.rule)}`,
      plain(finding.message),
    ]);
  const where = `in the log of this step${artifact === undefined ? "" : ` and in the artifact ${code(artifact)}`}`;
  const more = ordered.length > listed ? `${ordered.length - listed} more are ${where}.` : "";
  const all = lines(table(["where", "severity", "rule", "what"], rows), more);
  const failed = looks.filter(({ kind }) => kind === "failed").map(({ tool }) => tool);
  const first =
    failed.length > 0
      ? `${failed.join(" and ")} did not do its work, so the gate stays closed`
      : verdict.go
        ? `nothing closes the gate, ${verdict.because}`
        : verdict.because;
  return lines(
    `**Analysis: ${plain(first)}.**`,
    table(["tool", ...severities.toReversed(), "time", ""], looks.map(rowOf)),
    ordered.length > few ? table(["rule", "severity", "findings", "files", "first", "what"], rulesOf(ordered)) : "",
    rows.length > 10 ? folded(`${ordered.length} findings`, all) : all,
  );
}

/** Findings in their order ► a row for each rule and severity: the gravest first, then the most frequent. */
function rulesOf(ordered: readonly Finding[]): string[][] {
  const rules = Map.groupBy(ordered, ({ tool, rule, severity }) => JSON.stringify([tool, rule, severity]));
  return [...rules.values()]
    .flatMap((findings) => (findings[0] === undefined ? [] : [{ first: findings[0], found: findings }]))
    .sort((a, b) => rank(b.first.severity) - rank(a.first.severity) || b.found.length - a.found.length)
    .slice(0, listed)
    .map(({ first, found: findings }) => [
      `${first.tool} ${plain(first.rule)}`,
      first.severity,
      String(findings.length),
      String(new Set(findings.map(({ path }) => path)).size),
      code(`${first.path}:${first.line}`),
      plain(first.message),
    ]);
}

const rowOf = (look: Look): string[] => {
  const none = severities.map(() => "");
  switch (look.kind) {
    case "skipped":
      return [look.tool, ...none, "", `skipped: ${plain(look.because)}`];
    case "failed":
      return [look.tool, ...none, seconds(look.milliseconds), `**failed**: ${plain(firstLine(look.error.message))}`];
    case "looked": {
      const count = (severity: Severity) => look.findings.filter((finding) => finding.severity === severity).length;
      const accepted = look.accepted === 0 ? "" : `, ${look.accepted} accepted by the configuration`;
      const remarks = look.remarks.map((remark) => `<br>${plain(remark)}`).join("");
      const counts = severities.toReversed().map((severity) => String(count(severity)));
      return [look.tool, ...counts, seconds(look.milliseconds), `${plain(look.version)}${accepted}${remarks}`];
    }
  }
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const firstLine = (text: string): string => text.split("\n")[0] ?? text;
