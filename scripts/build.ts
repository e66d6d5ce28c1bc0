/** `npm run build [-- --out <folder>]`: tsc ► ncc once over a table of dynamic imports ► `dist/<action>/index.js` stubs, shared chunks, licences; and the command line in `dist/slipway`. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { glob } from "tinyglobby";
import { foreignCodeActions } from "../packages/kit/process/foreign-code.ts";
import { actionNames, root } from "./tree.ts";

/** What ncc answers: the entry, and every other file by its name. */
interface Bundle {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
}

const run = promisify(execFile);
const ncc = createRequire(import.meta.url)("@vercel/ncc") as (entry: string, options: object) => Promise<Bundle>;

/** Builds everything into `out` (absolute); the old one is replaced as a whole, at the end. Throws what tsc or ncc say. */
export async function build(out: string): Promise<void> {
  const stage = await mkdtemp(join(root, "build-"));
  try {
    await emit(stage);
    const half = join(stage, "dist");
    await write(half, await bundled(stage, await actionNames()), await actionNames());
    await putting(half)("hide.js", (await bundle(stage, "packages/kit/process/foreign-code.js", true)).code);
    await writeCommandLine(join(half, "slipway"), await bundle(stage, "packages/rehearsal/cli/slipway.js", false));
    await rm(out, { recursive: true, force: true });
    await mkdir(dirname(out), { recursive: true });
    await rename(half, out);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** TypeScript ► JavaScript in `stage`, where relative paths into `node_modules` hold as they do in the source. */
const emit = async (stage: string): Promise<void> => {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const options = ["-p", join(root, "scripts/tsconfig.build.json"), "--outDir", stage];
  await run(process.execPath, [tsc, ...options], { cwd: root }).catch(({ stdout }) => {
    throw new Error(`tsc refused:\n${stdout}`);
  });
  await symlink(join(root, "node_modules"), join(stage, "node_modules"));
  await writeFile(join(stage, "package.json"), '{ "type": "module" }\n');
};

/** One bundle of all actions: the kit in the entry, each action a chunk, what two of them share a chunk of its own. */
const bundled = async (stage: string, actions: readonly string[]): Promise<Bundle> => {
  const table = actions.map((name) => `  ${JSON.stringify(name)}: () => import("./actions/${name}/main.js"),`);
  await writeFile(
    join(stage, "slipway.js"),
    ['import "./packages/kit/start.js";', "export const actions = {", ...table, "};", ""].join("\n"),
  );
  return bundle(stage, "slipway.js", true);
};

const bundle = async (stage: string, entry: string, minify: boolean): Promise<Bundle> => {
  // Names of chunks are made from paths below the working folder; the stage is always one folder below the repository.
  const before = process.cwd();
  process.chdir(stage);
  return ncc(join(stage, entry), {
    cache: false,
    minify,
    sourceMap: false,
    license: "licenses.txt",
    quiet: true,
    esm: true,
    target: "es2022",
  }).finally(() => process.chdir(before));
};

const putting = (out: string) => async (name: string, content: string | Uint8Array) => {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), content);
};

/** What takes hundreds of files and twice the time to start from its sources; the process that starts steps is a file of its own. Not minified: Node shows the line where something broke. */
const writeCommandLine = async (out: string, { code, assets }: Bundle): Promise<void> => {
  const put = putting(out);
  await put("index.js", code);
  for (const [name, { source }] of Object.entries(assets)) await put(name, source);
  await cp(join(root, "packages/rehearsal/runner/processes/launcher.mjs"), join(out, "launcher.mjs"));
};

const write = async (out: string, { code, assets }: Bundle, actions: readonly string[]): Promise<void> => {
  const put = putting(out);
  await put("index.js", code);
  for (const [name, { source }] of Object.entries(assets)) await put(name, closed(source));
  await put("package.json", '{ "type": "module" }\n');
  for (const name of actions) await put(`${name}/index.js`, stubOf(name));
  await cp(join(root, "packages/ports/tools/locks"), join(out, "locks"), {
    recursive: true,
    filter: (path) => !path.endsWith(".md"),
  });
  for (const from of await glob(["actions/*/programs", "packages/ports/*/programs"], {
    cwd: root,
    onlyDirectories: true,
  }))
    await cp(join(root, from), join(out, "programs"), { recursive: true });
};

/** What the runner starts. An action that hides its environment does so before anything else is loaded. */
const stubOf = (name: string): string =>
  foreignCodeActions.has(name)
    ? `import { hideFromForeignCode } from "../hide.js";\n\nhideFromForeignCode(${JSON.stringify(name)});\nconst { actions } = await import("../index.js");\nawait actions[${JSON.stringify(name)}]();\n`
    : `import { actions } from "../index.js";\n\nawait actions[${JSON.stringify(name)}]();\n`;

/**
 * A chunk that requires nothing but what is bundled. fdir looks for a picomatch that it can do without, in every `node_modules` above the
 * file: a folder that an earlier step of the job could fill.
 */
const closed = (source: string | Uint8Array): string | Uint8Array =>
  typeof source === "string"
    ? source.replaceAll("/* @__PURE__ */ (0,external_module_.createRequire)(import.meta.url)", "null")
    : new TextEncoder().encode(closed(new TextDecoder().decode(source)) as string);

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
  const out = resolve(values.out);
  await build(out);
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((f) => f.isFile()).map(async (f) => (await readFile(join(f.parentPath, f.name))).length),
  );
  process.stdout.write(
    `${values.out}: ${sizes.length} files, ${(sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(2)} MB\n`,
  );
}
