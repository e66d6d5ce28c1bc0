/** Tokens in the wrong hands: those of a job that has ended, of another run, of another repository. GitHub's words, and no effect. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { conclusionsOf, type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";

let team: SmallTeam | undefined;
let stash: string;
beforeAll(() => {
  stash = mkdtempSync(join(tmpdir(), "slipway-stash-"));
});
afterEach(async () => {
  await team?.close();
  team = undefined;
});
afterAll(() => rmSync(stash, { recursive: true }));

/** An action that keeps every token of its job for somebody else, or uses what somebody kept. */
const action = {
  "tools/thief/action.yml":
    "name: thief\ndescription: Keeps or uses tokens\ninputs: { do: { description: keep or use }, as: { description: name } }\nruns: { using: node24, main: main.mjs }\n",
  "tools/thief/main.mjs": `
import { existsSync, readFileSync, writeFileSync } from "node:fs";
const file = ${JSON.stringify("STASH")} + "/" + process.env.INPUT_AS + ".json";
const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, ACTIONS_RESULTS_URL: results } = process.env;
if (process.env.INPUT_DO === "keep") {
  const { GITHUB_RUN_ID: run, ACTIONS_RUNTIME_TOKEN: runtime, ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity, ACTIONS_ID_TOKEN_REQUEST_URL: idUrl } = process.env;
  writeFileSync(file, JSON.stringify({ token: process.env.TOKEN, runtime, identity, idUrl, run }));
  process.exit();
}
const { token, runtime, identity, idUrl } = JSON.parse(readFileSync(file, "utf8"));
const ask = async (name, url, init) => {
  const answer = await fetch(url, init);
  console.log("ANSWER " + JSON.stringify([name, answer.status, (await answer.text()).slice(0, 300)]));
};
const json = { "content-type": "application/json", "user-agent": "thief" };
const rest = { ...json, authorization: "Bearer " + token };
await ask("read", api + "/repos/" + repository, { headers: rest });
await ask("write", api + "/repos/" + repository + "/git/blobs", { method: "POST", headers: rest, body: JSON.stringify({ content: "x" }) });
const basic = "Basic " + Buffer.from("x-access-token:" + token).toString("base64");
await ask("git", new URL(api).origin + "/" + repository + "/info/refs?service=git-receive-pack", { headers: { authorization: basic } });
const claims = JSON.parse(Buffer.from(runtime.split(".")[1], "base64url"));
const [, runId, jobId] = /Actions.Results:([\\w-]+):([\\w-]+)/.exec(claims.scp);
const body = JSON.stringify({ workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId, name: "stolen", version: 7 });
await ask("artifact", results + "twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact", { method: "POST", headers: { ...json, authorization: "Bearer " + runtime }, body });
if (identity) await ask("identity", idUrl + "&audience=x", { headers: { authorization: "Bearer " + identity } });
`,
};

const step = (what: "keep" | "use", name: string) =>
  `    steps: [{ uses: $/tools/thief, with: { do: ${what}, as: ${name} }, env: { TOKEN: "\${{ github.token }}" } }]`;
const job = (lines: string, more = "") =>
  `    runs-on: ubuntu-latest\n    permissions: { contents: write, id-token: write }\n${more}${lines}`;

const make = (files: Record<string, string>) =>
  smallTeam({
    ...files,
    ...Object.fromEntries(Object.entries(action).map(([path, text]) => [path, text.replace("STASH", stash)])),
  });

/** What the thief was reported, by what he asked for. */
const answers = (run: RunResult, key: string): Record<string, [status: number, message: string]> => {
  const log = readFileSync(run.jobs.find((one) => one.key === key)?.result?.log ?? "", "utf8");
  const lines = [...log.matchAll(/ANSWER (\[.*\])/g)].map(
    ([, text = ""]) => JSON.parse(text) as [string, number, string],
  );
  return Object.fromEntries(lines.map(([name, status, message]) => [name, [status, message]]));
};

