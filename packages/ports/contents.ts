import { UserError } from "../model/user-error.ts";
import type { GitHub } from "./github.ts";

/** Files of the caller's repository at a commit, without a checkout. */
export interface Contents {
  /** Text of a file, or `null` if the commit has nothing there. Throws `UserError(bad_input)` for what is no text, as a folder is. */
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
    if (typeof answer.data === "string") return answer.data;
    throw new UserError(`${path} is no text file at ${commit.slice(0, 7)}`, {
      reason: "bad_input",
      remedy: `Name a file of the repository, or remove the folder or the bytes at ${path}.`,
    });
  },
});
