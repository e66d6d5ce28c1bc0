import { SaxesParser } from "saxes";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";

/** Seconds as the writers of JUnit spell them: Maven writes `1,234.5`. */
const seconds = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A JUnit report ► `tests.test_a.test_x time` in seconds for each case that ran. A case that failed is a refusal: how long it took says nothing. */
export function junitDurations(source: ResultSource): Reading[] {
  const found: Reading[] = [];
  let open: { name: string; time: string | undefined; line: number; skipped: boolean } | undefined;
  let depth = 0;
  let suites = 0;
  const parser = new SaxesParser({ position: true, xmlns: false });
  const refuse = (line: number, wrong: string, cause?: unknown) =>
    refuseResult(source, `line ${line}`, wrong, cause === undefined ? {} : { cause });
  parser.on("doctype", () => {
    throw refuse(parser.line, "a document type is refused");
  });
  parser.on("error", (cause) => {
    throw refuse(parser.line, `it is no XML: ${cause.message}`, cause);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > 64) throw refuse(parser.line, "it is nested deeper than 64 levels");
    if (name === "testsuite" || name === "testsuites") suites++;
    else if (name === "testcase") {
      const title = [attributes.classname, attributes.name].filter(Boolean).join(".");
      open = { name: oneLine(title), time: attributes.time, line: parser.line, skipped: false };
    } else if (open && name === "skipped") open.skipped = true;
    else if (open && (name === "failure" || name === "error")) throw refuse(open.line, `the test ${open.name} failed`);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    if (name !== "testcase" || !open) return;
    const { time = "", line, skipped, name: title } = open;
    open = undefined;
    if (skipped) return;
    const value = seconds.test(time) ? Number(time.replaceAll(",", "")) : Number.NaN;
    if (!Number.isFinite(value))
      throw refuse(line, `the time of ${title} is no number from 0 up: ${JSON.stringify(time)}`);
    found.push({ metric: `${title} time`, value, unit: "s", better: "lower" });
  });
  parser.write(source.text).close();
  if (suites === 0) throw refuseResult(source, "", "it has no <testsuite>");
  return found;
}
