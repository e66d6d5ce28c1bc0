import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { PerformanceJudgement } from "../../model/performance/judgement.ts";
import { suiteLine } from "./words.ts";

type No = Extract<Verdict, { go: false }>;

/** How one suite ended: what its measurements mean, or why there are none. */
export type SuiteOutcome = { readonly name: string } & (
  | { readonly judgement: PerformanceJudgement; readonly failed?: undefined }
  | { readonly judgement?: undefined; readonly failed: No }
);

/** The answer of all suites: a verdict, or that people who are asked for acceptance may let a slower release pass. */
export interface GateAnswer {
  readonly verdict: Verdict;
  /** The role that is asked to accept what became slower; `null` where nothing did, or nobody may. */
  readonly acceptedBy: string | null;
}

/** Reasons of suites, the gravest first; any other one, such as a database that cannot be reached, comes before them. */
const order: readonly ReasonCode[] = ["suite_failed", "limit_broken", "slower"];

/** All suites ► one answer. `role` is asked for acceptance here and may accept what is slower, never what failed or is beyond its limit. */
export function gateAnswer(suites: readonly SuiteOutcome[], role: string | null): GateAnswer {
  const noes = suites.flatMap((suite) => {
    const no = noOf(suite);
    return no === undefined ? [] : [{ name: suite.name, ...no }];
  });
  const [first] = noes.toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
  if (first === undefined) return { verdict: { go: true, because: quiet(suites) }, acceptedBy: null };
  const others = noes.length === 1 ? "" : ` (and ${noes.length - 1} more of ${suites.length} suites)`;
  const because = `${first.name}: ${first.because}${others}`;
  if (role !== null && first.reason === "slower")
    return { verdict: { go: true, because: `${because}; ${role} is asked to accept it` }, acceptedBy: role };
  return { verdict: { go: false, reason: first.reason, because, remedy: first.remedy }, acceptedBy: null };
}

/** A suite that still asks for a rerun was never judged to its end: that is a no. */
function noOf({ judgement, failed }: SuiteOutcome): No | undefined {
  if (failed !== undefined) return failed;
  const { answer } = judgement;
  if (answer.kind === "go") return undefined;
  if (answer.kind === "no") return { go: false, ...answer };
  return { go: false, reason: "slower", because: answer.because, remedy: "Re-run the failed job." };
}

function quiet(suites: readonly SuiteOutcome[]): string {
  return suites.flatMap(({ judgement }) => (judgement ? [suiteLine(judgement)] : [])).join("; ");
}
