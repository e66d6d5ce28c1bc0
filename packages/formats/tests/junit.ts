import { SaxesParser } from "saxes";
import { toolFailed } from "../findings/tool-output.ts";

/** One failure or error of a test case; a case may hold several. */
export interface JUnitFailure {
  readonly message: string;
  /** The traceback, as the tool wrote it. */
  readonly text: string;
}

/** A test case that failed. */
export interface JUnitCase {
  readonly name: string;
  readonly className: string;
  /** Path of the file, if the tool says it (pytest with `junit_family=xunit1`). */
  readonly file?: string;
  /** From 1: the line of the test's definition. */
  readonly line?: number;
  readonly failures: readonly JUnitFailure[];
}

/** What a JUnit report says: counts of cases, and those that failed, in its order. */
export interface JUnitReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Seconds that the cases took together. */
  readonly seconds: number;
  /** The files that the report names. */
  readonly files: ReadonlySet<string>;
  /** File ► seconds that its cases took together. */
  readonly secondsByFile: ReadonlyMap<string, number>;
  /** At most 1,000 of them; `failed` counts all. */
  readonly failing: readonly JUnitCase[];
}

const most = { cases: 1000, failures: 100, text: 20_000 };

type Open = JUnitCase & { readonly failures: JUnitFailure[]; skipped: boolean };

/**
 * Reads JUnit XML of any tool. A case that is reported twice (pytest: failed, then failed again while it was torn down) counts once.
 * Throws `UserError(tool_failed)` for what is not JUnit; a document type is refused, entities are never fetched.
 */
export function readJUnit(xml: string, tool: string): JUnitReport {
  const report = { passed: 0, failed: 0, skipped: 0, seconds: 0 };
  const failing = new Map<string, Open>();
  const secondsByFile = new Map<string, number>();
  let suites = 0;
  let open: Open | undefined;
  let failure: { message: string; text: string } | undefined;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("doctype", () => {
    throw toolFailed(tool, "wrote a JUnit report with a document type, which is refused");
  });
  parser.on("error", (cause) => {
    throw toolFailed(tool, `wrote a JUnit report that is not XML: ${cause.message}`, cause);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "testsuite" || name === "testsuites") suites++;
    else if (name === "testcase") {
      open = opened(attributes);
      const seconds = Number(attributes.time) || 0;
      if (open.file !== undefined) secondsByFile.set(open.file, (secondsByFile.get(open.file) ?? 0) + seconds);
      report.seconds += seconds;
    } else if (open && name === "skipped") open.skipped = true;
    else if (open && (name === "failure" || name === "error"))
      failure = { message: attributes.message ?? "", text: "" };
  });
  const text = (piece: string) => {
    if (failure && failure.text.length < most.text) failure.text += piece;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ name }) => {
    if (failure && open && (name === "failure" || name === "error")) {
      if (open.failures.length < most.failures)
        open.failures.push({ ...failure, text: failure.text.slice(0, most.text) });
      failure = undefined;
    } else if (open && name === "testcase") {
      if (open.failures.length > 0) {
        const key = JSON.stringify([open.className, open.name, open.file]);
        const known = failing.get(key);
        if (known) known.failures.push(...open.failures);
        else {
          report.failed++;
          if (failing.size < most.cases) failing.set(key, open);
        }
      } else if (open.skipped) report.skipped++;
      else if (open.name !== "") report.passed++; // pytest leaves a case without a name when it is told to stop
      open = undefined;
    }
  });
  parser.write(xml).close();
  if (suites === 0) throw toolFailed(tool, "wrote a report that is not JUnit");
  return {
    ...report,
    files: new Set(secondsByFile.keys()),
    secondsByFile,
    failing: [...failing.values()].map(({ skipped, ...rest }) => rest),
  };
}

const opened = (attributes: Readonly<Record<string, string>>): Open => {
  const line = Number(attributes.line);
  return {
    name: attributes.name ?? "",
    className: attributes.classname ?? "",
    ...(attributes.file === undefined ? {} : { file: attributes.file }),
    ...(attributes.line !== undefined && Number.isSafeInteger(line) && line >= 0 ? { line: line + 1 } : {}), // pytest counts from 0
    failures: [],
    skipped: false,
  };
};
