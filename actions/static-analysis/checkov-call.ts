import { ownProgram } from "../../packages/ports/machine/own-program.ts";
import { namesIn, openedFiles, pythonCall } from "./python-tool.ts";
import type { Call, Context, Evidence } from "./tool-row.ts";

/** checkov's frameworks, each with its files. */
const frameworks = {
  terraform: [/\.tf$/],
  terraform_json: [/\.tf\.json$/],
  dockerfile: [/(^|\/)([^/]+\.)?[Dd]ockerfile(\.[^/]+)?$/],
  github_actions: [/^\.github\/workflows\/[^/]+\.ya?ml$/],
} as const;

const environment = {
  CKV_SKIP_PACKAGE_UPDATE_CHECK: "true",
  BC_SKIP_MAPPING: "TRUE",
  LOG_LEVEL: "ERROR",
  CKV_IGNORE_HIDDEN_DIRECTORIES: "False",
  CKV_IGNORED_DIRECTORIES: ".git,.terraform,node_modules",
};

/**
 * checkov, through the frameworks that have files. It would let its settings in the repository say which files it looks at and by which
 * checks only, so it does not get to see them (it looks in its working folder, and where `--directory` stands as a word of its own): the
 * single checks that they skip are told to it.
 */
export async function checkovCall(context: Context): Promise<Call> {
  const matching = Object.entries(frameworks)
    .filter(([, files]) => context.files.some((path) => files.some((pattern) => pattern.test(path))))
    .flatMap(([framework]) => ["--framework", framework]);
  const offline = ["--skip-download", "--download-external-modules", "false"];
  const { skip, ignored, path } = await settingsOf(context);
  const skips = skip.length === 0 ? [] : ["--skip-check", skip.join(",")];
  return pythonCall(
    context,
    {
      module: "checkov.main",
      args: [`--directory=${context.folder}`, ...matching, ...offline, ...skips, "--compact", "--output", "json"],
      before: ownProgram(import.meta.url, "checkov-witness.py"),
    },
    {
      env: environment,
      cwd: context.temp,
      ...(ignored.length === 0 ? {} : { ignored: `${ignored.join(", ")} of ${path}` }),
    },
  );
}

async function settingsOf({ read }: Context) {
  for (const path of [".checkov.yaml", ".checkov.yml"]) {
    const text = await read(path);
    if (text === null) continue;
    const { readCheckovSettings } = await import("../../packages/formats/findings/checkov-settings.ts"); // YAML is loaded where there is a file
    return { ...readCheckovSettings(text, path), path };
  }
  return { skip: [], ignored: [], path: "" };
}

/** The files that checkov opened and, of those it says nothing of where it cannot read them, has read. */
export async function checkovFiles(evidence: Evidence): Promise<string[]> {
  const read = new Set(namesIn(await evidence.note("read")));
  const opened = await openedFiles(evidence);
  return opened.filter((path) => /\.tf(\.json)?$/.test(path) || read.has(path));
}
