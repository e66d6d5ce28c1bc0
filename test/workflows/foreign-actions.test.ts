/** Actions and workflows of other repositories: from a folder, or from exactly the commit that git fetches. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { runs as inside } from "../../packages/rehearsal/builders/team.ts";
import { openGitHub } from "../../packages/rehearsal/github/github.ts";
import { resultsOf, type Stranger, stranger } from "./strangers.ts";

const opened: Stranger[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.remove();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const repository = (files: Readonly<Record<string, string>>) => {
  const made = stranger(files);
  opened.push(made);
  return made;
};
const push = { event: "push", ref: "main" };

/** An action that says a word; names and descriptions are for readers, and left out. */
const saying = (word: string) => `outputs: { said: { value: "\${{ steps.s.outputs.said }}" } }
runs:
  using: composite
  steps: [{ id: s, shell: bash, run: "echo said=${word} >> $GITHUB_OUTPUT" }]
`;
/** A tool with a composite action that uses a node action beside it, and a workflow that uses the first. */
const tool = (word: string) => ({
  "greet/action.yml": `${saying(word).trimEnd().replace("}]", "}, { uses: $/node }]")}\n`,
  "node/action.yml": "runs: { using: node20, main: main.js, post: post.js }\n",
  "node/main.js": "console.log('node of the tool ran')\n",
  "node/post.js": "console.log('and cleaned up')\n",
  ".github/workflows/flow.yml": `on: { workflow_call: { outputs: { said: { value: '\${{ jobs.inner.outputs.said }}' } } } }
jobs:
  inner: ${using("$/greet")}
`,
});
const using = (uses: string) =>
  `{ runs-on: ubuntu-latest, outputs: { said: '\${{ steps.s.outputs.said }}' }, steps: [{ id: s, uses: ${uses} }] }`;
const asks = (ref: string) => `on: push
jobs:
  step: ${using(`acme/tool/greet@${ref}`)}
  call: { uses: acme/tool/.github/workflows/flow.yml@${ref} }
`;
const all = (word: string) => ({ step: { said: word }, "call / inner": { said: word }, call: { said: word } });
const outputsOf = (run: { readonly jobs: Readonly<Record<string, { readonly outputs: object }>> } | undefined) =>
  Object.fromEntries(Object.entries(run?.jobs ?? {}).map(([key, { outputs }]) => [key, outputs]));

test("a folder stands for a repository, whatever the ref: named in rehearsal.yml, in the event, or by --actions", async () => {
  const shop = repository({
    "ci.yml": asks("v4"),
    ...Object.fromEntries(Object.entries(tool("folder")).map(([path, text]) => [`beside/acme/tool/${path}`, text])),
  });
  const places = { "acme/tool": "beside/acme/tool" };
  expect(outputsOf((await shop.event({ ...push, actions: places })).runs()[0])).toEqual(all("folder"));
  const { code, stderr } = await shop.slipway("rehearse", "push", "main", "--actions", "beside");
  expect([code, stderr]).toEqual([0, ""]);
  shop.commit("Say where", { ".github/rehearsal.yml": `version: 1\nactions: ${JSON.stringify(places)}\n` });
  expect(outputsOf((await shop.event(push)).runs()[0])).toEqual(all("folder"));
}, 30_000);

