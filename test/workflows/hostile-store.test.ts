/** A hostile repository on the way into an artefact: whatever is in the workspace, in its git or in the commit, the bytes are the commit's, or none. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { conclusionsOf, outputsOf, type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { makeGit, type SmallGit } from "./hostile-repository.ts";

let top: string;
let decoy: SmallGit;
let team: SmallTeam;
const paths = () => ({
  marks: join(top, "marks"),
  hooks: join(top, "hooks"),
  trap: join(top, "trap"),
  config: join(top, "gitconfig"),
});

/** Everything in a configuration of git that may be a program or lead elsewhere. */
const evil = (): Record<string, string> => {
  const { trap, hooks } = paths();
  return {
    "core.fsmonitor": trap,
    "core.hooksPath": hooks,
    "core.sshCommand": trap,
    "core.gitProxy": trap,
    "core.alternateRefsCommand": trap,
    "core.askPass": trap,
    "credential.helper": trap,
    "protocol.ext.allow": "always",
    "fetch.recurseSubmodules": "true",
    "http.proxy": "http://127.0.0.1:9",
    [`url.file://${decoy.folder}.insteadOf`]: "http://",
    "uploadpack.packObjectsHook": trap,
    "init.templateDir": join(top, "template"),
  };
};

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "slipway-hostile-"));
  decoy = makeGit(join(top, "decoy"), { "README.md": "# A decoy\n" });
  const { marks, hooks, trap, config } = paths();
  for (const folder of [marks, hooks, join(top, "template")]) mkdirSync(folder);
  const program = (file: string, name: string) => {
    writeFileSync(file, `#!/bin/sh\necho "$0 $*" >> ${join(marks, name)}\n`);
    chmodSync(file, 0o755);
  };
  program(trap, "trap");
  for (const name of ["post-checkout", "reference-transaction", "post-index-change", "pre-auto-gc"])
    program(join(hooks, name), name);
  symlinkSync(hooks, join(top, "template/hooks"));
  writeFileSync(config, "");
  for (const [key, value] of Object.entries(evil())) {
    decoy.git("config", "--file", config, key, value);
    decoy.git("config", key, value);
  }
  team = await smallTeam(files());
}, 120_000);
afterAll(async () => {
  await team.close();
  rmSync(top, { recursive: true, force: true });
});

/** What a step before store-artefact does to its machine; `$DECOY` is another repository with the same paths. */
const poisons: Record<string, string> = {
  "a workspace that is a link to another repository": `cd /; rm -rf "$GITHUB_WORKSPACE"; ln -s "$DECOY" "$GITHUB_WORKSPACE"`,
  "a .git that is a file and points to another repository": `echo "gitdir: $DECOY/.git" > .git`,
  "a workspace whose .git is full of programs": `cp -r "$DECOY/.git" .git`,
  "a home whose configuration is full of programs": `cp "$EVIL" ~/.gitconfig; mkdir -p ~/.config/git; cp "$EVIL" ~/.config/git/config`,
  "objects and refs that stand for others": `git init -q .; echo "$DECOY/.git/objects" > .git/objects/info/alternates; git update-ref "refs/replace/$GITHUB_SHA" "$(git -C "$DECOY" rev-parse HEAD)"`,
  "an environment that steers git": `{ echo "GIT_DIR=$DECOY/.git"; echo "GIT_CONFIG_GLOBAL=$EVIL"; echo "GIT_CONFIG_SYSTEM=$EVIL"; echo "GIT_SSH_COMMAND=$TRAP"; echo "GIT_PROXY_COMMAND=$TRAP"; echo "GIT_ASKPASS=$TRAP"; echo "GIT_EXEC_PATH=$HOOKS"; echo "GIT_TEMPLATE_DIR=$EVIL_TEMPLATE"; echo "GIT_OBJECT_DIRECTORY=$DECOY/.git/objects"; echo "GIT_ALTERNATE_OBJECT_DIRECTORIES=$DECOY/.git/objects"; echo "GIT_REPLACE_REF_BASE=refs/heads"; } >> $GITHUB_ENV`,
  "a git of its own in the workspace": `cp "$TRAP" git; echo "$GITHUB_WORKSPACE" >> $GITHUB_PATH`,
};

