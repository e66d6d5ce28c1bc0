import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FeatureFlags } from "@actions/expressions";
import { validate } from "@actions/languageservice";
import { beforeAll, expect, test } from "@jest/globals";
import { glob } from "tinyglobby";
import { TextDocument } from "vscode-languageserver-textdocument";
import { childProcesses, type Finished } from "../../packages/ports/machine/exec.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import type { ToolName } from "../../packages/ports/tools/table.ts";
import { root } from "../../scripts/tree.ts";

/** Every workflow and action file of the repository, the sample's included. */
const patterns = [".github/workflows/*.yml", "examples/*/.github/workflows/*.yml", "actions/*/action.yml"];
let files: string[] = [];

beforeAll(async () => {
  files = (await glob(patterns, { cwd: root, dot: true })).sort();
});

const run = async (tool: ToolName, ...args: string[]): Promise<Finished> => {
  const exec = childProcesses({ env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" } });
  const signal = new AbortController().signal;
  const tools = toolTable({ env: process.env, toolCache: join(root, ".slipway/tools"), workspace: root, signal }, exec);
  return exec.run({ file: (await tools.need(tool)).path, args, cwd: root });
};

test("there are workflow files to look at", () => {
  expect(files.filter((file) => file.includes("workflows/")).length).toBeGreaterThanOrEqual(6);
});

/** References are read from this repository: `$/…` of our own files, and `slipway-dev/slipway/…@sha` of the sample. */
const fileProvider = {
  getFileContent: async ({ path }: { path: string }) => ({
    name: path,
    content: await readFile(join(root, path), "utf8"),
  }),
};
const featureFlags = new FeatureFlags({ all: true });

test("GitHub's language service has nothing to say about any workflow", async () => {
  const said = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, file), "utf8");
      const document = TextDocument.create(`file:///${file}`, "yaml", 1, text);
      const diagnostics = await validate(document, { fileProvider, featureFlags });
      return diagnostics.map(({ message, range }) => `${file}:${range.start.line + 1}: ${message}`);
    }),
  );
  expect(said.flat()).toEqual([]);
});

/** What actionlint 1.7.12 does not know yet and GitHub has: `$/` references, `queue` in a concurrency group, `job.workflow_ref`, and `jobs.<id>.result` where a called workflow says its outputs. */
const unknownToActionlint = [
  /"\$\/[^"]+"/,
  /unexpected key "queue" for "concurrency" section/,
  /property "result" is not defined in object type \{outputs: /,
  /property "workflow_ref" is not defined in object type \{check_run_id/,
];

test("the language service would say it: an unknown input, an unknown output, an unknown permission", async () => {
  const text = await readFile(join(root, ".github/workflows/develop.yml"), "utf8");
  for (const [from, to] of [
    ["plan.outputs.planned ||", "plan.outputs.planed ||"],
    ["contents: write # appends", "content: write # appends"],
    ["          config: ${{", "          confg: ${{"],
    ["      earlier: ${{", "      erlier: ${{"],
  ] as const) {
    expect(text).toContain(from);
    // The service keeps what it has parsed by address.
    const address = `file:///.github/workflows/${encodeURIComponent(to)}.yml`;
    const document = TextDocument.create(address, "yaml", 1, text.replace(from, to));
    expect([to, await validate(document, { fileProvider, featureFlags })]).toEqual([
      to,
      expect.arrayContaining([expect.anything()]),
    ]);
  }
});

test("actionlint has nothing to say but what it does not know yet", async () => {
  const workflows = files.filter((file) => file.includes("workflows/"));
  const { stdout, stderr } = await run(
    "actionlint",
    "-no-color",
    "-oneline",
    "-shellcheck=",
    "-pyflakes=",
    ...workflows,
  );
  const lines = stdout
    .split("\n")
    .filter((line) => line !== "" && !unknownToActionlint.some((excuse) => excuse.test(line)));
  expect([...lines, stderr]).toEqual([""]);
});

test("zizmor has nothing to say, at its most pedantic", async () => {
  const { code, stdout } = await run(
    "zizmor",
    "--offline",
    "--persona=pedantic",
    "--no-progress",
    "--quiet",
    "--no-config",
    ...files,
  );
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: "No findings to report. Good job!" });
});
