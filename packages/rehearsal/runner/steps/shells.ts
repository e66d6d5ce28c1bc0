import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** How a script is run. */
export interface Shell {
  /** Absolute path. */
  readonly file: string;
  /** With `{0}` where the script's path belongs. */
  readonly args: readonly string[];
  /** Extension of the script, with its dot. */
  readonly extension: string;
  /** The script as the shell needs it. */
  readonly wrap: (script: string) => string;
}

interface Known {
  readonly args: string;
  readonly extension: string;
  readonly wrap?: (script: string) => string;
}

/** The shells that GitHub knows by name; any other is `command with {0}`. */
const knownShells: Readonly<Record<string, Known>> = {
  bash: { args: "--noprofile --norc -e -o pipefail {0}", extension: ".sh" },
  sh: { args: "-e {0}", extension: ".sh" },
  python: { args: "{0}", extension: ".py" },
  pwsh: { args: "-command \". '{0}'\"", extension: ".ps1", wrap: powershell },
};

/** Finds a shell on a search path; without one GitHub takes `bash -e`, or `sh -e` where there is no bash. */
export function shellOf(value: string | undefined, path: string): Shell {
  if (!value) {
    const file = which("bash", path) ?? which("sh", path);
    if (!file) throw new Error("Neither bash nor sh is on the PATH. Install bash.");
    return { file, args: ["-e", "{0}"], extension: ".sh", wrap: unchanged };
  }
  const [name = "", ...rest] = value.trim().split(" ");
  const known = Object.hasOwn(knownShells, name) ? knownShells[name] : undefined;
  const args = rest.join(" ").trim() || known?.args || "";
  if (!args.includes("{0}")) {
    throw new Error(
      `Invalid shell option '${value}'. Shell must be a valid built-in (${Object.keys(knownShells).join(", ")}) or a format string containing '{0}'`,
    );
  }
  const file = which(name, path) ?? (name === "python" ? which("python3", path) : undefined);
  if (!file) {
    throw new Error(`${name}: command not found. Make sure '${name}' is installed and on the 'PATH' of the job.`);
  }
  return { file, args: words(args), extension: known?.extension ?? "", wrap: known?.wrap ?? unchanged };
}

/** Absolute path of a command on a search path. */
export function which(command: string, path: string): string | undefined {
  const candidates = command.includes("/")
    ? [command]
    : path
        .split(delimiter)
        .filter(Boolean)
        .map((folder) => join(folder, command));
  return candidates.find((candidate) => {
    try {
      if (!statSync(candidate, { throwIfNoEntry: false })?.isFile()) return false;
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Splits at spaces; double quotes hold a word together. No shell is asked. */
function words(text: string): string[] {
  return [...text.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ""));
}

function unchanged(script: string): string {
  return script;
}

function powershell(script: string): string {
  return `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`;
}