test("a tag, a branch and a commit are fetched over http, each as it is there, and a commit only once", async () => {
  const source = repository(tool("one"));
  source.git("tag", "v1");
  const first = source.git("rev-parse", "HEAD");
  source.commit("Two", tool("two"));
  const folder = mkdtempSync(join(tmpdir(), "slipway-there-"));
  folders.push(folder);
  const there = await openGitHub({ folder });
  try {
    await there.createRepository("acme/tool", { from: source.folder, private: false });
    const actions = { "acme/tool": `${there.urls.results}/acme/tool.git` };
    const said = async (ref: string) => {
      const shop = repository({ "ci.yml": asks(ref) });
      const called = await shop.event({ ...push, actions });
      return outputsOf(called.runs()[0]);
    };
    expect(await said("v1")).toEqual(all("one"));
    expect(await said("main")).toEqual(all("two"));
    expect(await said("refs/heads/main")).toEqual(all("two"));
    expect(await said(first)).toEqual(all("one"));
    await there.commit("acme/tool", { branch: "main", message: "Three", files: tool("three") });
    expect(await said("main")).toEqual(all("three"));
    const asked = there.requests.length;
    expect(await said(first)).toEqual(all("one"));
    expect(there.requests.length).toBe(asked);
    await there.close();
    expect(await said("main")).toEqual(all("three")); // as it was found last
  } finally {
    await there.close();
  }
}, 60_000);

test("what cannot be fetched stops the run before its first job, by name, with ref and remedy", async () => {
  const source = repository({
    ...tool("one"),
  });
  const shop = repository({
    "ci.yml": `on: push
jobs:
  ready:
${inside("true")}
  skipped: { if: false, runs-on: ubuntu-latest, steps: [{ uses: acme/tool/greet@v9 }] }
  gone: { runs-on: ubuntu-latest, steps: [{ uses: acme/tool/none@main }, { uses: acme/gone@v1 }] }
`,
    "call.yml": `on: push\njobs:\n  a: { uses: acme/tool/.github/workflows/flow.yml@v9 }\n  b: { uses: acme/tool/.github/workflows/gone.yml@main }\n`,
  });
  const actions = { "acme/tool": `file://${source.folder}`, "acme/gone": "file:///nowhere" };
  const { code, runs } = await shop.event({ ...push, actions });
  const [call, ci] = runs();
  expect([code, call?.result, ci?.result, resultsOf(ci)]).toEqual([1, "startup_failure", "startup_failure", {}]);
  for (const message of [
    "(Line: 8, Col: 65): Unable to resolve action `acme/tool/greet@v9`, unable to find version `v9`",
    "Can't find 'action.yml' or 'action.yaml' for action 'acme/tool/none@main'",
    "Unable to resolve action `acme/gone@v1`, repository not found",
    "Put a copy where --actions DIR finds it, DIR/acme/gone, or name its folder under actions in .github/rehearsal.yml.",
  ])
    expect(ci?.error).toContain(message);
  expect(call?.error).toContain("workflow was not found: Unable to resolve action `acme/tool@v9`");
  expect(call?.error).toContain("workflow was not found: there is no such file in acme/tool at ");
}, 30_000);

test("a repository's own actions are found at a ref of its own, also one that was never pushed", async () => {
  const shop = repository({ ".github/actions/own/action.yml": saying("first") });
  shop.git("tag", "v1");
  shop.git("remote", "add", "origin", "https://github.com/acme/shop.git");
  shop.commit("Second", {
    ".github/actions/own/action.yml": saying("second"),
    "ci.yml": `on: push
jobs:
  tagged: ${using("acme/shop/.github/actions/own@v1")}
  here: ${using("$/.github/actions/own")}
`,
  });
  const [run] = (await shop.event(push)).runs();
  expect(outputsOf(run)).toEqual({ tagged: { said: "first" }, here: { said: "second" } });
});

test("a path that leaves its repository is refused, and so is a ref that is an option to git", async () => {
  const source = repository({
    ...tool("one"),
    ".gitmodules": '[submodule "x"]\n\tpath = x\n\turl = file:///nowhere\n',
  });
  const shop = repository({
    "ci.yml": `on: push\njobs:\n  step: ${using("acme/tool/greet@main")}\n  out: ${using("acme/tool/../../..@main")}\n`,
  });
  const { runs } = await shop.event({ ...push, actions: { "acme/tool": `file://${source.folder}` } });
  expect(runs()[0]?.error).toContain("The action 'acme/tool/../../..@main' leaves its repository.");
  const sly = repository({ "ci.yml": `on: push\njobs:\n  step: ${using("acme/tool/greet@--upload-pack=touch")}\n` });
  const answer = await sly.event({ ...push, actions: { "acme/tool": `file://${source.folder}` } });
  expect(answer.runs()[0]?.error).toContain("unable to find version `--upload-pack=touch` (it is not a name of a ref)");
}, 30_000);

