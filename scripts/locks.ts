/** Writes the lock files of the Python tools again from the table of tools: `node scripts/locks.ts`. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childProcesses } from "../packages/ports/machine/exec.ts";
import { locks } from "../packages/ports/tools/locks.ts";
import { onPath } from "../packages/ports/tools/machine.ts";
import { toolTable } from "../packages/ports/tools/need.ts";
import { table } from "../packages/ports/tools/table.ts";
import type { Row } from "../packages/ports/tools/tool.ts";

/** Wheels for the platforms of the table and CPython 3.11 to 3.14: any other hash would be dead weight. */
const wanted =
  /-(?:py3|py2\.py3|cp31[1-4]|cp\d+)-(?:none|abi3|cp31[1-4])-(?:any|.*manylinux.*_(?:x86_64|aarch64).*|macosx_\d+_\d+_(?:x86_64|arm64|universal2).*)\.whl$/;

const requirements = (lock: string): string[] =>
  Object.entries<Row>(table)
    .filter(([, { from }]) => from.some((source) => "lock" in source && source.lock === lock))
    .map(([name, { version }]) => `${name}==${version}`);

const slim = (pylock: string): string => {
  const lines: string[] = [];
  for (const part of pylock.split("[[packages]]").slice(1)) {
    const value = (key: string) => new RegExp(`^${key} = "([^"]*)"`, "m").exec(part)?.[1];
    const [name, version, marker] = [value("name"), value("version"), value("marker")];
    if (marker !== undefined && /sys_platform == 'win32'|os_name == 'nt'|platform_system == 'Windows'/.test(marker))
      continue;
    const files = [...part.matchAll(/url = "([^"]+)"[^}]*hashes = \{ sha256 = "([0-9a-f]{64})"/g)];
    const hashes = files.filter(([, url = ""]) => wanted.test(url)).map(([, , hash]) => `--hash=sha256:${hash}`);
    if (hashes.length === 0) throw new Error(`${name} ${version} has no wheel that could be taken`);
    const only = marker === undefined || /^python_full_version >= '3\.11'$/.test(marker) ? "" : ` ; ${marker}`;
    lines.push(`${name}==${version}${only} \\\n    ${hashes.sort().join(" \\\n    ")}\n`);
  }
  return lines.join("");
};

const clone = join(import.meta.dirname, "..");
const environment = process.env;
const exec = childProcesses({ env: { PATH: environment.PATH ?? "", HOME: environment.HOME ?? "" } });
const cache = join(clone, ".slipway", "tools");
const { signal } = new AbortController();
const tools = toolTable({ env: environment, toolCache: cache, workspace: clone, signal }, exec);
// Any uv will do: the pinned one cannot be fetched while its own lock is being renewed.
const [uv = (await tools.need("uv")).path] = await onPath("uv", { environment, workspace: clone });
const folder = await mkdtemp(join(tmpdir(), "slipway-locks-"));
for (const lock of process.argv.slice(2).length > 0
  ? process.argv.slice(2)
  : ["uv", "checkov", "python-tools", "zizmor"]) {
  const list = join(folder, `${lock}.in`);
  const out = join(folder, `pylock.${lock}.toml`);
  await writeFile(list, requirements(lock).join("\n"));
  const args = ["pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--format", "pylock.toml"];
  const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value ?? ""]));
  const made = await exec.run({ file: uv, args: [...args, "--exclude-newer", "7 days", "-o", out, list], env });
  if (made.code !== 0) throw new Error(made.stderr);
  await writeFile(join(locks(), `${lock}.txt`), slim(await readFile(out, "utf8")));
  process.stdout.write(`${join(locks(), `${lock}.txt`)}\n`);
}
await rm(folder, { recursive: true });
