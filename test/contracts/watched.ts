/** Holds every request and answer of a whole rehearsal against GitHub's description. */
import type { RehearsalOptions } from "../../packages/rehearsal/rehearse/rehearsal.ts";
import { sharedContract } from "./checked-github.ts";

/** What a rehearsal is opened with, and what throws in the end if anything was wrong. */
export const watched = async (): Promise<
  Required<Pick<RehearsalOptions, "watchGitHub">> & { readonly judge: () => void }
> => {
  const { violations } = await sharedContract();
  const found: string[] = [];
  return {
    watchGitHub: (exchange) => void found.push(...violations(exchange)),
    judge: () => {
      if (found.length > 0) throw new Error(`GitHub's description is violated:\n${found.join("\n")}`);
    },
  };
};
