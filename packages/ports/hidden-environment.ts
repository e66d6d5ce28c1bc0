import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseJson } from "../model/json.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const mark = "SLIPWAY_ENVIRONMENT_ON_STDIN";

/**
 * Takes the environment of this process out of the sight of others. Every process of the same user can read what a program was started
 * with in `/proc/<pid>/environ`, and deleting a variable changes nothing there: so the process replaces itself by the same program, with
 * the variables in `shown` alone, and gets the rest over a file that has no name. Does not return the first time; the second time it
 * returns the whole environment. Returns `undefined` where the system has no such means, and everything stays as it is.
 */
export function hideEnvironment(
  env: Environment,
  shown: RegExp,
  folder: string | undefined,
): Record<string, string> | undefined {
  if (env[mark] !== undefined) return hiddenEnvironment();
  if (process.platform !== "linux" || typeof process.execve !== "function") return undefined;
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  if (!putOnStdin(JSON.stringify(Object.fromEntries(variables)), folder || tmpdir())) return undefined;
  const kept = Object.fromEntries(variables.filter(([name]) => shown.test(name)));
  return process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...kept,
    [mark]: "1",
  });
}

/**
 * Only standard streams outlive the replacement: the file takes the place of standard input, which no action reads. Where there is no room
 * for it the step goes on as it is, and says itself what it lacks.
 */
function putOnStdin(text: string, folder: string): boolean {
  try {
    return replaceStdin(text, mkdtempSync(join(folder, "slipway-environment-")));
  } catch {
    return false;
  }
}

function replaceStdin(text: string, place: string): boolean {
  const file = join(place, "environment");
  const written = openSync(file, "wx+", 0o600);
  try {
    writeFileSync(written, text);
    closeSync(0);
    const input = openSync(file, "r+");
    if (input === 0) return true;
    closeSync(input);
    return false;
  } finally {
    closeSync(written);
    rmSync(place, { recursive: true });
  }
}

function hiddenEnvironment(): Record<string, string> {
  const text = readFileSync(0, "utf8");
  ftruncateSync(0); // it could still be opened by way of /proc/<pid>/fd/0
  closeSync(0);
  openSync("/dev/null", "r");
  return parseJson(text, "the environment of this step") as Record<string, string>;
}
