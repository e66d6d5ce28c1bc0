import * as v from "valibot";
import { CommitId, Count } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";

/** Which commit of the caller's repository comes before which. */
export interface Ancestry {
  /** Is the first commit the second, or one that came before it? Not so for commits that GitHub does not know. */
  isAncestor(commit: string, of: string): Promise<boolean>;
  /** Commits that only the second has, oldest first, at most so many of them; `null` if the two have no commit in common. */
  between(from: string, to: string, most: number): Promise<CommitsBetween | null>;
}

/** Some commits, and how many there are in all. */
export interface CommitsBetween {
  readonly count: number;
  readonly commits: readonly { readonly id: string; readonly subject: string }[];
}

const Compared = v.object({
  status: v.picklist(["ahead", "behind", "diverged", "identical"]),
  ahead_by: Count,
  commits: v.array(v.object({ sha: CommitId, commit: v.object({ message: v.string() }) })),
});

/** GitHub's comparison of two commits (`GET /repos/{owner}/{repo}/compare/{basehead}`). */
export function gitHubAncestry(github: GitHub): Ancestry {
  const compare = async (from: string, to: string, most: number) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
      basehead: `${from}...${to}`,
      per_page: most,
      allow: [404],
    });
    return answer.status === 404 ? null : answered(Compared, answer);
  };
  return {
    isAncestor: async (commit, of) => {
      if (commit === of) return true;
      const compared = await compare(commit, of, 1);
      return compared?.status === "ahead" || compared?.status === "identical";
    },
    between: async (from, to, most) => {
      const compared = await compare(from, to, most);
      return (
        compared && {
          count: compared.ahead_by,
          commits: compared.commits
            .slice(0, most)
            .map(({ sha, commit }) => ({ id: sha, subject: commit.message.split("\n")[0] ?? "" })),
        }
      );
    },
  };
}
