/** What a team can get wrong, and what a machine can lack: a clear message, a closed gate, nothing left behind. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ending } from "../../packages/rehearsal/cli/screen/ending.ts";
import { hear, type Story } from "../../packages/rehearsal/cli/screen/story.ts";
import { type DemoRepository, makeRepository } from "../../packages/rehearsal/demo/repository.ts";
import { slipwayProgram } from "../contracts/spawned.ts";
import { conclusions, makeTeam, type Team } from "./team.ts";

const minutes = 60_000;

/** Takes parts of the sample away, so that what is left is quick, and writes others. */
const change =
  (without: readonly string[], files: Readonly<Record<string, string>>, branch = "develop") =>
  async (repository: DemoRepository): Promise<void> => {
    for (const path of without) await rm(join(repository.folder, path), { recursive: true });
    const [[file, to] = ["README.md", "# A small repository\n"], ...more] = Object.entries(files);
    for (const [path, text] of more) {
      await mkdir(join(repository.folder, path, ".."), { recursive: true });
      await writeFile(join(repository.folder, path), text);
    }
    await repository.commit(branch, { file, from: null, to, commit: "Change the sample" });
  };

/** What the trusted branch measures stays measured; here it is nothing in dev, where what is taken away is missing. */
const unmeasured = (prepare: (repository: DemoRepository) => Promise<void>) => async (repository: DemoRepository) => {
  const measured = "environments: [dev, uat]";
  const commit = "Measure in uat alone";
  await repository.commit("main", { file: config, from: measured, to: "environments: [uat]", commit });
  await prepare(repository);
};

const slow = ["infra", "src", "tests", "requirements.txt", "requirements-dev.txt", "pyproject.toml"];
const config = ".github/slipway.yml";
/** The workflow files stay out: checkov takes seconds over them, and other tests show what it finds. */
const quick = "artefact: { exclude: [.github/**] }\ntools: { machine: [terraform] }\n";

const played = async (team: Team, branch = "develop") => {
  const story: Story = new Map();
  const done = await team.rehearsal.cause({ event: "push", branch }, (event) => hear(story, event));
  const run = done.runs.find((own) => own.run.path === ".github/workflows/develop.yml") ?? done.runs[0];
  if (!run) throw new Error("no run started");
  return { run, story, text: ending(team.rehearsal, done, story, run.conclusion) };
};

test(
  "a broken workflow file is reported with its line before any job starts",
  async () => {
    const broken = "name: develop\non: push\njobs:\n  pipeline:\n    runs-on: ubuntu-24.04\n    step: []\n";
    const team = await makeTeam(
      change(slow, {
        ".github/workflows/develop.yml": broken,
        ".github/workflows/feature.yml": "on: pull_request\njobs: {}\n",
      }),
    );
    try {
      const { run, text } = await played(team);
      expect(run.jobs).toEqual([]);
      expect(run.errors.map(({ path, line }) => `${path}:${line}`)).toContain(".github/workflows/develop.yml:6");
      expect(text).toMatch(/nothing of it has run\n {4}\.github\/workflows\/develop\.yml:/);
    } finally {
      await team.close();
    }
  },
  2 * minutes,
);

test(
  "a configuration with seven mistakes closes the first gate and tells all seven",
  async () => {
    const text = `version: 1
environments:
  prodution: { rollback: automatik }
analysis: { block: meduim, chekov: {} }
terraform: { directory: ../x }
checks:
  - { sql: checks/a.sql, expect: none }
roles: { a: { teem: x } }
`;
    const team = await makeTeam(change(slow, { [config]: text }));
    try {
      const { run, text: message } = await played(team);
      expect(conclusions(run)).toMatchObject({
        flow: "failure",
        verify: "skipped",
        promote: "skipped",
        plan: "skipped",
        record: "failure",
      });
      expect((await team.ledger())[`runs/${run.run.id}-1.json`]).toMatchObject({
        verdict: "no",
        reason: "bad_config",
        flow: null,
        release: null,
        commit: run.run.event.sha,
      });
      expect(message).toContain("plan-flow refused (bad_config)");
      expect(message).toContain(".github/slipway.yml has 7 mistakes");
      expect(message).toMatch(
        /4:13 +analysis\.block +"meduim" is not one of low, medium, high, critical; did you mean "medium"\?/,
      );
    } finally {
      await team.close();
    }
  },
  2 * minutes,
);

