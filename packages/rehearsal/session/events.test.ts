import { afterEach, expect, test } from "@jest/globals";
import { conclusionsOf, outputsOf, runs, type SmallTeam, smallTeam } from "../builders/team.ts";
import type { RunResult } from "../protocol/run.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

const says = (expression: string) => runs(`echo "v=$V" >> $GITHUB_OUTPUT`, `env: { V: "\${{ ${expression} }}" }`);

test("a tag starts what its filters name, on the commit behind it", async () => {
  team = await smallTeam({
    "tag.yml": `on: { push: { tags: ["v*"] } }\njobs:\n  a:\n${says("github.ref_type == 'tag' && github.ref || ''")}\n`,
    "branch.yml": `on: { push: { branches: ["**"] } }\njobs:\n  a:\n${runs("true")}\n`,
  });
  team.git("tag", "--annotate", "--message=One", "v1");
  const run = await team.run({ event: "push", tag: "v1" });
  expect(run.run.path).toBe(".github/workflows/tag.yml");
  expect(run.run.event.sha).toBe(team.git("rev-parse", "main"));
  expect(outputsOf(run, "a")).toEqual({ v: "refs/tags/v1" });
  await expect(team.cause({ event: "push", tag: "v2" })).rejects.toMatchObject({
    message: 'there is no tag "v2"',
    remedy: "Make it with git tag; the tags are v1.",
  });
});

test("path filters see what a push changed", async () => {
  team = await smallTeam({ "src.yml": `on: { push: { paths: ["src/**"] } }\njobs:\n  a:\n${runs("true")}\n` });
  expect((await team.cause({ event: "push", branch: "main" })).runs).toEqual([]);
  team.commit("Docs", { "docs/a.md": "a" });
  const { runs: none, idle } = await team.cause({ event: "push", branch: "main" });
  expect(none).toEqual([]);
  expect(idle).toEqual([{ path: ".github/workflows/src.yml", because: "nothing in src/** changed" }]);
  team.commit("Code", { "src/a": "a" });
  expect((await team.cause({ event: "push", branch: "main" })).runs).toHaveLength(1);
});

test("the times of schedules come, each for the workflows that wait for it, on the default branch", async () => {
  team = await smallTeam({
    "night.yml": `on: { schedule: [{ cron: "0 1 * * *" }] }\njobs:\n  a:\n${says("github.event.schedule")}\n`,
    "week.yml": `on: { schedule: [{ cron: "0 2 * * 1" }] }\njobs:\n  a:\n${says("github.ref")}\n`,
  });
  team.git("checkout", "--quiet", "-b", "other");
  const { runs: both } = await team.cause({ event: "schedule" });
  expect(both.map((run) => [run.run.path, outputsOf(run, "a").v]).sort()).toEqual([
    [".github/workflows/night.yml", "0 1 * * *"],
    [".github/workflows/week.yml", "refs/heads/main"],
  ]);
  expect((await team.run({ event: "schedule", cron: "0 2 * * 1" })).run.path).toBe(".github/workflows/week.yml");
});

test("an event of one's own carries its payload", async () => {
  team = await smallTeam({
    "own.yml": `on: { repository_dispatch: { types: [release] } }\njobs:\n  a:\n${says("github.event.client_payload.version")}\n`,
  });
  const run = await team.run({ event: "repository_dispatch", type: "release", payload: { version: "1.5" } });
  expect(outputsOf(run, "a")).toEqual({ v: "1.5" });
  expect((await team.cause({ event: "repository_dispatch", type: "other", payload: {} })).runs).toEqual([]);
});

test("a dispatch brings its inputs", async () => {
  team = await smallTeam({
    "go.yml": `on: { workflow_dispatch: { inputs: { to: { type: choice, options: [uat, dev] } } } }\njobs:\n  a:\n${says("inputs.to")}\n`,
  });
  const run = await team.run({ event: "workflow_dispatch", branch: "main", inputs: { to: "uat" } });
  expect(outputsOf(run, "a")).toEqual({ v: "uat" });
});

