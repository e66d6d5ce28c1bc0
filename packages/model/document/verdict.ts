import type { ReasonCode } from "./reason.ts";

/** May it go on? "No" carries its reason, its words and what to do. */
export type Verdict =
  | { readonly go: true; readonly because: string }
  | { readonly go: false; readonly reason: ReasonCode; readonly because: string; readonly remedy: string };

/** How every action ends. */
export const outcomes = ["passed", "failed", "refused", "skipped"] as const;
export type Outcome = (typeof outcomes)[number];