test(
  "a branch name is only data, in every phase",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "slipway-canary-"));
    const canary = join(folder, "canary");
    const trap = join(folder, "bin");
    await mkdir(trap);
    await writeFile(join(trap, "touch"), `#!/bin/sh\necho "$@" >> ${canary}\n`);
    await chmod(join(trap, "touch"), 0o755);
    const before = process.env.PATH;
    process.env.PATH = `${trap}:${before}`;
    const branch = 'feature/a";touch${IFS}x;#$(touch${IFS}y)`touch${IFS}z`';
    const team = await makeTeam(change(slow, { [config]: `version: 1\n${quick}` }, branch));
    try {
      const { run } = await played(team, branch);
      expect(conclusions(run)).toMatchObject({
        flow: "success",
        pipeline: "success",
      });
      expect(existsSync(canary)).toBe(false);
    } finally {
      process.env.PATH = before;
      await team.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
  2 * minutes,
);

test(
  "without Terraform the plan is skipped and says so, and the migrations still reach the database",
  async () => {
    const team = await makeTeam(
      unmeasured(
        change(slow, {
          [config]:
            "version: 1\nartefact: { exclude: [.github/**] }\nchecks: [{ sql: checks/gauges.sql, expect: no rows }]\n",
        }),
      ),
    );
    try {
      const { run, story } = await played(team);
      expect(run.conclusion).toBe("success");
      const said = [...story.values()].flatMap(({ result }) => Object.values(result?.outputs ?? {})).join("\n");
      expect(said).toContain("the artefact holds no Terraform in infra");
      const [promotion] = Object.values(await team.ledger()).filter(({ kind }) => kind === "promotion");
      const entries = (promotion?.entries ?? []) as { phase: string; outcome: string }[];
      expect(Object.fromEntries(entries.map(({ phase, outcome }) => [phase, outcome]))).toMatchObject({
        plan: "skipped",
        deploy: "skipped",
        migrate: "passed",
        check: "passed",
      });
    } finally {
      await team.close();
    }
  },
  2 * minutes,
);

test(
  "without SQL the migrations are skipped and say so",
  async () => {
    const parts = ["sql", "checks", "src", "tests", "requirements.txt", "requirements-dev.txt", "pyproject.toml"];
    const team = await makeTeam(unmeasured(change(parts, { [config]: `version: 1\n${quick}` })));
    try {
      const { run } = await played(team);
      expect(run.conclusion).toBe("success");
      const [promotion] = Object.values(await team.ledger()).filter(({ kind }) => kind === "promotion");
      const entries = (promotion?.entries ?? []) as { phase: string; outcome: string }[];
      expect(Object.fromEntries(entries.map(({ phase, outcome }) => [phase, outcome]))).toMatchObject({
        test: "skipped",
        deploy: "passed",
        migrate: "skipped",
        check: "skipped",
      });
    } finally {
      await team.close();
    }
  },
  3 * minutes,
);

test(
  "a port in use keeps the service from starting, and the run says which port",
  async () => {
    const checks = `version: 1\n${quick}checks: [{ http: "{outputs.url}/version", expect: { json: { version: "{version}" } }, within: 1s }]\nnetwork: { allow: [127.0.0.1] }\n`;
    const team = await makeTeam(
      change(["sql", "tests", "requirements-dev.txt", "pyproject.toml"], { [config]: checks }),
    );
    const port = Number(team.rehearsal.cloud.environment("dev")?.variables.TF_VAR_SERVICE_PORT);
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((done) => other.listen(port, "127.0.0.1", done));
    try {
      const { run, text } = await played(team);
      expect(conclusions(run)).toMatchObject({ "promote/deploy": "success", "promote/check": "failure" });
      expect(text).toContain(`cannot start: port ${port} is in use by another program`);
    } finally {
      other.close();
      await team.close();
    }
  },
  3 * minutes,
);

test(
  "Ctrl-C in the middle ends the run, its children and its temporary folders",
  async () => {
    const home = await mkdtemp(join(tmpdir(), "slipway-interrupt-"));
    const temp = join(home, "tmp");
    await mkdir(temp);
    try {
      const repository = await makeRepository(join(home, "team"), process.env.PATH);
      const words = slipwayProgram("rehearse", "push", "develop", "--repository", repository.folder, "--json");
      const child = spawn(process.execPath, words, {
        env: { ...process.env, TMPDIR: temp },
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        // More than once, as people press it.
        if (/"step-started","job":"pipeline\/verify\/analyse","step":"Analyse it"/.test(said)) child.kill("SIGINT");
      });
      const code = await new Promise((done) => child.on("close", done));
      expect(code).toBe(130);
      expect(said).toMatch(/"type":"result","conclusion":"cancelled"/);
      expect(await readdir(temp)).toEqual([]);
      expect(await processesNaming(home)).toEqual([]);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
  2 * minutes,
);

/** Command lines of processes that name a folder. */
const processesNaming = async (folder: string): Promise<string[]> => {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(folder)).map((line) => line.replaceAll("\0", " "));
};
