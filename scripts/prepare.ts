/** Second half of the set-up, on Node 24 with packages installed: `node scripts/prepare.ts [demo|test]` gets the tools that the demo or the tests need. */
import { join } from "node:path";
import { UserError } from "../packages/model/document/user-error.ts";
import { childProcesses } from "../packages/ports/machine/exec.ts";
import { toolTable } from "../packages/ports/tools/need.ts";
import type { ToolName } from "../packages/ports/tools/table.ts";
import { postgresPrograms } from "../packages/rehearsal/postgres/postgres-programs.ts";

const forDemo: ToolName[] = [
  "terraform",
  "tflint",
  "uv",
  "checkov",
  "sqlfluff",
  "pylint",
  "bandit",
  "pytest",
  "pglite",
];
const wanted: Record<string, ToolName[]> = { demo: forDemo, test: [...forDemo, "actionlint", "act", "zizmor"] };

const clone = join(import.meta.dirname, "..");
const cache = join(clone, ".slipway", "tools");
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort(signal));

const env = process.env;
const base = Object.fromEntries(["PATH", "HOME"].map((name) => [name, env[name] ?? ""]));
const settings = { env, toolCache: cache, workspace: clone, signal: stop.signal };
const tools = toolTable(settings, childProcesses({ env: base, signal: stop.signal }));

const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`.padStart(8);
const print = (line: string) => process.stdout.write(`${line}\n`);
const waiting = new Set<string>();
const timer = setInterval(
  () => print(`  … still at ${[...waiting].join(", ")},${seconds().replace(/ +/, " ")}`),
  15_000,
);

const prepare = async (name: string, work: () => Promise<string>): Promise<unknown> => {
  waiting.add(name);
  try {
    const done = await work();
    print(`  ${name.padEnd(12)} ${done.padEnd(44)} ${seconds()}`);
    return undefined;
  } catch (cause) {
    return cause;
  } finally {
    waiting.delete(name);
  }
};

const need = async (name: ToolName): Promise<string> => {
  const { version, was } = await tools.need(name, { fromMachine: true });
  return `${version}, ${was}`;
};

const names = wanted[process.argv[2] ?? "demo"] ?? [];
const ended = await Promise.all([
  ...names.map((name) => prepare(name, () => need(name))),
  prepare("postgres", () => postgresPrograms().then(() => "ready")),
]);
clearInterval(timer);
if (stop.signal.aborted) process.exit(stop.signal.reason === "SIGINT" ? 130 : 143);
const failed = ended.filter((cause) => cause !== undefined);
for (const cause of failed) {
  const bug = cause instanceof Error ? cause.stack : cause;
  process.stderr.write(cause instanceof UserError ? `${cause.message}\n  ${cause.remedy}\n` : `${bug}\n`);
}
if (failed.length > 0) process.exit(1);
