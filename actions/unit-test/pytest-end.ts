import { toolFailed } from "../../packages/formats/findings/tool-output.ts";
import type { JUnitReport } from "../../packages/formats/tests/junit.ts";
import { ownFailures, placeOf, whatOf } from "../../packages/formats/tests/pytest-place.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Finished } from "../../packages/ports/machine/exec.ts";
import type { Counts, Failure } from "./part.ts";

/** What pytest's end means: counts and failures, and a "no" of its own where the counts do not say it. */
export interface PytestEnd {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
  readonly no?: Extract<Verdict, { go: false }>;
}

const remedy = "Fix the code or the test; every failure is marked on its line.";

/**
 * Exit code and report of pytest ► what it means (https://docs.pytest.org/en/stable/reference/exit-codes.html). `root` is the folder
 * in which it ran. Throws `UserError(tool_failed)` where they say nothing about the tests.
 */
export function endOfPytest(finished: Finished, report: JUnitReport | null, root: string): PytestEnd {
  const { code, signal, timedOut, stdout, stderr } = finished;
  const said = lastLines(stderr.trim() === "" ? stdout : stderr);
  const end = report === null ? { counts: none, failures: [] } : reported(report, root);
  const closed = (because: string): PytestEnd => ({
    ...end,
    no: { go: false, reason: "tests_failed", because, remedy },
  });
  if (timedOut) return closed("pytest did not end in time");
  switch (code) {
    case 0:
    case 1:
      if (report === null) break;
      if (code === 0 || report.failed > 0) return end;
      return closed(`pytest ended with 1 although no test failed (a plugin's limit?)${said}`);
    case 2:
      if (report !== null && report.failed > 0) return end;
      throw toolFailed("pytest", `was interrupted before its end${said}`);
    case 4: {
      const conftest = conftestFailure(stderr, root);
      if (conftest) return { counts: { ...none, failed: 1 }, failures: [conftest] };
      throw toolFailed("pytest", `was called in a way that it does not know${said}`);
    }
    case 5:
      return { counts: { ...none, skipped: report?.skipped ?? 0 }, failures: [] };
  }
  throw toolFailed("pytest", `ended with ${code ?? signal} and left no report of its tests${said}`);
}

/** Paths of the copy as those of the repository. */
const inTree = (text: string, root: string): string => text.replaceAll(`${root}/`, "");

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const reported = ({ passed, failed, skipped, failing }: JUnitReport, root: string): PytestEnd => ({
  counts: { passed, failed, skipped },
  failures: failing.flatMap((test) =>
    ownFailures(test).map((failure) => ({
      test: test.name,
      ...placeOf(test, failure, root),
      what: whatOf(failure),
      detail: inTree(failure.text, root),
    })),
  ),
});

/** A `conftest.py` that cannot be imported ends pytest before it makes a report; it reports it on standard error. */
const conftestFailure = (stderr: string, root: string): Failure | undefined => {
  const path = /^ImportError while loading conftest '([^']+)'/m.exec(stderr)?.[1];
  if (path === undefined) return undefined;
  const file = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  const failure = { message: "", text: stderr };
  const place = placeOf({ name: file, className: "", file, failures: [] }, failure, root);
  return { test: file, ...place, what: whatOf(failure), detail: inTree(stderr.trim(), root) };
};

const lastLines = (text: string): string => {
  const last = text.trim().split("\n").slice(-6).join("\n  ").slice(-1200);
  return last === "" ? "" : `; its last output:\n  ${last}`;
};
