import { checksVerdict } from "../../packages/decide/check/checks.ts";
import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { CheckResult } from "../../packages/model/check/check.ts";

/** The checks for people: the verdict, then each check with what it saw. */
export function checksMarkdown(environment: string, results: readonly CheckResult[]): string {
  return lines(
    `**${plain(environment)}**: ${plain(checksVerdict(results).because)}`,
    table(
      ["check", "", "saw"],
      results.map(({ name, outcome, because }) => [code(name), outcome, plain(because)]),
    ),
  );
}
