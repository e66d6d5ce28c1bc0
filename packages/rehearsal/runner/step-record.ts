import type { Tell } from "./annotations.ts";

/** What one step brings forth while it runs. */
export interface StepRecord {
  readonly outputs: Map<string, string>;
  /** `GITHUB_STATE`: given to the later stages of the same action. */
  readonly state: Map<string, string>;
  readonly tell: Tell;
  /** A command or a file of it was wrong: the step fails whatever its process says. */
  failed: boolean;
}
