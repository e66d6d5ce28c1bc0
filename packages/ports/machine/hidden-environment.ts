import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseJson } from "../../model/document/json.ts";

type Environment = Record<string, string | undefined>;

const mark = "SLIPWAY_ENVIRONMENT_ON_STDIN";

/**
 * Takes the environment of this process out of the sight of others. Every process of the same user can read what a program was started
 * with in `/proc/<pid>/environ`, and deleting a variable changes nothing there: so these bytes are overwritten in place, with the variables
 * in `shown` alone. Where the system does not allow that, the process replaces itself by the same program, is started with those alone, and
 * gets the rest over a file that has no name; then this does not return the first time. Returns the whole environment, or `undefined` where
 * the system has neither means, and everything stays as it is.
 */
export function hideEnvironment(
  env: Environment,
  shown: RegExp,
  folder: string | undefined,
  overwrite = overwriteEnvironment,
): Record<string, string> | undefined {
  if (env[mark] !== undefined) return hiddenEnvironment();
  if (process.platform !== "linux" || typeof process.execve !== "function") return undefined;
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const whole = Object.fromEntries(variables);
  const kept = Object.fromEntries(variables.filter(([name]) => shown.test(name)));
  if (overwrite(env, whole, kept)) return whole;
  if (!putOnStdin(JSON.stringify(whole), folder || tmpdir())) return undefined;
  return process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...kept,
    [mark]: "1",
  });
}

/**
 * The C library reads variables where the kernel shows them until they are set again. So each is set again first, and what the kernel shows
 * (fields 50 and 51 of `/proc/self/stat`, see proc_pid_stat(5)) is overwritten then. Says whether that is so by reading it once more.
 */
function overwriteEnvironment(env: Environment, whole: Record<string, string>, kept: Record<string, string>): boolean {
  try {
    const [start, end] = environmentOf(readFileSync("/proc/self/stat", "latin1"));
    const text = Object.entries(kept).map(([name, value]) => `${name}=${value}\0`);
    const written = Buffer.alloc(end - start);
    if (Buffer.byteLength(text.join("")) > written.length) return false;
    written.write(text.join(""));
    for (const name of Object.keys(whole)) delete env[name];
    Object.assign(env, whole);
    writeToMemory(written, start);
    return readFileSync("/proc/self/environ").equals(written);
  } catch {
    return false;
  }
}

function environmentOf(stat: string): [number, number] {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name of the program, in brackets, may hold spaces
  const [start, end] = [Number(fields[47]), Number(fields[48])];
  if (!(start > 0 && end > start)) throw new Error("the kernel does not say where the environment is");
  return [start, end];
}

function writeToMemory(bytes: Buffer, position: number): void {
  const memory = openSync("/proc/self/mem", "r+");
  try {
    writeSync(memory, bytes, 0, bytes.length, position);
  } finally {
    closeSync(memory);
  }
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
