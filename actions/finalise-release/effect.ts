import type { Verdict } from "../../packages/model/document/verdict.ts";

/** One line of what a finished release left: a branch, the tag, the release, a mirror. */
export interface Effect {
  /** `main`, `v1.5.0`, `release`, `develop`, or the name of a mirror. */
  readonly what: string;
  /** `left`: there was nothing to do it to, or it was not its turn. */
  readonly state: "done" | "found" | "pull request" | "left" | "refused";
  /** What was done or found, as part of a sentence. */
  readonly message: string;
  readonly url?: string;
  /** `mirror`: one of those that are only counted in the first line; `aside`: not spoken of there. */
  readonly as?: "mirror" | "aside";
  /** Why the release is not finished because of it. */
  readonly no?: No;
}

/** A verdict that says no. */
export type No = Extract<Verdict, { go: false }>;

/** A "no" with its reason, its words and what to do. */
export function no(reason: No["reason"], because: string, remedy: string): No {
  return {
    go: false,
    reason,
    because,
    remedy,
  };
}
