import type { JudgedMetric, PerformanceJudgement } from "../../model/performance/judgement.ts";
import type { MetricStep } from "./metric.ts";
import type { PerformanceQuestion } from "./question.ts";

type Answer = PerformanceJudgement["answer"];

/** Go, no, or run it once more; the first row that fits speaks. */
export function answerTo(
  question: PerformanceQuestion,
  steps: readonly MetricStep[],
  earlier: number,
  failed: string | undefined,
): Answer {
  const { suite, environment } = question;
  const judged = steps.map((step) => step.judged);
  const broken = judged.filter(({ verdict }) => verdict === "limit");
  const unsure = steps.filter(({ isUnsure }) => isUnsure).map(({ judged: { metric } }) => metric);
  const slower = judged.filter(({ verdict }) => verdict === "slower");
  if (failed !== undefined)
    return no(
      "suite_failed",
      `${suite} failed in ${environment}: ${failed}`,
      "Look at what the suite printed, and fix it; without values nothing is compared.",
    );
  if (broken.length > 0)
    return no(
      "limit_broken",
      clauses(broken),
      `Make it good again, or change the limit in performance.suites of the configuration.`,
    );
  if (unsure.length > 0) return { kind: "rerun", metrics: unsure, because: clauses(slower) };
  if (slower.length === 0) return { kind: "go", because: quiet(judged, earlier) };
  if (question.degradation === "warn") return { kind: "go", because: `${clauses(slower)}; it is only said` };
  return no(
    "slower",
    clauses(slower),
    "Fix what made it worse, or accept it with a reason and an end date in performance.accept of the configuration.",
  );
}

function no(reason: "suite_failed" | "limit_broken" | "slower", because: string, remedy: string): Answer {
  return { kind: "no", reason, because, remedy };
}

/** At most three metrics with what is said of them. */
function clauses(metrics: readonly JudgedMetric[]): string {
  const told = metrics.slice(0, 3).map(({ metric, because }) => `${metric} ${because}`);
  return [...told, ...(metrics.length > 3 ? [`${metrics.length - 3} more`] : [])].join("; ");
}

function quiet(judged: readonly JudgedMetric[], earlier: number): string {
  if (earlier === 0)
    return `there is no earlier run, so ${count(judged.length)} ${judged.length === 1 ? "is" : "are"} judged by limits alone`;
  const of = (verdict: JudgedMetric["verdict"], word: string): string[] => {
    const number = judged.filter((one) => one.verdict === verdict).length;
    return number === 0 ? [] : [`${number} ${word}`];
  };
  return [
    ...of("steady", "steady"),
    ...of("faster", "better"),
    ...of("accepted", "worse and accepted"),
    ...of("new", "without enough history"),
    ...of("removed", "measured no longer"),
  ].join(", ");
}

function count(metrics: number): string {
  return `${metrics} metric${metrics === 1 ? "" : "s"}`;
}
