import type { ReasonCode } from "./reason.ts";

/** An error that its reader can fix: one line that says what was wrong, and the remedy. Everything else that is thrown is our bug. */
export class UserError extends Error {
  readonly reason: ReasonCode;
  /** What to do now, as a sentence. */
  readonly remedy: string;

  constructor(message: string, options: { reason: ReasonCode; remedy: string; cause?: unknown }) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "UserError";
    this.reason = options.reason;
    this.remedy = options.remedy;
  }
}
