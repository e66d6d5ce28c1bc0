import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import picomatch from "picomatch";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { type Configuration, defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Command, Finished } from "../../packages/ports/machine/exec.ts";
import { memoryTools } from "../../packages/ports/tools/tools-memory.ts";
import { guarded } from "./guard.ts";
import { ownModules } from "./own-modules.ts";
import { staticAnalysis } from "./static-analysis.ts";
import { toolNames } from "./tool-row.ts";

const printed = (name: string): string =>
  readFileSync(new URL(`../../packages/formats/findings/printed/${name}.json`, import.meta.url), "utf8");

const release = { commit: "c".repeat(40) } as Release;

/** Which tool a command runs. */
const toolOf = ({ file, args = [] }: Command): string =>
  file.endsWith("tflint") ? "tflint" : (args[6] ?? "").replace(".main", "");

/** The notes that a tool which looked at everything leaves in its private folder. */
const notesOf = (files: readonly string[]): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(["opened", "read", "linted"].map((name) => [name, files.map((path) => `${path}\0`).join("")])),
  "switched-off": "0 of 310",
});

const clean: Readonly<Record<string, string>> = {
  checkov: '{"passed":0,"failed":0,"skipped":0,"parsing_errors":0,"resource_count":0}',
  tflint: '{"issues":[],"errors":[]}',
  pylint: '{"messages":[],"statistics":{"modulesLinted":1}}',
};

/** The report of a tool that found nothing in these files. */
const cleanReport = (tool: string, files: readonly string[]): string => {
  if (tool === "sqlfluff") return JSON.stringify(files.map((filepath) => ({ filepath, violations: [] })));
  if (tool !== "bandit") return clean[tool] ?? "";
  return JSON.stringify({ errors: [], results: [], metrics: Object.fromEntries(files.map((path) => [path, {}])) });
};

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, Partial<Finished>>>;
  readonly analysis?: Partial<Configuration["analysis"]>;
  readonly missing?: string;
  readonly sarif?: string;
  /** Notes that a tool leaves differently from one that looked at everything. */
  readonly notes?: Readonly<Record<string, string | null>>;
}

const everything = { "infra/main.tf": "", "sql/a.sql": "", "src/app/__init__.py": "", "src/app/job.py": "" };

const analyse = async ({
  files = everything,
  answers = {},
  analysis = {},
  missing,
  sarif = "a.sarif",
  notes = {},
}: Given = {}) => {
  const commands: Command[] = [];
  const written = new Map<string, string>();
  const absent = async () => {
    throw new Error("not in this world");
  };
  const world = memoryWorld({
    tools: memoryTools(
      Object.fromEntries(toolNames.filter((name) => name !== missing).map((name) => [name, `/tools/bin/${name}`])),
    ),
    files: {
      bytes: async () => null,
      names: async () => [],
      read: async (path) => {
        const [, tool, note] = /^\/temp\/(\w+)\/([\w-]+)$/.exec(path) ?? [];
        if (tool === undefined || note === undefined) return files[path.replace("/workspace/artefact/", "")] ?? null;
        const message = notes[`${tool}/${note}`];
        return message === undefined ? (notesOf(Object.keys(files))[note] ?? null) : message;
      },
      write: async (path, text) => void written.set(path, text),
      find: async (_, globs) => Object.keys(files).filter((path) => picomatch.isMatch(path, [...globs], { dot: true })),
      kind: async (path) => (path === "/workspace/artefact" ? "folder" : "none"),
      makeFolder: async () => {},
      digest: absent,
      size: absent,
      remove: absent,
    },
    exec: {
      run: async (command) => {
        commands.push(command);
        const tool = toolOf(command);
        const stdout = cleanReport(tool, Object.keys(files));
        return { code: 0, signal: null, stdout, stderr: "", timedOut: false, ...answers[tool] };
      },
    },
  });
  const configuration = defaultConfiguration();
  const result = await staticAnalysis(
    {
      release,
      folder: "artefact",
      sarif,
      configuration: { ...configuration, analysis: { ...configuration.analysis, ...analysis } },
    },
    world,
  );
  return { result, commands, written, lines: world.lines, ran: commands.map(toolOf) };
};

