/** The command as people use it, in repositories that know nothing of Slipway. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { runs as inside } from "../../packages/rehearsal/builders/team.ts";
import { slipwayProgram } from "../contracts/spawned.ts";
import { type Stranger, stranger } from "./strangers.ts";

let repository: Stranger;
afterEach(() => repository.remove());

/** A workflow of one job that puts out what an expression comes to. */
const says = (on: string, expression: string) =>
  `on: ${on}\njobs:\n  a:\n${inside('echo "v=$V" >> $GITHUB_OUTPUT', `env: { V: "\${{ ${expression} }}" }`)}\n`;
const executions = () => readdirSync(join(repository.folder, ".rehearsal")).filter((name) => /^\d/.test(name));
/** What the newest execution put out. */
const said = () => {
  const last =
    executions()
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .at(-1) ?? "";
  const text = readFileSync(join(repository.folder, ".rehearsal", last, "result.json"), "utf8");
  return (JSON.parse(text) as { jobs: Record<string, { outputs: { v?: string } }> }).jobs.a?.outputs.v;
};

test("each event has its words, and what they leave out is what one would expect", async () => {
  repository = stranger({
    "all.yml": says(
      `
  push: { tags: [v1], branches: [main] }
  pull_request:
  schedule: [{ cron: "0 1 * * *" }]
  repository_dispatch:
  workflow_dispatch: { inputs: { to: { type: choice, options: [uat, dev], required: true }, n: { type: number } } }`,
      "format('{0} {1} {2} {3} {4}', github.event_name, github.ref, github.base_ref, inputs.to, github.event.action)",
    ).replace("on: \n", "on:\n"),
  });
  repository.git("tag", "v1");
  repository.git("checkout", "--quiet", "-b", "feature/x");
  repository.commit("Idea", { idea: "1" });
  const went = async (...words: string[]) => {
    const { code, stdout, stderr } = await repository.slipway("rehearse", ...words);
    return code === 0 ? said()?.replaceAll(/\s+/g, " ") : `${code} ${stdout} ${stderr}`;
  };
  expect(await went("push", "main")).toBe("push refs/heads/main ");
  expect(await went("tag", "v1")).toBe("push refs/tags/v1 ");
  expect(await went("pull-request", "feature/x")).toBe("pull_request refs/pull/1/merge main opened");
  expect(await went("schedule")).toBe("schedule refs/heads/main ");
  expect(await went("repository-dispatch", "news")).toBe("repository_dispatch refs/heads/main news");
  expect(await went("dispatch", "all", "--input", "to=uat")).toBe("workflow_dispatch refs/heads/main uat ");
  expect(await went("dispatch", "all.yml", "feature/x", "--input", "to=dev", "--input", "n=2")).toBe(
    "workflow_dispatch refs/heads/feature/x dev ",
  );
}, 60_000);

test.each([
  [
    ["dispatch", "all", "--input", "to=moon"],
    "Provided value 'moon' for input 'to' not in the list",
    "to=uat|dev (required)",
  ],
  [["dispatch", "all"], "Required input 'to' not provided", "Its inputs are to="],
  [["dispatch", "gone"], 'there is no workflow "gone"', "Name one of all.yml."],
  [["push", "gone"], 'there is no branch "gone"', "the branches are main."],
  [["pusch", "main"], 'did you mean "push"?', "Name one of push"],
  [["push", "main", "--wach", "a"], "--wach", 'did you mean "--watch"?'],
  [["push", "main", "--reject"], "--reject means nothing to rehearse", "It belongs to approve."],
  [["push", "main", "--event", "x.json"], "--event describes the whole event", "Leave one of them out."],
  [[], "slipway cannot rehearse", "Name one of push"],
])("slipway rehearse %j is refused with what to do", async (words, message, remedy) => {
  repository = stranger({
    "all.yml": says(
      "{ workflow_dispatch: { inputs: { to: { type: choice, options: [uat, dev], required: true } } } }",
      "1",
    ),
  });
  const { code, stdout, stderr } = await repository.slipway("rehearse", ...words);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(stderr).toContain(remedy);
  expect(stdout.replace(/^There is no \.github\/rehearsal\.yml.*\n/, "")).toBe("");
  expect(existsSync(join(repository.folder, ".rehearsal"))).toBe(
    existsSync(join(repository.folder, ".rehearsal/github")),
  );
});

