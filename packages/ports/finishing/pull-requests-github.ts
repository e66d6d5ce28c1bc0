import * as v from "valibot";
import { Count } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import { permitted, refusalMessage } from "../github/github-refusal.ts";
import type { Settings } from "../machine/settings.ts";
import type { PullRequests } from "./pull-requests.ts";

const Pull = v.object({
  number: Count,
  html_url: v.string(),
  head: v.object({ ref: v.string() }),
  base: v.object({ ref: v.string() }),
});

/** GitHub takes no more characters. */
const longestBody = 65_536;

/** Pull requests in GitHub's REST API. */
export function gitHubPullRequests({ repository }: Pick<Settings, "repository">, github: GitHub): PullRequests {
  const [owner = ""] = repository.split("/");
  return {
    find: async (head, base) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/pulls", {
        state: "open",
        head: `${owner}:${head}`,
        base,
        per_page: 100,
      });
      const match = answered(v.array(Pull), answer).find((pull) => pull.head.ref === head && pull.base.ref === base);
      return match ? { number: match.number, url: match.html_url } : null;
    },
    open: async (pull) => {
      const answer = await permitted(() =>
        github.request("POST /repos/{owner}/{repo}/pulls", {
          ...pull,
          body: pull.body.slice(0, longestBody),
          allow: [422],
        }),
      );
      if ("refused" in answer) return { pull: null, why: "forbidden", message: answer.refused };
      if (answer.status < 400) {
        const { number, html_url: url } = answered(Pull, answer);
        return { pull: { number, url } };
      }
      const words = refusalMessage(answer);
      const why = /already exists/i.test(words) ? "exists" : /no commits between/i.test(words) ? "empty" : "forbidden";
      return { pull: null, why, message: words };
    },
  };
}
