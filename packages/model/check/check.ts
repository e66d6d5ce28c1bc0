import type { ReasonCode } from "../document/reason.ts";

/** What one check found. */
export interface CheckResult {
  /** The check as people read it: `GET http://…/version` or the path of its file. */
  readonly name: string;
  readonly outcome: "passed" | "failed";
  readonly reason: ReasonCode;
  readonly because: string;
  /** Where its file is wrong, if it has one. */
  readonly place?: { readonly path: string; readonly line: number; readonly column: number };
}
