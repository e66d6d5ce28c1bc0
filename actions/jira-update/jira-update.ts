import { type ReleaseStage, wantedEffects } from "../../packages/decide/jira/issue-effects.ts";
import { issuesVerdict } from "../../packages/decide/jira/issues-verdict.ts";
import { issueKeys } from "../../packages/formats/jira/issue-keys.ts";
import { document, identifier, oneOf, optional, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { fromSecret } from "../../packages/kit/inputs/secret-origin.ts";
import { decided, type Run, skipped } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { JiraSetting, jiraProduct } from "../../packages/model/configuration/configuration-jira.ts";
import { issueStages } from "../../packages/model/jira/issue.ts";
import { Release } from "../../packages/model/release/release.ts";
import { httpJira } from "../../packages/ports/jira/jira-http.ts";
import { issuesMarkdown } from "./issues-markdown.ts";
import { jiraAuthorization } from "./jira-authorization.ts";
import { releasedMessages } from "./released-messages.ts";
import { updateIssues } from "./update-issues.ts";

export const inputs = inputsOf("jira-update", "issues", {
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  settings: document("the settings of Jira", JiraSetting),
  environment: identifier(),
  stage: oneOf(...issueStages),
  since: optional(text()),
  tag: optional(text()),
  "jira-token": fromSecret(optional(secret()), { secret: "JIRA_TOKEN", in: "jira" }),
  "jira-user": fromSecret(optional(secret()), { secret: "JIRA_USER", in: "jira" }),
  token: secret(),
});

/** Most issues of one release; more are no release that anybody reads. */
const most = 1000;

/** The issues that the commits of a release name ► told in Jira what became of it; run again, nothing changes. */
export const jiraUpdate: Run<typeof inputs> = async (values, world) => {
  const { release, environment, stage, since, tag } = values;
  const { network } = values.configuration;
  const setting = values.settings;
  const authorization = jiraAuthorization(values["jira-token"], values["jira-user"], world.mask);
  const range = await releasedMessages(release.commit, since, world);
  const keys = issueKeys(range.messages, setting.projects);
  world.log.info(`${range.message}: ${range.messages.length} commits name ${keys.length} issues`);
  if (keys.length === 0)
    return skipped(
      "no_issue",
      `no commit ${range.message} names an issue: write its key, such as SHOP-12, into a commit, a branch name or the title of a pull request`,
      {
        outputs: { issues: [] },
        summary: `**No issue was changed.** None of the ${range.messages.length} commits ${range.message} names one.`,
      },
    );
  const home = (path: string) => world.finishing.refs.page(path);
  const at: ReleaseStage = {
    release: release.id,
    name: release.name,
    stage,
    environment,
    links: [
      ...(tag === undefined ? [] : [{ title: tag, url: await home(`releases/tag/${encodeURIComponent(tag)}`) }]),
      { title: "run", url: await home(`actions/runs/${world.execution.run}`) },
    ],
  };
  const access = { site: setting.site, product: jiraProduct(setting), authorization, allow: network.allow };
  const { results, strangers } = await updateIssues(
    {
      keys: keys.slice(0, most),
      listed: setting.projects,
      wanted: wantedEffects(setting, at),
      at,
      day: world.clock.now().toISOString().slice(0, 10),
    },
    httpJira(access, world.http, world.clock),
    world.log.info,
  );
  const verdict = issuesVerdict(results);
  const failed = results.filter(({ outcome }) => outcome === "failed");
  const more = {
    outputs: { issues: results.map(({ key, outcome, reason }) => ({ key, outcome, reason })) },
    summary: issuesMarkdown({
      at,
      site: setting.site,
      results,
      strangers,
      unread: keys.length - Math.min(keys.length, most),
      verdict,
    }),
    facts: { stage, issues: results.length, failed: failed.length },
    annotations: failed
      .slice(0, 9)
      .map(({ key, because, remedy }) => ({ level: "error" as const, title: key, message: `${because}. ${remedy}` })),
  };
  if (results.length === 0)
    return skipped("no_issue", `Jira knows none of the projects of ${strangers.slice(0, 9).join(", ")}`, more);
  return decided(verdict, more);
};
