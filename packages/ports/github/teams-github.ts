import * as v from "valibot";
import type { Clock } from "../machine/clock.ts";
import type { Settings } from "../machine/settings.ts";
import { type AppKey, installationToken } from "./app-token.ts";
import { everyPage } from "./every-page.ts";
import { type GitHub, gitHub } from "./github.ts";
import { answered } from "./github-answer.ts";
import type { Teams } from "./teams.ts";

const People = v.array(v.object({ login: v.string() }));

/** Teams in GitHub's REST API, read with a token that is made once from the app's key and may do nothing else. */
export function gitHubTeams(settings: Settings, clock: Clock, mask: (value: string) => void): Teams {
  const opened = new Map<string, Promise<GitHub>>();
  const open = async (app: AppKey): Promise<GitHub> => {
    const token = await installationToken(settings, app, { members: "read" }, clock);
    mask(token);
    return gitHub({ ...settings, token }, clock.sleep);
  };
  return {
    members: async (team, app) => {
      const github = opened.get(app.appId) ?? open(app);
      opened.set(app.appId, github);
      const [org] = settings.repository.split("/");
      const logins: string[] = [];
      let isThere = true;
      const options = { org, team_slug: team, allow: [404] };
      await everyPage(await github, "GET /orgs/{org}/teams/{team_slug}/members", options, (answer) => {
        if (answer.status === 404) isThere = false;
        else logins.push(...answered(People, answer).map(({ login }) => login));
        return isThere ? undefined : "enough";
      });
      return isThere ? logins : null;
    },
  };
}