test("a tree without mistakes passes, and every tool says that it looked", async () => {
  const { result, written } = await analyse();
  expect(result).toMatchObject({
    outcome: "passed",
    because: "checkov 0 · tflint 0 · sqlfluff 0 · pylint 0 · bandit 0",
    outputs: { findings: 0, sarif: "a.sarif" },
  });
  expect([...written.keys()].filter((path) => !path.startsWith("/temp/"))).toEqual(["/workspace/a.sarif"]);
});

test("a tool without a file to look at is skipped by name", async () => {
  const { result, ran, lines } = await analyse({ files: { "sql/a.sql": "" } });
  expect(ran).toEqual(["sqlfluff"]);
  expect(result.because).toBe("checkov skipped · tflint skipped · sqlfluff 0 · pylint skipped · bandit skipped");
  expect(lines).toContain("tflint was skipped: no **/*.tf, **/*.tf.json");
});

test("a tree in which no tool has a file is skipped, and says so", async () => {
  expect((await analyse({ files: { "README.md": "" } })).result).toMatchObject({
    outcome: "skipped",
    reason: "nothing_to_do",
  });
});

test("a finding at the level that blocks closes the gate, the gravest is reported first", async () => {
  const { result, lines, written } = await analyse({
    answers: {
      pylint: { code: 30, stdout: printed("pylint") },
      bandit: { code: 1, stdout: printed("bandit") },
      sqlfluff: { code: 1, stdout: printed("sqlfluff") },
    },
  });
  expect(result).toMatchObject({ outcome: "failed", reason: "findings" });
  expect(result.because).toContain("first sql/b.sql:1 sqlfluff PRS");
  expect(result.annotations?.map(({ level }) => level)).toEqual([
    ...Array.from({ length: 9 }, () => "error"),
    ...Array.from({ length: 10 }, () => "notice"),
  ]);
  expect(result.annotations?.[0]).toMatchObject({ path: "sql/b.sql", line: 1, title: "high · sqlfluff PRS" });
  expect(lines).toContain(
    "src/app/job.py:8 · high · bandit B602 · subprocess call with shell=True identified, security issue.",
  );
  // Of more than it shows GitHub keeps the first of a run.
  const { runs } = JSON.parse(written.get("/workspace/a.sarif") ?? "{}") as {
    runs: { results: { level: string }[] }[];
  };
  const levels = runs.map(({ results }) => results.map(({ level }) => level));
  const rank = ["error", "warning", "note"];
  expect(levels).toEqual(levels.map((all) => all.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b))));
  expect(levels.flat()).toEqual(expect.arrayContaining(rank));
});

test("below the level that blocks findings are reported, and the gate stays open", async () => {
  const stdout = JSON.stringify([JSON.parse(printed("sqlfluff"))[0]]);
  const { result } = await analyse({ answers: { sqlfluff: { code: 1, stdout } } });
  expect(result).toMatchObject({
    outcome: "passed",
    because: "checkov 0 · tflint 0 · sqlfluff 3 · pylint 0 · bandit 0",
    outputs: { findings: 3 },
    facts: { findings: { sqlfluff: 3 } },
  });
});

test("a rule that the configuration accepts does not count, by its code or its name, and is still told", async () => {
  const { result } = await analyse({
    answers: { pylint: { code: 30, stdout: printed("pylint") } },
    analysis: { pylint: { skip: ["C0114", "unused-import"] } },
  });
  expect(result.facts).toMatchObject({ accepted: { pylint: 5 } });
  expect(result.summary).toContain("5 accepted by the configuration");
  expect(result.summary).not.toContain("Unused import os");
});

