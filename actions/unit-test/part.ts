import type { Verdict } from "../../packages/model/document/verdict.ts";

/** One failure, on the line where people look for it. */
export interface Failure {
  /** The test: its name, or its sentence. */
  readonly test: string;
  /** Path inside the repository. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** What went wrong, in one line. */
  readonly what: string;
  /** The traceback, or the rows that should not be there. */
  readonly detail?: string;
  /** Where it was raised, in another file. */
  readonly deeper?: { readonly path: string; readonly line: number };
}

/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What came of one kind of tests. */
export type Part = { readonly kind: "pytest" | "SQL" } & (
  | { readonly state: "skipped"; readonly because: string }
  | {
      readonly state: "ran";
      readonly counts: Counts;
      readonly failures: readonly Failure[];
      readonly milliseconds: number;
      /** File of tests ► seconds that it took; the slowest ones. */
      readonly times?: Readonly<Record<string, number>>;
      /** What people should know besides. */
      readonly remarks?: readonly string[];
      /** Why the gate stays closed whatever the counts say. */
      readonly no?: Extract<Verdict, { go: false }>;
      /** What to do beside fixing the tests, as a sentence. */
      readonly hint?: string;
    }
);
