import { dirname, join } from "node:path";
import { banditFindings } from "../../packages/formats/bandit.ts";
import { checkovFindings } from "../../packages/formats/checkov.ts";
import { pylintFindings } from "../../packages/formats/pylint.ts";
import { sqlfluffFindings } from "../../packages/formats/sqlfluff.ts";
import { tflintFindings } from "../../packages/formats/tflint.ts";
import { guard } from "./guard.ts";
import { ownModules } from "./own-modules.ts";
import { tflintSettings } from "./tflint-settings.ts";
import type { AnalysisTool, Call, Ground, ToolRow } from "./tool-row.ts";

/** checkov's frameworks, each with its files. */
const frameworks = {
  terraform: [/\.tf(\.json)?$/],
  dockerfile: [/(^|\/)Dockerfile(\.[^/]+)?$/],
  github_actions: [/^\.github\/workflows\/[^/]+\.ya?ml$/],
} as const;

/** A Python tool, as a module of its own environment (`-I`: nothing of ours or of the tree is on its path), behind the guard. */
const python = (
  { program, folder, temp, niceness }: Ground,
  module: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Call => ({
  file: join(dirname(program), "python"),
  args: ["-I", "-c", guard, folder, temp, String(niceness), module, ...args],
  env: { HOME: temp, TMPDIR: temp, NO_COLOR: "1", ...env },
});

/** The one table of tools: which files, how to call it, how to read it. */
export const tools: Readonly<Record<AnalysisTool, ToolRow>> = {
  checkov: {
    globs: ["**/*.tf", "**/*.tf.json", "**/Dockerfile", "**/Dockerfile.*", ".github/workflows/*.{yml,yaml}"],
    seconds: (files) => 2.3 + 0.02 * files,
    call: async (ground) => {
      const matching = Object.entries(frameworks)
        .filter(([, files]) => ground.files.some((path) => files.some((pattern) => pattern.test(path))))
        .flatMap(([framework]) => ["--framework", framework]);
      const offline = ["--skip-download", "--download-external-modules", "false"];
      return python(
        ground,
        "checkov.main",
        ["--directory", ".", ...matching, ...offline, "--compact", "--output", "json"],
        { CKV_SKIP_PACKAGE_UPDATE_CHECK: "true", BC_SKIP_MAPPING: "TRUE", LOG_LEVEL: "ERROR" },
      );
    },
    codes: [0, 1],
    telling: true,
    findings: (text, { folder }) => checkovFindings(text, folder),
  },
  tflint: {
    globs: ["**/*.tf", "**/*.tf.json"],
    seconds: () => 0.3,
    call: async (ground) => ({
      file: ground.program,
      args: ["--recursive", "--format=json", "--no-color", `--config=${await tflintSettings(ground)}`],
      env: { HOME: ground.temp, TMPDIR: ground.temp },
    }),
    codes: [0, 1, 2], // 1: errors, which its report names
    telling: true,
    findings: tflintFindings,
  },
  sqlfluff: {
    globs: ["**/*.sql"],
    seconds: (files) => 0.6 + 0.05 * files,
    call: async (ground) => {
      const plain = ["--templater", "raw", "--library-path", "none", "--disable-progress-bar", "--processes", "1"];
      const dialect = `--dialect=${ground.configuration.analysis.sqlfluff.dialect}`;
      return python(ground, "sqlfluff", ["lint", ".", dialect, ...plain, "--format", "json"]);
    },
    codes: [0, 1],
    telling: true,
    findings: sqlfluffFindings,
  },
  pylint: {
    globs: ["**/*.py"],
    seconds: (files) => 1 + 0.2 * files,
    call: async (ground) =>
      python(ground, "pylint", ["--recursive=y", "--output-format=json2", "--jobs=1", "--persistent=n", "."]),
    codes: Array.from({ length: 32 }, (_, bits) => bits), // one bit a kind of message; 32 is a wrong call
    telling: false, // fail-under, and imports that we do not count
    findings: (text, { files }) => {
      const own = ownModules(files);
      return pylintFindings(text, (module) => own.has(module));
    },
  },
  bandit: {
    globs: ["**/*.py"],
    seconds: (files) => 0.3 + 0.01 * files,
    call: async (ground) => {
      const settings = await ground.read("pyproject.toml");
      const config = settings !== null && /^\s*\[tool\.bandit[\].]/m.test(settings) ? ["-c", "pyproject.toml"] : [];
      return python(ground, "bandit", ["--recursive", ".", "--format", "json", "--quiet", ...config]);
    },
    codes: [0, 1],
    telling: true,
    findings: banditFindings,
  },
};
