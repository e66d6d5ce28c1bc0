/** A colleague pushes a workflow file of her own, which knows nothing of Slipway: what GitHub's settings give it, with each limit of docs/security.md and without. */
import { afterEach, expect, test } from "@jest/globals";
import { runs, type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import { openFerry } from "./ferry.ts";
import { inventing, nothingDeployed } from "./invented-results.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

const reads = `on: push
jobs:
  a:
    env: { KEY: "\${{ secrets.SLIPWAY_APP_KEY }}" }
${runs('echo "v=${#KEY}" >> $GITHUB_OUTPUT', "environment: finalise")}
`;

/** How long the key is that her job reads: 0 for none; `null` if the job was not let in. */
const stolen = async (branch: string, settings: string): Promise<number | null> => {
  team = await smallTeam({
    "evil.yml": reads,
    ".github/rehearsal.yml": `version: 1\npeople: { eve: {} }\n${settings}`,
  });
  team.git("checkout", "--quiet", "-b", branch);
  const { conclusion, jobs } = await team.run({ event: "push", branch });
  return conclusion === "success" ? Number(jobs[0]?.outputs?.v) : null;
};
const key = '{ SLIPWAY_APP_KEY: "a key of thirty-two characters ." }';

test.each([
  ["in a secret of the repository is read by any branch", "feature/x", `secrets: ${key}\n`, 32],
  [
    "in an environment without limits is read by any branch",
    "feature/x",
    `environments: { finalise: { secrets: ${key} } }\n`,
    32,
  ],
  [
    "in an environment for releases is not read by another branch",
    "feature/x",
    `environments: { finalise: { secrets: ${key}, branches: ["release/*", "hotfix/*"] } }\n`,
    null,
  ],
  [
    "in an environment for releases is read by whoever may push a release branch: the ruleset decides who that is",
    "release/9.9.9",
    `environments: { finalise: { secrets: ${key}, branches: ["release/*", "hotfix/*"] } }\n`,
    32,
  ],
])("the app's key %s", async (_, branch, settings, length) => {
  expect(await stolen(branch, settings)).toBe(length);
});

test.each([
  ["without a ruleset anybody who may push makes a release branch", "", 201],
  [
    "with the ruleset only who may start releases does",
    'rulesets: { releases: { include: ["refs/heads/release/*"], rules: [creation, update], bypass: [{ role: maintain }] } }\n',
    422,
  ],
])("%s", async (_, rulesets, status) => {
  team = await smallTeam({
    "README.md": "# Shop\n",
    ".github/rehearsal.yml": `version: 1\npeople: { eve: { role: write }, rita: { role: maintain } }\n${rulesets}`,
  });
  const { github, repository } = team.rehearsal;
  await github.push(repository, team.repository, "main", "refs/heads/main", "ada");
  const sha = team.git("rev-parse", "main");
  const make = async (login: string, name: string) => {
    const answer = await fetch(`${github.urls.api}/repos/${repository}/git/refs`, {
      method: "POST",
      headers: { authorization: `Bearer ${github.issuePersonToken({ repository, login })}` },
      body: JSON.stringify({ ref: `refs/heads/${name}`, sha }),
    });
    return answer.status;
  };
  expect(await make("eve", "release/9.9.9")).toBe(status);
  expect(await make("rita", "release/1.5.0")).toBe(201);
});

const asksForToken = `on: push
jobs:
  a:
    permissions: { id-token: write }
${runs(
  'echo "v=$(curl -sS -H "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts" | cut -d. -f2)" >> $GITHUB_OUTPUT',
  "environment: production",
)}
`;

test("a cloud that trusts the environment alone trusts her workflow; one that also asks for the file does not", async () => {
  team = await smallTeam({ "evil.yml": asksForToken, ".github/rehearsal.yml": "version: 1\npeople: { eve: {} }\n" });
  const { jobs } = await team.run({ event: "push", branch: "main" });
  const claims = JSON.parse(Buffer.from(jobs[0]?.outputs?.v ?? "", "base64url").toString()) as Record<string, string>;
  expect(claims.sub).toMatch(/^repo:acme(@\d+)?\/shop(@\d+)?:environment:production$/);
  expect(claims.job_workflow_ref).toBe("acme/shop/.github/workflows/evil.yml@refs/heads/main");
  expect(claims.job_workflow_ref).not.toMatch(/^slipway-dev\/slipway\/\.github\/workflows\/promote\.yml@[0-9a-f]{40}$/);
});

test("promote.yml that she calls herself deploys nothing on results that she made up", async () => {
  const ferry = await openFerry(inventing("made up"));
  team = ferry;
  await nothingDeployed(ferry, "the results of the job verify are not proved: GitHub signed none of it");
}, 60_000);
