import type { Review } from "../../model/approval/review.ts";
import type { Approvals } from "./approvals.ts";

/** Reviews of memory; a test adds to them as people answer. */
export interface MemoryApprovals extends Approvals {
  readonly given: Review[];
}

/** GitHub's list of reviews in memory, of one run. Numbers of people are made from their logins. */
export function memoryApprovals(): MemoryApprovals {
  const reviews: Review[] = [];
  return { given: reviews, reviews: async () => [...reviews] };
}

/** What a person said to some environments at once. */
export function reviewBy(
  login: string,
  environments: readonly string[],
  state: "approved" | "rejected" = "approved",
): Review {
  return { environments, login, id: numberOf(login), bot: false, state };
}

const numberOf = (login: string): number => [...login].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
