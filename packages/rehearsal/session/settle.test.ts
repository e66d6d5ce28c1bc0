import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { installationToken } from "../../ports/github/app-token.ts";
import type { Settings } from "../../ports/machine/settings.ts";
import { runs, type SmallTeam, smallTeam } from "../builders/team.ts";

let place: string;
let team: SmallTeam | undefined;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "slipway-settle-"));
});
afterEach(async () => {
  await team?.close();
  await rm(place, { recursive: true, force: true });
});

const file = `version: 1
apps: { slipway: { permissions: { contents: write, members: read } } }
variables: { APP: "{app.slipway.id}" }
secrets: { KEY: "{app.slipway.key}" }
repositories: [acme/mirror]
rulesets: { main: { include: ["~DEFAULT_BRANCH"], rules: [pull_request], bypass: [{ app: slipway }] } }
environments: { quiet: { variables: { APP: "the app {app.slipway.id}" } } }
`;

/** A job that writes down what it was given. */
const workflow = () => {
  const env = "env: { APP: '${{ vars.APP }}', KEY: '${{ secrets.KEY }}' }";
  return `on: push
jobs:
  whole:
${runs(`printf %s "$APP" > ${place}/id; printf %s "$KEY" > ${place}/key`, env)}
  quiet:
${runs(`printf %s "$APP" > ${place}/quiet`, `environment: quiet\n${env}`)}
`;
};

/** What the jobs were given. */
const given = async () => {
  const [id = "", key = "", quiet = ""] = await Promise.all(
    ["id", "key", "quiet"].map((name) => readFile(join(place, name), "utf8")),
  );
  return { appId: id, key, quiet };
};

const settingsOf = ({ rehearsal }: SmallTeam, repository: string): Settings => ({
  repository,
  apiUrl: rehearsal.github.urls.api,
  serverUrl: rehearsal.github.urls.server,
  token: undefined,
  childEnv: {},
  env: {},
  workspace: place,
  temp: place,
  toolCache: place,
  signal: new AbortController().signal,
});

/** Puts a commit on top of main, as whoever has the token; answers the status. */
const moveMain = async ({ rehearsal }: SmallTeam, token: string): Promise<number> => {
  const { github, repository } = rehearsal;
  const tip = await github.resolve(repository, "main");
  const ask = async (method: string, path: string, body?: object) =>
    fetch(`${github.urls.api}/repos/${repository}/git/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  const { tree } = (await (await ask("GET", `commits/${tip?.sha}`)).json()) as { tree: { sha: string } };
  const made = await ask("POST", "commits", { message: "More [skip ci]", tree: tree.sha, parents: [tip?.sha] });
  const { sha } = (await made.json()) as { sha: string };
  return (await ask("PATCH", "refs/heads/main", { sha })).status;
};

const push = { event: "push", branch: "main" } as const;

test("an app's id and key reach the jobs, also in environments, and open the repositories of the file", async () => {
  team = await smallTeam({ "see.yml": workflow(), ".github/rehearsal.yml": file });
  await team.run(push);
  const { appId, key, quiet } = await given();
  expect(quiet).toBe(`the app ${appId}`);
  for (const repository of [team.rehearsal.repository, "acme/mirror"])
    expect(await installationToken(settingsOf(team, repository), { appId, key }, { contents: "write" })).toMatch(
      /^ghs_/,
    );
  await expect(
    installationToken(settingsOf(team, "acme/mirror"), { appId, key }, { issues: "write" }),
  ).rejects.toMatchObject({ reason: "forbidden" });
});

test("rules hold for a job's token and not for the app that may bypass them", async () => {
  team = await smallTeam({ "see.yml": workflow(), ".github/rehearsal.yml": file });
  await team.run(push);
  const { github, repository } = team.rehearsal;
  const job = github.issueToken({ repository, permissions: { contents: "write" } });
  const app = await installationToken(settingsOf(team, repository), await given(), { contents: "write" });
  expect([await moveMain(team, job), await moveMain(team, app)]).toEqual([422, 200]);
});

test("a further repository takes pushes and starts nothing for them", async () => {
  team = await smallTeam({ "see.yml": workflow(), ".github/rehearsal.yml": file });
  await team.run(push);
  const { github } = team.rehearsal;
  const files = { ".github/workflows/see.yml": workflow() };
  const mirrored = await github.commit("acme/mirror", { branch: "main", files, message: "First" });
  const token = await installationToken(settingsOf(team, "acme/mirror"), await given(), { contents: "write" });
  const moved = await fetch(`${github.urls.api}/repos/acme/mirror/git/refs`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ ref: "refs/heads/more", sha: mirrored.sha }),
  });
  expect([moved.status, github.runs().length]).toEqual([201, 1]);
});

test("the next rehearsal gives the app another key and keeps its id; a rule that the file no longer names is gone", async () => {
  team = await smallTeam({ "see.yml": workflow(), ".github/rehearsal.yml": file });
  await team.run(push);
  const before = await given();
  team.commit("No rules", { ".github/rehearsal.yml": file.replace(/^rulesets.*\n/m, "") });
  await team.reopen();
  await team.run(push);
  const after = await given();
  expect([after.appId, after.key === before.key]).toEqual([before.appId, false]);
  const { github, repository } = team.rehearsal;
  await expect(installationToken(settingsOf(team, repository), before, {})).rejects.toMatchObject({
    reason: "forbidden",
  });
  const job = github.issueToken({ repository, permissions: { contents: "write" } });
  expect(await moveMain(team, job)).toBe(200);
});
