import { join } from "node:path";
import { banditFiles, banditFindings } from "../../packages/formats/bandit.ts";
import { checkovFindings } from "../../packages/formats/checkov.ts";
import { pylintFindings, pylintPlugins } from "../../packages/formats/pylint.ts";
import { sqlfluffFiles, sqlfluffFindings } from "../../packages/formats/sqlfluff.ts";
import { tflintFindings } from "../../packages/formats/tflint.ts";
import { banditSettings } from "./bandit-settings.ts";
import { checkovCall } from "./checkov-call.ts";
import { ownModules } from "./own-modules.ts";
import { switchedOff } from "./pylint-rules.ts";
import { pylintWitness, witnessName } from "./pylint-witness.ts";
import { openedFiles, pythonCall } from "./python-tool.ts";
import { tflintSettings } from "./tflint-settings.ts";
import type { AnalysisTool, Evidence, ToolRow } from "./tool-row.ts";

const terraform = ["**/*.tf", "**/*.tf.json"];

/** No file of SQL that is longer is looked at: a parser that takes a minute for it would take an hour for ten such files. */
const longestSql = 200_000;

/** Settings that stand above those of the repository, in every folder. */
const sqlfluffOverrides = [
  "[sqlfluff]",
  `large_file_skip_byte_limit = ${longestSql}`,
  "ignore =",
  "sql_file_exts = .sql",
  "",
].join("\n");

/** The one table of tools: which files, how to call it, how to read it. */
export const tools: Readonly<Record<AnalysisTool, ToolRow>> = {
  checkov: {
    globs: [...terraform, "**/{,*.}[Dd]ockerfile{,.*}", ".github/workflows/*.{yml,yaml}"],
    seconds: (files) => 2.3 + 0.02 * files,
    call: checkovCall,
    codes: [0, 1],
    telling: true,
    findings: (text, { folder }) => checkovFindings(text, folder),
    lookedAt: async (evidence) => ({ files: await openedFiles(evidence) }),
  },
  tflint: {
    globs: terraform,
    seconds: () => 0.3,
    call: async (ground) => ({
      file: ground.program,
      args: ["--recursive", "--format=json", "--no-color", `--config=${await tflintSettings(ground)}`],
      env: { HOME: ground.temp, TMPDIR: ground.temp },
    }),
    codes: [0, 1, 2], // 1: errors, which its report names
    telling: true,
    findings: tflintFindings,
    // It tells no file; it walks through every folder but those that begin with a dot, and fails where it cannot.
    lookedAt: async (_, { files }) => ({ files: files.filter((path) => !/(^|\/)\.[^/]*\//.test(path)) }),
  },
  sqlfluff: {
    globs: ["**/*.[sS][qQ][lL]"],
    seconds: (files) => 0.6 + 0.05 * files,
    call: async (ground) => {
      const plain = ["--templater", "raw", "--library-path", "none", "--disable-progress-bar", "--processes", "1"];
      const dialect = `--dialect=${ground.configuration.analysis.sqlfluff.dialect}`;
      const whole = ["--disregard-sqlfluffignores", "--config", join(ground.temp, "overrides.cfg")];
      return pythonCall(
        ground,
        {
          module: "sqlfluff",
          args: ["lint", dialect, ...plain, ...whole, "--format", "json"],
          more: ground.files.map((path) => `./${path}`),
        },
        { notes: { "overrides.cfg": sqlfluffOverrides } },
      );
    },
    codes: [0, 1],
    telling: true,
    findings: sqlfluffFindings,
    lookedAt: async (evidence) => ({ files: await both(evidence, sqlfluffFiles(evidence.report)) }),
  },
  pylint: {
    globs: ["**/*.py"],
    seconds: (files) => 1 + 0.2 * files,
    call: async (ground) =>
      pythonCall(
        ground,
        {
          module: "pylint",
          args: [
            ...["--output-format=json2", "--jobs=1", "--persistent=n", `--load-plugins=${witnessName}`],
            ...["--ignore=", "--ignore-patterns=", "--ignore-paths="],
          ],
          more: ground.files.map((path) => `./${path.replaceAll(/[*?[]/g, "[$&]")}`), // it expands them as globs
        },
        { notes: { [`${witnessName}.py`]: pylintWitness } },
      ),
    codes: Array.from({ length: 32 }, (_, bits) => bits), // one bit a kind of message; 32 is a wrong call
    telling: false, // fail-under, and imports that we do not count
    findings: (text, { files }) => {
      const own = ownModules(files);
      return pylintFindings(text, (module) => own.has(module));
    },
    lookedAt: async (evidence) => ({
      files: await openedFiles(evidence),
      remarks: [
        ...switchedOff(await evidence.note("switched-off")),
        ...pylintPlugins(evidence.report).map((plugin) => `its plugin ${plugin} is not loaded`),
      ],
    }),
  },
  bandit: {
    globs: ["**/*.py"],
    seconds: (files) => 0.3 + 0.01 * files,
    call: async (ground) =>
      pythonCall(ground, {
        module: "bandit",
        args: ["--format", "json", "--quiet", "--exclude="],
        more: ground.files.map((path) => `./${path}`),
        before: banditSettings,
      }),
    codes: [0, 1],
    telling: true,
    findings: banditFindings,
    lookedAt: async (evidence) => ({ files: await both(evidence, banditFiles(evidence.report)) }),
  },
};

/** The files that a tool opened, and names in its report too. */
async function both(evidence: Evidence, reported: readonly string[]): Promise<string[]> {
  const named = new Set(reported);
  return (await openedFiles(evidence)).filter((path) => named.has(path));
}
