import * as v from "valibot";
import { Count } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { Approvals } from "./approvals.ts";

const Reviews = v.array(
  v.object({
    state: v.string(),
    environments: v.array(v.object({ name: v.string() })),
    user: v.object({ login: v.string(), id: Count, type: v.string() }),
  }),
);

/** The review history of a run (`GET …/actions/runs/{run_id}/approvals`), which GitHub gives in one piece. */
export function gitHubApprovals(github: GitHub): Approvals {
  return {
    reviews: async (run) => {
      const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
      return answered(Reviews, await github.request(route, { run_id: run })).map(({ state, environments, user }) => ({
        state,
        environments: environments.map(({ name }) => name),
        login: user.login,
        id: user.id,
        bot: user.type !== "User",
      }));
    },
  };
}
