import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
import { severities } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";

/** Findings ► verdict: closed if one is at or above the level. */
export function analysisVerdict(findings: readonly Finding[], block: Severity): Verdict {
  const level = severities.indexOf(block);
  const blocking = findings.filter((finding) => severities.indexOf(finding.severity) >= level);
  const below = findings.length - blocking.length;
  if (blocking.length === 0)
    return {
      go: true,
      because: findings.length === 0 ? "nothing was found" : `${count(below, "finding")}, all below ${block}`,
    };
  const [first] = blocking;
  return {
    go: false,
    reason: "findings",
    because: `${count(blocking.length, "finding")} at or above ${block}, first ${first?.path}:${first?.line} ${first?.tool} ${first?.rule}: ${first?.message}`,
    remedy: "Fix the findings; a rule that does not fit goes into analysis.<tool>.skip of the configuration.",
  };
}

/** What the tests counted ► verdict: a failure closes the gate, and so does a suite in which nothing ran. */
export function testVerdict(
  counts: { readonly passed: number; readonly failed: number; readonly skipped: number },
  first?: string,
): Verdict {
  if (counts.failed > 0)
    return {
      go: false,
      reason: "tests_failed",
      because: `${counts.failed} of ${count(counts.passed + counts.failed, "test")} failed${first === undefined ? "" : `, first ${first}`}`,
      remedy: "Fix the code or the test; every failure is marked on its line.",
    };
  if (counts.passed === 0)
    return {
      go: false,
      reason: "no_tests",
      because: "test files are there, but no test passed",
      remedy: "Let at least one test run, or remove the folder from the configuration.",
    };
  return {
    go: true,
    because: `${count(counts.passed, "test")} passed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
  };
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
