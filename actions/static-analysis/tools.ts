import { join } from "node:path";
import { banditFiles, banditFindings } from "../../packages/formats/findings/bandit.ts";
import { checkovFindings } from "../../packages/formats/findings/checkov.ts";
import { pylintFindings, pylintPlugins } from "../../packages/formats/findings/pylint.ts";
import { sqlfluffFiles, sqlfluffFindings } from "../../packages/formats/findings/sqlfluff.ts";
import { tflintFindings } from "../../packages/formats/findings/tflint.ts";
import { ownProgram } from "../../packages/ports/machine/own-program.ts";
import { checkovCall, checkovFiles } from "./checkov-call.ts";
import { ownModules } from "./own-modules.ts";
import { switchedOff } from "./pylint-rules.ts";
import { settingsPlace } from "./pylint-settings.ts";
import { namesIn, openedFiles, pythonCall } from "./python-tool.ts";
import { namedAsTheirs, tflintSettings } from "./tflint-settings.ts";
import type { AnalysisTool, Evidence, ToolRow } from "./tool-row.ts";

const terraform = ["**/*.tf", "**/*.tf.json"];

/** Name of our plugin of pylint: that of its file, without the ending. */
const witnessName = "slipway_witness";

/** No file of SQL that is longer is looked at: a parser that takes a minute for it would take an hour for ten such files. */
const longestSql = 200_000;

/** Settings that stand above those of the repository, in every folder; how it prints and ends is our own affair. */
const sqlfluffOverrides = [
  "[sqlfluff]",
  `large_file_skip_byte_limit = ${longestSql}`,
  "large_file_skip_char_limit = 0",
  "ignore =",
  `sql_file_exts = ${[".sql", ".ddl", ".dml", ".pkb"].join(",")}`,
  "verbose = 0",
  "nocolor = True",
  "",
].join("\n");

/** Settings of the user, which stand below those of the repository: a dialect for where it names none. */
const sqlfluffDefaults = ["[sqlfluff]", "dialect = postgres", ""].join("\n");

/** The one table of tools: which files, how to call it, how to read it. */
export const tools: Readonly<Record<AnalysisTool, ToolRow>> = {
  checkov: {
    globs: [...terraform, "**/{,*.}[Dd]ockerfile{,.*}", ".github/workflows/*.{yml,yaml}"],
    seconds: (files) => 2.3 + 0.02 * files,
    call: checkovCall,
    codes: [0, 1],
    telling: true,
    findings: async ({ report }, { folder }) => checkovFindings(report, folder),
    lookedAt: async (evidence) => ({ files: await checkovFiles(evidence) }),
  },
  tflint: {
    globs: terraform,
    seconds: () => 0.3,
    call: async (context) => {
      const { file, notes } = await tflintSettings(context);
      return {
        file: context.program,
        args: ["--recursive", "--format=json", "--no-color", `--config=${file}`],
        env: { HOME: context.temp, TMPDIR: context.temp },
        notes,
      };
    },
    codes: [0, 1, 2], // 1: errors, which its report names
    telling: true,
    findings: async ({ report }, context) => tflintFindings(await namedAsTheirs(report, context), context.folder),
    // It tells no file; it walks through every folder but those that begin with a dot, and fails where it cannot.
    lookedAt: async (_, { files }) => ({ files: files.filter((path) => !/(^|\/)\.[^/]*\//.test(path)) }),
  },
  sqlfluff: {
    globs: ["**/*.[sS][qQ][lL]", "**/*.[dD][dD][lL]", "**/*.[dD][mM][lL]", "**/*.[pP][kK][bB]"],
    seconds: (files) => 0.6 + 0.05 * files,
    call: async (context) => {
      const plain = ["--templater", "raw", "--library-path", "none", "--disable-progress-bar", "--processes", "1"];
      const { dialect } = context.configuration.analysis.sqlfluff;
      const whole = ["--disregard-sqlfluffignores", "--config", join(context.temp, "overrides.cfg")];
      return pythonCall(
        context,
        {
          module: "sqlfluff",
          args: [
            "lint",
            ...(dialect === undefined ? [] : [`--dialect=${dialect}`]),
            ...plain,
            ...whole,
            "--format",
            "json",
          ],
          more: context.files.map((path) => `./${path}`),
        },
        { notes: { "overrides.cfg": sqlfluffOverrides, ".sqlfluff": sqlfluffDefaults } },
      );
    },
    codes: [0, 1],
    complaint: /Error loading (?:config|dialect)[^\n]+|Unknown dialect(?: '[^'\n]+')?/,
    telling: true,
    findings: async ({ report }) => sqlfluffFindings(report),
    lookedAt: async (evidence) => ({ files: await both(evidence, sqlfluffFiles(evidence.report)) }),
  },
  pylint: {
    globs: ["**/*.py{,i}"],
    seconds: (files) => 1 + 0.2 * files,
    call: async (context) =>
      pythonCall(
        context,
        {
          module: "pylint",
          args: [
            ...["--output-format=json2", "--jobs=1", "--persistent=n", `--load-plugins=${witnessName}`],
            ...["--ignore=", "--ignore-patterns=", "--ignore-paths="],
          ],
          more: context.files.map((path) => `./${path.replaceAll(/[*?[]/g, "[$&]")}`), // it expands them as globs
          before: ownProgram(import.meta.url, "pylint-settings.py"),
        },
        { notes: { [`${witnessName}.py`]: ownProgram(import.meta.url, `${witnessName}.py`) } },
      ),
    codes: Array.from({ length: 32 }, (_, bits) => bits), // one bit a kind of message; 32 is a wrong call
    complaint: /(?<=^pylint: error: |^\S+: error: )argument [^\n]+/m,
    telling: false, // fail-under, and imports that we do not count
    findings: async ({ report, note }, { files, read }) => {
      const own = ownModules(files);
      const settings = await note("settings");
      const place = settingsPlace(settings, settings === null ? null : await read(settings));
      return pylintFindings(report, (module) => own.has(module), place);
    },
    lookedAt: async (evidence) => ({
      files: namesIn(await evidence.note("linted")),
      remarks: [
        ...switchedOff(await evidence.note("switched-off")),
        ...pylintPlugins(evidence.report).map((plugin) => `its plugin ${plugin} is not loaded`),
      ],
    }),
  },
  bandit: {
    globs: ["**/*.py{,w}"],
    seconds: (files) => 0.3 + 0.01 * files,
    call: async (context) =>
      pythonCall(context, {
        module: "bandit",
        args: ["--format", "json", "--quiet", "--exclude="],
        more: context.files.map((path) => `./${path}`),
        before: ownProgram(import.meta.url, "bandit-settings.py"),
      }),
    codes: [0, 1],
    telling: true,
    findings: async ({ report }) => banditFindings(report),
    lookedAt: async (evidence) => ({ files: await both(evidence, banditFiles(evidence.report)) }),
  },
};

/** The files that a tool opened, and names in its report too. */
async function both(evidence: Evidence, reported: readonly string[]): Promise<string[]> {
  const named = new Set(reported);
  return (await openedFiles(evidence)).filter((path) => named.has(path));
}
