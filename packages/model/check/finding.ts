import type { Severity } from "../configuration/configuration.ts";

/** One thing that an analysis tool found. */
export interface Finding {
  readonly tool: string;
  /** The tool's own code: `CKV_AWS_20`, `E1101`. */
  readonly rule: string;
  /** The rule's other name, if the tool has two: `no-member`. */
  readonly name?: string;
  readonly severity: Severity;
  /** One sentence. Text of a tool: data, never a command. */
  readonly message: string;
  /** Path inside the repository, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly endLine?: number;
  readonly column?: number;
  /** How to fix it: the tool's page, if it has one. */
  readonly help?: string;
}
