import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { outputsOf, runs, type SmallTeam, smallTeam } from "../builders/team.ts";

let team: SmallTeam | undefined;
const folders: string[] = [];
afterEach(async () => {
  await team?.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const subject = `      - id: s
        run: |
          if [ -z "$ACTIONS_ID_TOKEN_REQUEST_URL" ]; then echo v=none >> $GITHUB_OUTPUT; exit; fi
          node -e 'fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL+"&audience=x",{headers:{authorization:"Bearer "+process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}}).then(a=>a.json()).then(({value})=>{const {sub,job_workflow_ref}=JSON.parse(Buffer.from(value.split(".")[1],"base64url"));console.log("v="+sub.replace(/@\\d+/g,"")+" "+job_workflow_ref)})' >> $GITHUB_OUTPUT`;
const job = (more: string) => `    runs-on: ubuntu-latest
    outputs: { v: "\${{ steps.s.outputs.v }}" }
${more}    steps:
${subject}`;

test("only a job with id-token: write can prove who it is, and gives the environment and the file it is in", async () => {
  team = await smallTeam({
    "go.yml": `on: push
permissions: { id-token: write }
jobs:
  plain:
${job("    permissions: { contents: read }\n")}
  own:
${job("    environment: dev\n")}
  call:
    uses: $/.github/workflows/inner.yml
`,
    "inner.yml": `on: { workflow_call: { outputs: { v: { value: "\${{ jobs.in.outputs.v }}" } } } }
jobs:
  in:
${job("")}
`,
  });
  const run = await team.run({ event: "push", branch: "main" });
  const file = (name: string) => `acme/shop/.github/workflows/${name}@refs/heads/main`;
  expect(outputsOf(run, "plain")).toEqual({ v: "none" });
  expect(outputsOf(run, "own")).toEqual({ v: `repo:acme/shop:environment:dev ${file("go.yml")}` });
  expect(outputsOf(run, "call")).toEqual({ v: `repo:acme/shop:ref:refs/heads/main ${file("inner.yml")}` });
});

/** What a job says of the file that it is in: in its context, and in its identity token. */
const report = `on: { workflow_call: { outputs: { v: { value: "\${{ jobs.in.outputs.v }}" } } } }
jobs:
  in:
    runs-on: ubuntu-latest
    outputs: { v: "\${{ steps.s.outputs.v }}" }
    steps:
      - id: s
        run: |
          node -e 'fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL,{headers:{authorization:"Bearer "+process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}}).then(a=>a.json()).then(({value})=>{const {job_workflow_ref,job_workflow_sha}=JSON.parse(Buffer.from(value.split(".")[1],"base64url"));console.log("v=\${{ job.workflow_ref }} \${{ job.workflow_sha }} "+job_workflow_ref+" "+job_workflow_sha)})' >> $GITHUB_OUTPUT
`;

/** A repository of git with that file, a branch `main`, a tag `v1`, and `both` for either. */
const toolFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "tool-"));
  folders.push(folder);
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  writeFileSync(join(folder, ".github/workflows/told.yml"), report);
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...words], { encoding: "utf8" });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=one");
  for (const name of ["v1", "both"]) git("tag", name);
  for (const name of ["both", "v2"]) git("branch", name);
  return { folder, sha: git("rev-parse", "HEAD").trim() };
};

test("a called file of another repository knows the full name of the ref it was called by, or the commit that pins it", async () => {
  const { folder, sha } = toolFolder();
  const full: Readonly<Record<string, string>> = {
    v1: "refs/tags/v1",
    main: "refs/heads/main",
    v2: "refs/heads/v2",
    both: "refs/tags/both",
    [sha]: sha,
  };
  const plain = { "v9.1": "refs/tags/v9.1", "1.x": "refs/heads/1.x", next: "refs/heads/next" };
  const calls = (tool: string, refs: object) =>
    Object.keys(refs).map((ref, at) => `  ${tool}-${at}: { uses: acme/${tool}/.github/workflows/told.yml@${ref} }\n`);
  const collection = mkdtempSync(join(tmpdir(), "collection-"));
  folders.push(collection);
  cpSync(folder, join(collection, "acme/shelved@v1"), { recursive: true });
  const files = {
    ".github/rehearsal.yml": `version: 1
actions: { acme/fetched: "file://${folder}", acme/folder: "${folder}", acme/plain: beside }\n`,
    "beside/.github/workflows/told.yml": report,
    "go.yml": `on: push
permissions: { id-token: write }
jobs:
${[...calls("fetched", full), ...calls("folder", full), ...calls("plain", plain), ...calls("shelved", { v1: "" })].join("")}`,
  };
  team = await smallTeam(files, { actions: collection });
  const run = await team.run({ event: "push", branch: "main" });
  const said = (tool: string, refs: object) => Object.keys(refs).map((_, at) => outputsOf(run, `${tool}-${at}`).v);
  const wanted = (tool: string, refs: object, commit: (ref: string) => string) =>
    Object.values(refs).map((ref: string) => {
      const once = `acme/${tool}/.github/workflows/told.yml@${ref} ${commit(ref)}`;
      return `${once} ${once}`;
    });
  expect(said("fetched", full)).toEqual(wanted("fetched", full, () => sha));
  // A folder stands for every ref: its files are no commit's, unless one pins them.
  const unknown = "0".repeat(40);
  expect(said("folder", full)).toEqual(wanted("folder", full, (ref) => (ref === sha ? sha : unknown)));
  expect(said("plain", plain)).toEqual(wanted("plain", plain, () => unknown));
  const shelved = { v1: "refs/tags/v1" };
  expect(said("shelved", shelved)).toEqual(wanted("shelved", shelved, () => unknown));
}, 30_000);