test("a job's log is followed as it is written, without a terminal, and one that there is not is named", async () => {
  repository = stranger({
    "ci.yml": `on: push\njobs:\n  quick:\n${inside("echo not-followed")}\n  slow:\n    name: The slow one\n${inside('for at in 1 2 3; do echo "tick $at"; sleep 0.4; done; printf "\\033[31mred\\n"')}\n`,
  });
  const words = ["rehearse", "push", "main", "--watch", "slow"];
  const env = { PATH: process.env.PATH ?? "", HOME: repository.folder };
  const child = spawn(process.execPath, slipwayProgram(...words), { cwd: repository.folder, env });
  const came: { text: string; at: number }[] = [];
  child.stdout.on("data", (chunk: Buffer) => came.push({ text: chunk.toString(), at: Date.now() }));
  await new Promise((resolve) => child.on("close", resolve));
  const text = came.map((chunk) => chunk.text).join("");
  const when = (what: string) => came.find((chunk) => chunk.text.includes(what))?.at ?? 0;
  expect(text).toContain("The slow one\n");
  expect(text).toContain("  │ tick 1\n");
  expect(text).toContain("  │ red\n");
  expect(text).not.toContain("│ not-followed");
  expect(when("│ tick 3") - when("│ tick 1")).toBeGreaterThan(500);
  const { stdout } = await repository.slipway("rehearse", "push", "main", "--watch", "nobody");
  expect(stdout).toContain('No job is called "nobody"; there were quick, slow.');
}, 30_000);

test("who may let a waiting job pass is said with the command to do so, and that command lets it pass", async () => {
  repository = stranger({
    ".github/rehearsal.yml":
      "version: 1\npeople: { tom: {}, eve: {} }\nenvironments: { uat: { reviewers: [{ person: tom }] } }\n",
    "ci.yml": `on: push\njobs:\n  deploy:\n    environment: uat\n${inside("true")}\n`,
  });
  const playing = repository.slipway("rehearse", "push", "main");
  const session = join(repository.folder, ".rehearsal/session.json");
  let answered = await repository.slipway("approve", "1", "uat", "--as", "eve");
  while (!existsSync(session) || /Nothing of it waits|there is no run|no rehearsal/.test(answered.stderr)) {
    await pause(100);
    answered = await repository.slipway("approve", "1", "uat", "--as", "eve");
  }
  expect([answered.code, answered.stderr]).toEqual([
    2,
    expect.stringContaining("eve is not a required reviewer of uat"),
  ]);
  expect((await repository.slipway("approve", "1", "uat", "--as", "tom")).stdout).toContain(
    "uat of run 1 was approved by tom",
  );
  const { code, stdout } = await playing;
  expect(code).toBe(0);
  expect(stdout).toMatch(/● deploy +waiting for tom +since \d\d:\d\d\n +approve: {2}slipway approve 1 uat --as tom\n/);
}, 60_000);

test("every run leaves a folder, and says how to look at it", async () => {
  repository = stranger({
    "ci.yml": `on: push
permissions: { statuses: write }
jobs:
  a:
${inside(
  `echo "# Hello" >> $GITHUB_STEP_SUMMARY; echo said; node -e 'fetch(process.env.API, {method: "POST", headers: {authorization: "Bearer " + process.env.T, "user-agent": "x"}, body: JSON.stringify({state: "success"})})'`,
  "env: { T: '${{ github.token }}', API: '${{ github.api_url }}/repos/${{ github.repository }}/statuses/${{ github.sha }}' }",
)}
  b:
    needs: a
    if: false
${inside("true")}
`,
  });
  const { stdout } = await repository.slipway("rehearse", "push", "main");
  const [name = ""] = executions();
  expect(name).toBe("1.1");
  const read = (file: string) => readFileSync(join(repository.folder, ".rehearsal", name, file), "utf8");
  expect(JSON.parse(read("event.json"))).toMatchObject({
    number: 1,
    attempt: 1,
    path: ".github/workflows/ci.yml",
    event: { name: "push", ref: "refs/heads/main", payload: { ref: "refs/heads/main" } },
  });
  expect(
    read("tree.txt")
      .split("\n")
      .map((line) => line.split(/ {2,}/).slice(0, 2).join(" ")),
  ).toEqual([
    ...[expect.stringMatching(/^(success|failure) \.github\/workflows\/ci\.yml · run 1\.1 · push refs\/heads\/main/)],
    ...[expect.stringMatching(/^(success|failure) a$/), "skipped b", ""],
  ]);
  expect(read("jobs/a/job.log")).toContain(" said\n");
  expect(read("jobs/a/summary.md")).toContain("# Hello");
  const effects = read("effects.jsonl").split("\n").filter(Boolean);
  expect(effects.map((line) => (JSON.parse(line) as { change: string; job: string }).change)).toEqual([
    "status.created",
  ]);
  for (const file of ["tree.txt", "jobs/*/job.log", "jobs/*/summary.md", "effects.jsonl", "event.json"])
    expect(stdout).toMatch(new RegExp(`^ {4}\\.rehearsal/1\\.1/${file.replaceAll("*", "\\*")} +\\S`, "m"));
});