test("an action and a workflow that this machine cannot reach are limits of their jobs, and the others are played", async () => {
  const shop = repository({
    "ci.yml": `on: push
jobs:
  ready: ${using("$/own")}
  far: ${using("acme/far/greet@v1")}
  call: { uses: acme/far/.github/workflows/flow.yml@v1 }
  after: { needs: far, runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  always: { needs: far, if: always(), runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  other: { needs: far, if: github.ref == 'x', runs-on: ubuntu-latest, steps: [{ run: "true" }] }
`,
    "own/action.yml": saying("near"),
  });
  const actions = { "acme/far": "http://127.0.0.1:9/far.git" };
  const { code, runs, stderr } = await shop.event({ ...push, actions });
  const [run] = runs();
  const results = { ready: "success", far: "skipped", call: "skipped", after: "skipped", always: "success" };
  expect([code, run?.result, resultsOf(run)]).toEqual([0, "success", { ...results, other: "skipped" }]);
  expect(stderr.match(/^(far|call|after|other) .*$/gm)).toEqual([
    expect.stringMatching(/^far {2}acme\/far\/greet@v1 could not be fetched/),
    expect.stringMatching(/^call {2}acme\/far@v1 could not be fetched/),
    "after  it needs far",
  ]);
  const strict = await shop.slipway("rehearse", "push", "main", "--actions", "/nowhere", "--strict");
  expect(strict.code).toBe(1);
}, 30_000);

test.each([
  ["a folder for --actions", "collection/acme/tool"],
  ["a folder that rehearsal.yml names", "beside"],
  ["the commit itself", "."],
])(
  "a script of %s is CommonJS below the package.json of another, unless its repository says otherwise",
  async (what, folder) => {
    const at = (path: string) => (folder === "." ? path : `${folder}/${path}`);
    const shop = repository({
      "ci.yml": `on: push\njobs:\n  a: ${using(folder === "." ? "$/node" : "acme/tool/node@v1")}\n`,
      ...(folder !== "." && { "package.json": '{ "type": "module" }' }),
      [at("node/action.yml")]: "runs: { using: node20, main: main.js }\n",
      [at("node/main.js")]: "const { log } = require('node:console'); log('CommonJS');\n",
      ".github/rehearsal.yml": `version: 1\nactions: ${what.includes("yml") ? "{ acme/tool: beside }" : "{}"}\n`,
    });
    const { code, stdout } = await shop.slipway("rehearse", "push", "main", "--actions", "collection");
    expect([code, code === 0 ? "" : stdout]).toEqual([0, ""]);
  },
  30_000,
);

test("a repository of the team's own that is called slipway is played as it is, and one beside it where the team says so", async () => {
  const shop = repository({
    "ci.yml": `on: push
jobs:
  here: ${using("$/greet")}
  named: ${using("acme/slipway/greet@main")}
  call: { uses: $/.github/workflows/flow.yml }
  other: ${using("others/slipway/greet@v1")}
`,
    ...tool("own"),
    "beside/greet/action.yml": saying("other"),
    ".github/rehearsal.yml": "version: 1\nactions: { others/slipway: beside }\n",
  });
  shop.git("remote", "add", "origin", "https://github.com/acme/slipway.git");
  const [run] = (await shop.event(push)).runs();
  const own = { said: "own" };
  expect([run?.error, outputsOf(run)]).toEqual([
    null,
    { here: own, named: own, "call / inner": own, call: own, other: { said: "other" } },
  ]);
}, 30_000);
