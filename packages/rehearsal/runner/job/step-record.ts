import type { Tell } from "./annotations.ts";

/** What one step brings forth while it runs. */
export interface StepRecord {
  readonly outputs: Map<string, string>;
  /** `GITHUB_STATE`: given to the later stages of the same action. */
  readonly state: Map<string, string>;
  readonly tell: Tell;
  /** Its condition held and its work began: only then `continue-on-error` counts. */
  began: boolean;
  /** A command or a file of it was wrong: the step fails whatever its process says. */
  failed: boolean;
}
