import type { ReasonCode } from "../model/document/reason.ts";
import type { Json } from "../model/document/value.ts";
import type { Outcome, Verdict } from "../model/document/verdict.ts";
import type { Fields, Values } from "./inputs/inputs.ts";
import type { Annotation } from "./log/commands.ts";
import type { World } from "./world.ts";

/** What the function of an action returns; `start` turns it into outputs, annotations, the summary and the entry. */
export interface Result {
  readonly outcome: Outcome;
  readonly reason: ReasonCode;
  /** One sentence: what happened. */
  readonly because: string;
  /** What to do, when the outcome is failed or refused. */
  readonly remedy?: string;
  /** By name as in action.yml; what is not text is put out as JSON. */
  readonly outputs?: Readonly<Record<string, Json | object>>;
  /** Markdown for the step summary. */
  readonly summary?: string;
  readonly annotations?: readonly Annotation[];
  /** Small facts for the entry. */
  readonly facts?: Readonly<Record<string, Json>>;
  /** Digest of the artefact, where it is not that of the input `release`. */
  readonly artefact?: string;
  /** The environment that the phase was about, where there is no input `environment`. */
  readonly environment?: string | null;
  /** The commit that the phase was about, where it is neither that of the input `release` nor `GITHUB_SHA`. */
  readonly commit?: string;
}

/** The function of an action: `(inputs, world) → result`. It throws only `UserError`. */
export type Run<I extends { readonly fields: Fields }> = (inputs: Values<I["fields"]>, world: World) => Promise<Result>;

/** The work was done. */
export function passed(because: string, more: Omit<Result, "outcome" | "reason" | "because"> = {}): Result {
  return {
    outcome: "passed",
    reason: "done",
    because,
    ...more,
  };
}

/** There was nothing to do, and that is said. */
export function skipped(
  reason: ReasonCode,
  because: string,
  more: Omit<Result, "outcome" | "reason" | "because"> = {},
): Result {
  return {
    outcome: "skipped",
    reason,
    because,
    ...more,
  };
}

/** A verdict as a result: "no" fails. */
export function decided(
  verdict: Verdict,
  more: Omit<Result, "outcome" | "reason" | "because" | "remedy"> = {},
): Result {
  return verdict.go
    ? passed(verdict.because, more)
    : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };
}
