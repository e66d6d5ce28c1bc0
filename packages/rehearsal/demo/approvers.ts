/** Who answers in a scripted demo, for what, and in which words. */
import { setTimeout as pause } from "node:timers/promises";
import type { Decide } from "../session/people.ts";

/** Environment that waits ► who answers it. */
export const answers: Readonly<Record<string, { readonly as: string; readonly comment: string }>> = {
  "release-start-release-manager": { as: "rita", comment: "release-manager, for the start of the release" },
  "uat-accept-product": { as: "pia", comment: "product, for its acceptance in uat" },
  "uat-accept-quality": { as: "lin", comment: "quality, for its acceptance in uat" },
  "production-approve-release-manager": { as: "rita", comment: "release-manager, for the deploy to production" },
  "production-accept-product": { as: "tom", comment: "product, for its acceptance in production" },
  "production-accept-quality": { as: "kim", comment: "quality, for its acceptance in production" },
};

/** Answers as the table says, after a moment of thought; `instead` answers one environment instead of whom the table names. */
export function scripted(instead: Readonly<Record<string, string>> = {}, thought = 1200): Decide {
  return async ({ environment }) => {
    const answer = answers[environment];
    await pause(thought);
    return answer ? { ...answer, as: instead[environment] ?? answer.as, state: "approved" } : null;
  };
}