const slipway = (action: string) => `slipway-dev/slipway/actions/${action}@${"0".repeat(40)}`;
const stored = (poison: string) => `    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read }
    env: { DECOY: ${decoy.folder}, EVIL: ${paths().config}, TRAP: ${paths().trap}, HOOKS: ${paths().hooks}, EVIL_TEMPLATE: ${join(top, "template")} }
    outputs: { digest: "\${{ steps.store.outputs.digest }}", outcome: "\${{ steps.store.outputs.outcome }}", reason: "\${{ steps.store.outputs.reason }}" }
    steps:
      - { id: flow, uses: "${slipway("plan-flow")}" }
      - run: ${JSON.stringify(poison)}
      - id: store
        uses: ${slipway("store-artefact")}
        with: { flow: "\${{ steps.flow.outputs.flow }}", configuration: "\${{ steps.flow.outputs.configuration }}" }
`;
/** One after the other: all of them store under the one name that a run has for its artefact. */
const after = (at: number) => (at === 0 ? "" : `    needs: j${at - 1}\n    if: always()\n`);
const workflow = (jobs: readonly string[]) =>
  `on: { push: { branches: [develop, "feature/*"] } }\njobs:\n${jobs.map((job, at) => `  j${at}:\n${after(at)}${job}`).join("")}`;
const files = () => ({
  "README.md": "# The real one\n",
  "ship.yml": workflow(["true", ...Object.values(poisons)].map(stored)),
  ".github/slipway.yml": "version: 1\n",
  "sql/migrations/0001_create_piers.sql": "CREATE TABLE piers (name text);\n", // a flow that deploys has something to deploy
});
const logOf = (run: RunResult, key: string) =>
  readFileSync(run.jobs.find((job) => job.key === key)?.result?.log ?? "", "utf8");
const marks = () => readdirSync(paths().marks);

test("whatever an earlier step did to workspace, home and environment, the artefact is the commit, and no trap springs", async () => {
  team.git("checkout", "--quiet", "-b", "develop");
  const run = await team.run({ event: "push", branch: "develop" });
  const seen = Object.keys(poisons).map((name, at) => [name, outputsOf(run, `j${at + 1}`)]);
  const { digest } = outputsOf(run, "j0");
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  const expected = { digest, outcome: "passed", reason: "done" };
  expect(seen).toEqual(Object.keys(poisons).map((name) => [name, expected]));
  expect(marks()).toEqual([]);
}, 120_000);

test("a commit with a link out of it and a submodule that is a command is refused by name, and nothing of it runs", async () => {
  team.git("checkout", "--quiet", "-b", "feature/evil", "develop");
  symlinkSync("/etc/passwd", join(team.repository, "passwords"));
  const address = `ext::sh -c touch% ${join(paths().marks, "submodule")}`;
  team.commit("Evil", { ".gitmodules": `[submodule "m"]\n\tpath = m\n\turl = ${address}\n` });
  team.git("update-index", "--add", "--cacheinfo", `160000,${team.git("rev-parse", "HEAD")},m`);
  team.git("commit", "--quiet", "--message=A submodule");
  const run = await team.run({ event: "push", branch: "feature/evil" });
  expect(new Set(Object.values(conclusionsOf(run)))).toEqual(new Set(["failure"]));
  expect(outputsOf(run, "j0")).toMatchObject({ outcome: "refused", reason: "bad_commit" });
  expect(logOf(run, "j0")).toMatch(
    /"m" [^\n]*submodule[\s\S]*"passwords" [^\n]*link|"passwords" [^\n]*link[\s\S]*"m" [^\n]*submodule/,
  );
  expect(
    team.rehearsal.github.effects.filter(({ change, run: by }) => change === "artifact.created" && by === run.run.id),
  ).toEqual([]);
  expect(marks()).toEqual([]);
}, 120_000);

test("the traps are live: a git that is asked in the usual way springs them", () => {
  try {
    decoy.git("-c", "core.hooksPath=.git/none", "status");
    decoy.git("fetch", "--quiet", "http://nowhere.invalid/x");
  } catch {
    // what it comes to does not matter
  }
  expect(marks()).not.toEqual([]);
});
