import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
import type { Json } from "../../model/document/value.ts";

/** What one tool found, as one run of a SARIF file. */
export interface ToolRun {
  readonly tool: string;
  readonly version: string;
  readonly findings: readonly Finding[];
}

/**
 * GitHub takes at most 20 runs a file and 25,000 results a run, of which it shows 5,000
 * (https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support).
 */
const most = { runs: 20, results: 5000 };

const levelOf: Readonly<Record<Severity, "note" | "warning" | "error">> = {
  low: "note",
  medium: "warning",
  high: "error",
  critical: "error",
};

/** Findings ► SARIF 2.1.0, the same text for the same findings. Pass the gravest first: of more than 5,000 a tool, the rest is counted in a note. Throws `RangeError` for more than 20 runs. */
export function sarifOf(runs: readonly ToolRun[]): string {
  if (runs.length > most.runs) throw new RangeError(`a SARIF file holds ${most.runs} runs, not ${runs.length}`);
  const file = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: runs.map(runOf),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const runOf = ({ tool, version, findings }: ToolRun): Json => {
  const shown = findings.slice(0, most.results);
  const rules = new Map(shown.map((finding) => [finding.rule, finding] as const).reverse());
  const ids = [...rules.keys()].sort();
  const remaining = findings.length - shown.length;
  return {
    tool: { driver: { name: tool, version, rules: ids.map((id) => ruleOf(id, rules.get(id))) } },
    // Columns of the tools count characters, not UTF-16 units.
    columnKind: "unicodeCodePoints",
    originalUriBaseIds: { ROOT: { description: { text: "The root of the repository." } } },
    invocations: [
      {
        executionSuccessful: true,
        ...(remaining === 0
          ? {}
          : {
              toolExecutionNotifications: [
                {
                  level: "warning",
                  message: { text: `${remaining} more results of ${tool} are left out of this file.` },
                },
              ],
            }),
      },
    ],
    results: shown.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
  };
};

const ruleOf = (id: string, finding: Finding | undefined): Json => ({
  id,
  ...(finding?.name === undefined ? {} : { name: finding.name }),
  ...(finding?.help === undefined ? {} : { helpUri: finding.help }),
});

const resultOf = ({ rule, severity, message, path, line, endLine, column }: Finding, ruleIndex: number): Json => ({
  ruleId: rule,
  ruleIndex,
  level: levelOf[severity],
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "ROOT" },
        region: {
          startLine: line,
          ...(column === undefined ? {} : { startColumn: column }),
          ...(endLine === undefined || endLine < line ? {} : { endLine }),
        },
      },
    },
  ],
  properties: { severity },
});