test("a called file of the own repository knows it too", async () => {
  team = await smallTeam({ "told.yml": report });
  const sha = team.git("rev-parse", "HEAD");
  for (const name of ["v1", "both"]) team.git("tag", name);
  team.git("branch", "both");
  const full = { v1: "refs/tags/v1", main: "refs/heads/main", both: "refs/tags/both", [sha]: sha };
  const call = (ref: string) => `{ uses: acme/shop/.github/workflows/told.yml@${ref} }`;
  team.commit("Call it", {
    "go.yml": `on: push
permissions: { id-token: write }
jobs: { ${Object.keys(full).map((ref, at) => `c${at}: ${call(ref)}`)} }\n`,
  });
  const run = await team.run({ event: "push", branch: "main" });
  expect(run.errors).toEqual([]);
  const head = team.git("rev-parse", "HEAD");
  Object.entries(full).forEach(([ref, name], at) => {
    const once = `acme/shop/.github/workflows/told.yml@${name} ${ref === "main" ? head : sha}`;
    expect(outputsOf(run, `c${at}`)).toEqual({ v: `${once} ${once}` });
  });
});

test("an action knows the ref as it was asked for, and so does one that it uses of its own repository", async () => {
  const say = (word: string) =>
    `require("fs").appendFileSync(process.env.GITHUB_OUTPUT, "${word}=" + [process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF].join("@") + "\\n")`;
  const node = "runs: { using: node24, main: m.cjs }\n";
  const both = `outputs: { v: { value: "\${{ steps.i.outputs.v }}" } }
runs: { using: composite, steps: [{ id: i, uses: $/node }] }\n`;
  const steps = "steps: [{ id: a, uses: acme/tool/node@v1 }, { id: b, uses: acme/tool/both@v1 }]";
  team = await smallTeam({
    ".github/rehearsal.yml": "version: 1\nactions: { acme/tool: beside }\n",
    "beside/node/action.yml": node,
    "beside/node/m.cjs": say("v"),
    "beside/both/action.yml": both,
    "go.yml": `on: push
jobs: { a: { runs-on: ubuntu-latest, outputs: { a: "\${{ steps.a.outputs.v }}", b: "\${{ steps.b.outputs.v }}" }, ${steps} } }\n`,
  });
  const run = await team.run({ event: "push", branch: "main" });
  expect(outputsOf(run, "a")).toEqual({ a: "acme/tool@v1", b: "acme/tool@v1" });
});

test("a job without it gets none either with the token that its actions have", async () => {
  const main = `fetch(process.env.ACTIONS_RESULTS_URL + "_services/idtoken?api-version=2.0", {
    headers: { authorization: "Bearer " + process.env.ACTIONS_RUNTIME_TOKEN },
  }).then(({ status }) => require("fs").appendFileSync(process.env.GITHUB_OUTPUT, "v=" + status + "\\n"));`;
  const make =
    "mkdir act && echo \"$MAIN\" > act/m.cjs && echo '{ name: a, description: b, runs: { using: node24, main: m.cjs } }' > act/action.yml";
  const steps = (permission: string) => `    runs-on: ubuntu-latest
    permissions: { id-token: ${permission} }
    outputs: { v: "\${{ steps.s.outputs.v }}" }
    steps:
      - { run: ${JSON.stringify(make)}, env: { MAIN: ${JSON.stringify(main)} } }
      - { id: s, uses: ./act }`;
  team = await smallTeam({ "go.yml": `on: push\njobs:\n  with:\n${steps("write")}\n  without:\n${steps("none")}\n` });
  const run = await team.run({ event: "push", branch: "main" });
  expect([outputsOf(run, "with"), outputsOf(run, "without")]).toEqual([{ v: "200" }, { v: "401" }]);
});

test("a job knows the number of the repository's owner, and whether its ref is protected", async () => {
  const line = "echo v=$GITHUB_REPOSITORY_OWNER_ID-$GITHUB_REF_PROTECTED-$ID-$PROTECTED >> $GITHUB_OUTPUT";
  const env = "env: { ID: '${{ github.repository_owner_id }}', PROTECTED: '${{ github.ref_protected }}' }";
  team = await smallTeam({ "go.yml": `on: push\njobs:\n  a:\n${runs(line, env)}\n` });
  const { github } = team.rehearsal;
  const { id } = github.person("acme");
  expect(id).toBeGreaterThan(0);
  expect(outputsOf(await team.run({ event: "push", branch: "main" }), "a")).toEqual({ v: `${id}-false-${id}-false` });
  github.setRulesets("acme/shop", [
    {
      name: "main",
      target: "branch",
      include: ["refs/heads/main"],
      exclude: [],
      bypass: [],
      rules: [{ type: "non_fast_forward" }],
    },
  ]);
  expect(outputsOf(await team.run({ event: "push", branch: "main" }), "a")).toEqual({ v: `${id}-true-${id}-true` });
});

test("a job knows how long artifacts are kept and where its repository is, in its context and in its environment", async () => {
  const line =
    "echo v=$GITHUB_RETENTION_DAYS ${{ toJSON(github.retention_days) }} ${{ github.repositoryUrl }} ${GITHUB_REPOSITORYURL-none} >> $GITHUB_OUTPUT";
  team = await smallTeam({ "go.yml": `on: push\njobs:\n  a:\n${runs(line)}\n` });
  const { host } = new URL(team.rehearsal.github.urls.server);
  const run = await team.run({ event: "push", branch: "main" });
  expect(outputsOf(run, "a")).toEqual({ v: `90 90 git://${host}/acme/shop.git none` });
});
