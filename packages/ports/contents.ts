import type { GitHub } from "./github.ts";

/** Files of the caller's repository at a commit, without a checkout. */
export interface Contents {
  /** Text of a file, or `null` if the commit has none there. */
  read(path: string, commit: string): Promise<string | null>;
}

/** The contents API (`GET /repos/{owner}/{repo}/contents/{path}`); files up to 100 MB. */
export const gitHubContents = (github: GitHub): Contents => ({
  read: async (path, commit) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
      path,
      ref: commit,
      headers: { accept: "application/vnd.github.raw+json" },
      allow: [404],
    });
    if (answer.status === 404) return null;
    return typeof answer.data === "string" ? answer.data : null;
  },
});