test.each([
  ["crashes", { code: 1, stdout: "", stderr: "Traceback\nMemoryError" }, "MemoryError"],
  ["ends with an unknown code", { code: 2, stdout: clean.checkov ?? "", stderr: "usage" }, "exit code 2"],
  ["is killed", { code: null, signal: "SIGKILL" }, "the signal SIGKILL"],
  ["prints garbage", { stdout: "ok!" }, "not its report"],
  ["says that it found something and names nothing", { code: 1 }, "named no finding"],
  ["does not end", { timedOut: true, code: 0 }, "did not end within 10 minutes"],
])("a tool that %s closes the gate, and the others are still told", async (_, answer, words) => {
  const { result } = await analyse({
    answers: { checkov: answer, pylint: { code: 30, stdout: printed("pylint") } },
  });
  expect(result).toMatchObject({ outcome: "failed", reason: "tool_failed" });
  expect(result.because).toContain(words);
  expect(result.summary).toContain("checkov did not do its work");
  expect(result.outputs?.findings).toBe(17);
});

test("a tool that cannot be fetched closes the gate with its remedy", async () => {
  expect((await analyse({ missing: "tflint" })).result).toMatchObject({
    reason: "tool_missing",
    remedy: "Install tflint 0.64.0.",
  });
});

test("a tool that would have run code of the repository was stopped, and that is a mistake in its settings", async () => {
  const { result } = await analyse({
    answers: { pylint: { code: guarded, stderr: "slipway: would have run src/isort.py\n" } },
  });
  expect(result).toMatchObject({ outcome: "failed", reason: "bad_config" });
  expect(result.because).toBe("pylint was stopped: it would have run src/isort.py");
});

test.each([
  'plugin "aws" { enabled = true }',
  "plugin aws {",
  'config { plugin_dir = "evil" }',
  'plugin "terraform" {\n source = "github.com/evil/ruleset"\n}',
  'plugin\n"aws" {}',
])("settings of tflint that ask for a program are refused: %s", async (text) => {
  const { result, ran } = await analyse({ files: { ...everything, "infra/.tflint.hcl": text } });
  expect(result).toMatchObject({ reason: "bad_config" });
  expect(result.because).toContain("infra/.tflint.hcl asks for");
  expect(ran).not.toContain("tflint");
});

test.each([
  ["checkov", { "checkov/opened": "" }, "infra/main.tf"],
  ["sqlfluff", { "sqlfluff/opened": null }, "sql/a.sql"],
  ["pylint", { "pylint/linted": "src/app/__init__.py\0" }, "src/app/job.py"],
  ["bandit", { "bandit/opened": "src/app/job.py\0" }, "src/app/__init__.py"],
])(
  "a file that %s did not look at closes the gate by its name, unless the configuration accepts that",
  async (tool, notes, path) => {
    const { result } = await analyse({ notes });
    expect(result).toMatchObject({ outcome: "failed", reason: "findings", outputs: { findings: 1 } });
    expect(result.because).toContain(`first ${path}:1 ${tool} not-looked-at: ${tool} did not look at this file`);
    expect((await analyse({ notes, analysis: { [tool]: { skip: ["not-looked-at"] } } })).result.outcome).toBe("passed");
  },
);

test.each([
  ["sqlfluff", { sqlfluff: { stdout: "[]" } }],
  ["bandit", { bandit: { stdout: '{"errors":[],"results":[],"metrics":{"_totals":{}}}' } }],
])("a file that %s opened, but does not name in its report, was not looked at", async (tool, answers) => {
  const { result } = await analyse({ answers });
  expect([result.reason, result.because]).toEqual(["findings", expect.stringContaining(`${tool} not-looked-at`)]);
});

test.each(["Dockerfile", ".github/workflows/ci.yml"])(
  "a file that checkov opened and could not read is named: %s",
  async (path) => {
    const files = { ...everything, [path]: "" };
    expect((await analyse({ files })).result.outcome).toBe("passed");
    const { result } = await analyse({ files, notes: { "checkov/read": "infra/main.tf\0" } });
    expect(result.because).toContain(`first ${path}:1 checkov not-looked-at`);
  },
);