const refused = {
  read: [401, expect.stringContaining('"message":"Bad credentials"')],
  write: [401, expect.stringContaining('"message":"Bad credentials"')],
  git: [401, "Invalid username or token. Password authentication is not supported for Git operations.\n"],
  artifact: [401, expect.stringContaining("unauthenticated")],
  identity: [401, expect.anything()],
};

test("the tokens of a job that has ended open nothing to the job after it", async () => {
  team = await make({
    "a.yml": `on: push\njobs:\n  victim:\n${job(step("keep", "ended"))}\n  thief:\n${job(step("use", "ended"), "    needs: victim\n")}\n`,
  });
  const run = await team.run({ event: "push", branch: "main" });
  expect(conclusionsOf(run)).toEqual({ victim: "success", thief: "success" });
  expect(answers(run, "thief")).toEqual(refused);
  expect(team.rehearsal.github.effects.filter(({ subject }) => subject === "stolen")).toEqual([]);
});

test("the tokens of a run that has ended open nothing to the next run", async () => {
  team = await make({
    "a.yml": `on: push\njobs:\n  victim:\n${job(step("keep", "before"))}\n`,
    "b.yml": `on: workflow_dispatch\njobs:\n  thief:\n${job(step("use", "before"))}\n`,
  });
  await team.run({ event: "push", branch: "main" });
  const run = await team.run({ event: "workflow_dispatch", branch: "main" });
  expect(answers(run, "thief")).toEqual(refused);
});

test("the token of a job under way is good for its repository from anywhere, as on GitHub, and what is done with it counts as the victim's", async () => {
  const wait = (name: string) =>
    `    steps: [{ uses: $/tools/thief, with: { do: keep, as: ${name} }, env: { TOKEN: "\${{ github.token }}" } }, { run: "for i in $(seq 200); do [ -e ${stash}/${name}.used ] && exit 0; sleep 0.05; done; exit 1" }]`;
  const use = `    steps: [{ run: "for i in $(seq 200); do [ -e ${stash}/busy.json ] && exit 0; sleep 0.05; done; exit 1" }, { uses: $/tools/thief, with: { do: use, as: busy } }, { run: "touch ${stash}/busy.used" }]`;
  team = await make({ "a.yml": `on: push\njobs:\n  victim:\n${job(wait("busy"))}\n  thief:\n${job(use)}\n` });
  const run = await team.run({ event: "push", branch: "main" });
  expect(answers(run, "thief")).toMatchObject({
    read: [200, expect.anything()],
    write: [201, expect.anything()],
    git: [200, expect.anything()],
    artifact: [200, expect.anything()],
  });
  const { github } = team.rehearsal;
  expect(github.requests.filter(({ path }) => path.endsWith("/git/blobs")).map(({ job: by }) => by)).toEqual([
    "victim",
  ]);
});

test("a token of one repository finds no other", async () => {
  team = await make({
    "a.yml": `on: push\njobs:\n  thief:\n    runs-on: ubuntu-latest\n    permissions: write-all\n    steps:\n      - env: { TOKEN: "\${{ github.token }}" }\n        run: |\n          curl -s -A x -H "authorization: Bearer $TOKEN" $GITHUB_API_URL/repos/acme/other | tr -d '\\n' | sed 's/^/REST /'\n          echo; git -c http.extraHeader="authorization: basic $(printf %s x-access-token:$TOKEN | base64 -w0)" ls-remote $GITHUB_SERVER_URL/acme/other 2>&1 | sed 's/^/GIT /'\n`,
  });
  await team.rehearsal.github.createRepository("acme/other");
  const run = await team.run({ event: "push", branch: "main" });
  const log = readFileSync(run.jobs[0]?.result?.log ?? "", "utf8");
  expect(log).toMatch(/ REST \{"message":"Not Found"/);
  expect(log).toMatch(/ GIT remote: Repository not found\./);
});