test("a pull request from a fork sees no secret and may only read, also when somebody who may more runs it again", async () => {
  team = await smallTeam({
    ".github/rehearsal.yml": "version: 1\nenvironments: { dev: { secrets: { KEY: s3cret-of-dev } } }\n",
    "pr.yml": `on: pull_request
permissions: { contents: write, statuses: write }
jobs:
  a:
    environment: dev
${says("secrets.KEY || 'nothing'")}
  who:
${says("format('{0} {1} {2}', github.run_attempt, github.actor, github.triggering_actor)")}
  b:
    runs-on: ubuntu-latest
    env: { GH: "\${{ github.token }}", API: "\${{ github.api_url }}/repos/acme/shop/statuses/\${{ github.sha }}" }
    outputs: { v: "\${{ steps.s.outputs.v }}" }
    steps:
      - id: s
        run: |
          node -e 'fetch(process.env.API,{method:"POST",headers:{authorization:"Bearer "+process.env.GH,"user-agent":"x"},body:"{\\"state\\":\\"success\\"}"}).then(a=>console.log("v="+a.status))' >> $GITHUB_OUTPUT
`,
  });
  team.git("checkout", "--quiet", "-b", "idea");
  team.commit("Idea", { idea: "1" });
  const proposal = { event: "pull_request", branch: "idea", base: "main", title: "Idea" } as const;
  const strange = await team.run({ ...proposal, fork: "eve" });
  expect(conclusionsOf(strange)).toEqual({ a: "success", b: "success", who: "success" });
  const said = (run: RunResult) => ["a", "b", "who"].map((job) => outputsOf(run, job).v);
  expect(said(strange)).toEqual(["nothing", "403", "1 eve eve"]);
  const { runs: again } = await team.rehearsal.rerun(strange.run.id, "all", () => {});
  expect(again.map(said)).toEqual([["nothing", "403", "2 eve ada"]]);
  expect(strange.run.event.payload.pull_request).toMatchObject({
    user: { login: "eve" },
    head: { repo: { full_name: "eve/shop", fork: true } },
    base: { repo: { full_name: "acme/shop" } },
  });
  expect(strange.run.event.actor.login).toBe("eve");
  const own = await team.run(proposal);
  expect(outputsOf(own, "b")).toEqual({ v: "201" });
  expect(outputsOf(own, "a")).toEqual({}); // it holds the secret, so it is dropped
  await expect(team.cause({ ...proposal, fork: "acme" })).rejects.toThrow("acme owns acme/shop");
});

test("a job's token can start another workflow, and the rehearsal waits for its run as well", async () => {
  team = await smallTeam({
    "first.yml": `on: push
permissions: { actions: write }
jobs:
  a:
    runs-on: ubuntu-latest
    env: { GH: "\${{ github.token }}", API: "\${{ github.api_url }}/repos/acme/shop/actions/workflows/second.yml/dispatches" }
    outputs: { v: "\${{ steps.s.outputs.v }}" }
    steps:
      - id: s
        run: |
          node -e 'const say=(inputs)=>fetch(process.env.API,{method:"POST",headers:{authorization:"Bearer "+process.env.GH,"user-agent":"x"},body:JSON.stringify({ref:"main",inputs,return_run_details:true})}).then(async a=>a.status+" "+JSON.stringify(await a.json()).slice(0,60));say({to:"uat"}).then(async one=>console.log("v="+one+" "+await say({})+" "+await say({too:1})))' >> $GITHUB_OUTPUT
`,
    "second.yml": `on: { workflow_dispatch: { inputs: { to: { required: true } } } }\njobs:\n  b:\n${says("inputs.to")}\n`,
  });
  const { runs: both } = await team.cause({ event: "push", branch: "main" });
  expect(both.map((run) => [run.run.path, run.conclusion]).sort()).toEqual([
    [".github/workflows/first.yml", "success"],
    [".github/workflows/second.yml", "success"],
  ]);
  const [first, second] = both.toSorted((x, y) => (x.run.path < y.run.path ? -1 : 1));
  const said = first ? (outputsOf(first, "a").v ?? "") : "";
  expect(said).toContain(`200 {"workflow_run_id":${second?.run.id}`);
  expect(said).toContain(`422 {"message":"Required input 'to' not provided"`);
  expect(said).toContain('422 {"message":"Unexpected inputs provided: ');
  expect(second?.run.event.actor.login).toBe("github-actions[bot]");
});
