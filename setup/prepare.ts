/** Second half of the set-up, on Node 24 with packages installed: `node setup/prepare.ts [demo|test]` gets the tools that the demo or the tests need. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../packages/model/user-error.ts";
import { childProcesses } from "../packages/ports/exec.ts";
import { toolTable } from "../packages/ports/tools/need.ts";
import type { ToolName } from "../packages/ports/tools/table.ts";

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
const wanted: Record<string, ToolName[]> = { demo: forDemo, test: [...forDemo, "actionlint", "zizmor"] };

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
const waiting = new Set<ToolName>();
const timer = setInterval(
  () => print(`  … still at ${[...waiting].join(", ")},${seconds().replace(/ +/, " ")}`),
  15_000,
);

const prepare = async (name: ToolName): Promise<unknown> => {
  waiting.add(name);
  try {
    const { version, was } = await tools.need(name);
    print(`  ${name.padEnd(12)} ${`${version}, ${was}`.padEnd(44)} ${seconds()}`);
    return undefined;
  } catch (cause) {
    return cause;
  } finally {
    waiting.delete(name);
  }
};

const names = wanted[process.argv[2] ?? "demo"] ?? [];
const failed = (await Promise.all(names.map(prepare))).filter((cause) => cause !== undefined);
clearInterval(timer);
if (stop.signal.aborted) process.exit(stop.signal.reason === "SIGINT" ? 130 : 143);
for (const cause of failed)
  process.stderr.write(
    cause instanceof UserError
      ? `${cause.message}\n  ${cause.remedy}\n`
      : `${cause instanceof Error ? cause.stack : cause}\n`,
  );
if (failed.length > 0) process.exit(1);
await rm(join(cache, ".uv"), { recursive: true, force: true }); // wheels that are installed now
