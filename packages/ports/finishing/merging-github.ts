import type { GitHub } from "../github/github.ts";
import { permitted, refusalMessage } from "../github/github-refusal.ts";
import type { Merging } from "./merging.ts";

/** `POST /repos/{owner}/{repo}/merges` (https://docs.github.com/rest/branches/branches#merge-a-branch): 201, 204, 404 and two kinds of 409. */
export function gitHubMerging(github: GitHub): Merging {
  return {
    merge: async (branch, commit, message) => {
      const answer = await permitted(() =>
        github.request("POST /repos/{owner}/{repo}/merges", {
          base: branch,
          head: commit,
          commit_message: message,
          allow: [404, 409, 422],
        }),
      );
      if ("refused" in answer) return { outcome: "forbidden", message: answer.refused };
      if (answer.status === 204) return { outcome: "already" };
      if (answer.status < 400) return { outcome: "merged" };
      if (answer.status === 404) return { outcome: "none" };
      const words = refusalMessage(answer);
      if (/was modified/i.test(words)) return { outcome: "moved" };
      return /conflict/i.test(words) && !/rule/i.test(words)
        ? { outcome: "conflict" }
        : { outcome: "forbidden", message: words };
    },
  };
}