test("settings that a tool cannot take are reported as such, with the tool's own words", async () => {
  const stderr = "Error loading config: Config file '/workspace/artefact/.sqlfluff' set an outdated config value\n";
  const { result } = await analyse({ answers: { sqlfluff: { code: 2, stderr, stdout: "" } } });
  expect([result.reason, result.because]).toEqual(["bad_config", expect.stringContaining("file '.sqlfluff' set an")]);
  const dialect = { code: 1, stderr: "KeyError: 'Unknown dialect'\n", stdout: "" };
  expect((await analyse({ answers: { sqlfluff: dialect } })).result.reason).toBe("bad_config");
});

test("the dialect of SQL is that of the team's settings, unless the configuration names one", async () => {
  const asked = async (analysis: Partial<Configuration["analysis"]>) => {
    const { commands, written } = await analyse({ analysis });
    const { args = [] } = commands.find((command) => toolOf(command) === "sqlfluff") ?? {};
    return [args.find((arg) => arg.startsWith("--dialect")), written.get("/temp/sqlfluff/.sqlfluff")];
  };
  // Below the team's own settings: HOME is the tool's private folder.
  expect(await asked({})).toEqual([undefined, "[sqlfluff]\ndialect = postgres\n"]);
  expect((await asked({ sqlfluff: { skip: [], dialect: "bigquery" } }))[0]).toBe("--dialect=bigquery");
});

test("hundreds of findings are reported by their rules first", async () => {
  const violation = (code: string, line: number) => ({
    start_line_no: line,
    start_line_pos: 1,
    code,
    description: `about ${code}`,
  });
  const violations = Array.from({ length: 250 }, (_, at) => violation(at % 5 === 0 ? "AM04" : "LT01", at + 1));
  const report = JSON.stringify([{ filepath: "sql/a.sql", violations: [...violations, violation("PRS", 7)] }]);
  const { result } = await analyse({ answers: { sqlfluff: { code: 1, stdout: report } } });
  const rows = (result.summary ?? "").split("\n").filter((line) => /^\| sqlfluff [A-Z]/.test(line));
  expect(rows).toEqual([
    "| sqlfluff PRS | high | 1 | 1 | <code>sql/a.sql:7</code> | about PRS |",
    "| sqlfluff AM04 | medium | 50 | 1 | <code>sql/a.sql:1</code> | about AM04 |",
    "| sqlfluff LT01 | low | 200 | 1 | <code>sql/a.sql:2</code> | about LT01 |",
  ]);
  expect(result.summary).toContain("51 more are in the log of this step");
});

test("tflint passes over folders that begin with a dot, and that is reported", async () => {
  const { result } = await analyse({ files: { ...everything, "infra/.hidden/main.tf": "" } });
  expect(result.because).toContain("first infra/.hidden/main.tf:1 tflint not-looked-at");
});

test.each([
  ["disable=all", null],
  ["disable=W", "200 of 310"],
])("settings that take most rules of pylint away are refused: %s", async (_, note) => {
  const { result } = await analyse({ notes: { "pylint/switched-off": note } });
  expect([result.reason, result.because]).toEqual(["bad_config", expect.stringContaining("pylint looked at nothing")]);
});

test("single rules that settings of the repository switch off are reported", async () => {
  const { result } = await analyse({ notes: { "pylint/switched-off": "1 of 310\nE1101 no-member" } });
  expect([result.outcome, result.summary]).toEqual([
    "passed",
    expect.stringContaining("settings of the repository switch off E1101 no-member"),
  ]);
});

test.each(["disabled_by_default = true", "disabled_by_default=yes", 'plugin "terraform" {\n  enabled = false\n}'])(
  "settings that take all rules of tflint away are refused: %s",
  async (text) => {
    const { result, ran } = await analyse({ files: { ...everything, ".tflint.hcl": `config {\n${text}\n}` } });
    expect([result.reason, result.because]).toEqual(["bad_config", expect.stringContaining("disables all rules")]);
    expect(ran).not.toContain("tflint");
  },
);

