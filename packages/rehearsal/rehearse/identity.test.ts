import { afterEach, expect, test } from "@jest/globals";
import { outputsOf, runs, type SmallTeam, smallTeam } from "./small-team.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

const subject = `      - id: s
        run: |
          if [ -z "$ACTIONS_ID_TOKEN_REQUEST_URL" ]; then echo v=none >> $GITHUB_OUTPUT; exit; fi
          node -e 'fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL+"&audience=x",{headers:{authorization:"Bearer "+process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}}).then(a=>a.json()).then(({value})=>{const {sub,job_workflow_ref}=JSON.parse(Buffer.from(value.split(".")[1],"base64url"));console.log("v="+sub.replace(/@\\d+/g,"")+" "+job_workflow_ref)})' >> $GITHUB_OUTPUT`;
const job = (more: string) => `    runs-on: ubuntu-latest
    outputs: { v: "\${{ steps.s.outputs.v }}" }
${more}    steps:
${subject}`;

test("only a job with id-token: write can prove who it is, and tells the environment and the file it stands in", async () => {
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
      ...{ name: "main", target: "branch", include: ["refs/heads/main"], exclude: [], bypass: [] },
      rules: [{ type: "non_fast_forward" }],
    },
  ]);
  expect(outputsOf(await team.run({ event: "push", branch: "main" }), "a")).toEqual({ v: `${id}-true-${id}-true` });
});
