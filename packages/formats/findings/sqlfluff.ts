import * as v from "valibot";
import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
import { inTree, lineOf, readToolOutput } from "./tool-output.ts";

const Output = v.array(
  v.object({
    filepath: v.string(),
    violations: v.array(
      v.object({
        start_line_no: v.number(),
        start_line_pos: v.number(),
        end_line_no: v.optional(v.number()),
        code: v.string(),
        description: v.string(),
        name: v.optional(v.string()),
        warning: v.optional(v.boolean()),
      }),
    ),
  }),
);

/** The files that `sqlfluff lint --format json` names, with or without findings. */
export function sqlfluffFiles(text: string): string[] {
  return readToolOutput(Output, text, "sqlfluff").map(({ filepath }) => inTree(filepath));
}

/** What was not read was not checked: that stays as grave as it is, whatever the team's settings call it. */
const unread = /^(PRS|LXR|TMP)/;

/** By the group of the rule; the first row that matches speaks. */
const severityOf: readonly (readonly [code: RegExp, severity: Severity])[] = [
  [unread, "high"],
  [/^(AM|RF)/, "medium"], // ambiguous, or a reference that may mean something else
  [/^/, "low"], // layout, capitalisation, aliases, structure, convention
];

const otherDialect =
  "If it is right in another dialect, name that: `dialect` in .sqlfluff, or analysis.sqlfluff.dialect in .github/slipway.yml (postgres where neither does).";

/** `sqlfluff lint --format json` ► findings. What the team's own configuration calls a warning is low. */
export function sqlfluffFindings(text: string): Finding[] {
  return readToolOutput(Output, text, "sqlfluff").flatMap(({ filepath, violations }) =>
    violations.map((violation) => ({
      tool: "sqlfluff",
      rule: violation.code,
      ...(violation.name ? { name: violation.name } : {}),
      severity:
        violation.warning && !unread.test(violation.code)
          ? "low"
          : (severityOf.find(([code]) => code.test(violation.code))?.[1] ?? "medium"),
      message: violation.description,
      path: inTree(filepath),
      line: lineOf(violation.start_line_no),
      ...(violation.end_line_no === undefined ? {} : { endLine: lineOf(violation.end_line_no) }),
      column: lineOf(violation.start_line_pos),
      ...(violation.name
        ? { help: `https://docs.sqlfluff.com/en/stable/reference/rules.html#rule-${violation.code}` }
        : unread.test(violation.code)
          ? { help: otherDialect }
          : {}),
    })),
  );
}