test("of checkov's settings only the single checks hold that they skip; the rest is reported", async () => {
  const text = "check: [CKV_AWS_1]\nskip-path: [infra]\nquiet: true\nskip-check: [CKV_AWS_21, 'CKV*', LOW]\n";
  const { result, commands } = await analyse({ files: { ...everything, ".checkov.yaml": text } });
  const { args = [] } = commands.find((command) => toolOf(command) === "checkov") ?? {};
  expect(args.slice(args.indexOf("--skip-check"))).toEqual([
    "--skip-check",
    "CKV_AWS_21",
    "--compact",
    "--output",
    "json",
  ]);
  expect(result.summary).toContain(
    "passed over check, skip-path, skip-check CKV*, skip-check LOW of .checkov.yaml".replaceAll("*", "\\*"),
  );
});

test.each(["external-checks-git: [x]", "a: [", "- a"])(
  "settings of checkov that cannot hold are refused: %s",
  async (text) => {
    expect((await analyse({ files: { ...everything, ".checkov.yml": text } })).result.reason).toBe("bad_config");
  },
);

test("tflint gets one file of settings by name, so that it reads no other", async () => {
  const config = async (files: Record<string, string>) =>
    (await analyse({ files: { ...everything, ...files } })).commands
      .find((command) => toolOf(command) === "tflint")
      ?.args?.at(-1);
  const rule = 'plugin "terraform" { preset = "all" }\nrule "x" { enabled = false }';
  expect(await config({})).toBe("--config=/dev/null");
  expect(await config({ ".tflint.hcl": rule })).toBe("--config=/workspace/artefact/.tflint.hcl");
  expect(await config({ ".tflint.hcl": rule, "infra/.tflint.hcl": rule })).toBe(
    "--config=/workspace/artefact/infra/.tflint.hcl",
  );
  const { commands, written } = await analyse({
    files: { ...everything, ".tflint.hcl": 'config {\n  format = "compact"\n  force  = true\n}\n' },
  });
  expect(commands.find((command) => toolOf(command) === "tflint")?.args?.at(-1)).toBe(
    "--config=/temp/tflint/settings.hcl",
  );
  expect(written.get("/temp/tflint/settings.hcl")).toBe("config {\n  \n  force  = true\n}\n");
});

test("no tool gets a setting that would template, download or fix", async () => {
  const { commands } = await analyse();
  const args = Object.fromEntries(commands.map((command) => [toolOf(command), command.args?.join(" ")]));
  expect(args.sqlfluff).toContain("--templater raw --library-path none");
  expect(args.checkov).toContain("--framework terraform --skip-download --download-external-modules false");
  expect(args.pylint).toContain("--jobs=1");
  for (const command of commands) expect(command).toMatchObject({ timeout: 600_000 });
  // In the tree checkov would find settings that say at which files it looks.
  expect(commands.map((command) => [toolOf(command), command.cwd]).sort()).toEqual([
    ["bandit", "/workspace/artefact"],
    ["checkov", "/temp/checkov"],
    ["pylint", "/workspace/artefact"],
    ["sqlfluff", "/workspace/artefact"],
    ["tflint", "/workspace/artefact"],
  ]);
});

test("checkov looks only through the frameworks that have files", async () => {
  const { commands } = await analyse({ files: { Dockerfile: "", ".github/workflows/ci.yml": "" } });
  expect(commands.map((command) => command.args?.filter((_, at, all) => all[at - 1] === "--framework"))).toEqual([
    ["dockerfile", "github_actions"],
  ]);
});

test("the SARIF file never lands in the tree that is analysed", async () => {
  for (const sarif of ["artefact/a.sarif", "artefact", "./artefact//x/a.sarif"])
    await expect(analyse({ sarif })).rejects.toMatchObject({ reason: "bad_input" });
});

test("a module of the tree is known by the name under which it is imported", () => {
  const files = [
    "src/app/__init__.py",
    "src/app/sub/__init__.py",
    "src/app/sub/a.py",
    "tests/test_a.py",
    "airflow/dags/load.py",
  ];
  expect([...ownModules(files)].sort()).toEqual(["app", "load", "test_a"]);
});