test("where nothing is said of environments, what the workflows ask for is proposed, used, and kept on demand", async () => {
  const ask = "env: { A: '${{ secrets.DEPLOY_KEY }}', B: '${{ vars.region }}', C: '${{ secrets.GITHUB_TOKEN }}' }";
  repository = stranger({
    "ci.yml": `on: push
env: { N: '\${{ secrets.NPM_TOKEN }}' }
jobs:
  a:
${inside('echo "v=$A|$B" >> $GITHUB_OUTPUT', `environment: Staging EU\n${ask}`)}
  legs:
    strategy: { matrix: { to: [blue, green] } }
${inside("true", "environment: { name: '${{ matrix.to }}' }")}
  open:
    needs: a
${inside("true", "environment: '${{ needs.a.outputs.to }}'")}
  call:
    uses: ./.github/workflows/ship.yml
    with: { to: moon }
    secrets: { KEY: '\${{ secrets.SHIP_KEY }}' }
`,
    "ship.yml": `on:
  workflow_call: { inputs: { to: { type: string } }, secrets: { KEY: {} } }
jobs:
  ship:
${inside("true", "environment: '${{ inputs.to }}'\nenv: { K: '${{ secrets.KEY }}' }")}
`,
    "go.yml": `on: { workflow_dispatch: { inputs: { where: { type: choice, options: [mars, venus] } } } }
jobs:
  go:
${inside("true", "environment: '${{ inputs.where }}'")}
`,
  });
  const { stdout: proposed } = await repository.slipway("rehearse", "--propose");
  expect(
    proposed,
  ).toBe(`# What the workflows of this repository ask for, proposed by slipway rehearse: fill in what a run should see.
# An empty secret is as one that is not set. {postgres.url} stands for a database of the environment, {port} for a port.
# Only a run can tell which environment this is: \${{ needs.a.outputs.to }}
version: 1
people:
  you: { role: admin }
secrets:
  NPM_TOKEN: "" # ci.yml
  SHIP_KEY: "" # ci.yml
environments:
  Staging EU: # ci.yml
    secrets:
      DEPLOY_KEY: "" # ci.yml
    variables:
      REGION: "" # ci.yml
    # reviewers: [{ person: you }]
  blue: {} # ci.yml
    # reviewers: [{ person: you }]
  green: {} # ci.yml
    # reviewers: [{ person: you }]
  mars: {} # go.yml
    # reviewers: [{ person: you }]
  moon: # ci.yml
    secrets:
      KEY: "" # ci.yml
    # reviewers: [{ person: you }]
  venus: {} # go.yml
    # reviewers: [{ person: you }]
`);
  const file = join(repository.folder, ".github/rehearsal.yml");
  const { stdout: first } = await repository.slipway("rehearse", "push", "main");
  expect(first).toContain("There is no .github/rehearsal.yml; a proposed one is used.");
  expect([existsSync(file), said()]).toEqual([false, "|"]);
  const { stdout: second } = await repository.slipway("rehearse", "push", "main", "--write");
  expect(second).toContain(".github/rehearsal.yml was written");
  expect(readFileSync(file, "utf8")).toBe(proposed);
  writeFileSync(file, proposed.replace('REGION: ""', 'REGION: "eu"'));
  const { stdout: third } = await repository.slipway("rehearse", "push", "main", "--write");
  expect([third, said()]).toEqual([expect.stringContaining("is not committed yet; it is used as it is"), "|eu"]);
}, 60_000);
