import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { childProcesses } from "../machine/exec.ts";
import { toolTable } from "./need.ts";
import { platformHere } from "./platform.ts";
import { type ToolName, table } from "./table.ts";
import type { Row, Source } from "./tool.ts";

// A small native program that says its version: git, under another name.
const git = execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim();
const version = /\d+\.\d+\.\d+/.exec(execFileSync("git", ["--version"], { encoding: "utf8" }))?.[0] ?? "";

let folder: string;
let server: Server;
let asked: string[];
let archive: Buffer;
let base: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "slipway-need-")));
  await mkdir(join(folder, "bin"));
  await copyFile(join(git, "git"), join(folder, "tflint"));
  execFileSync("tar", ["-czf", "release.tgz", "tflint"], { cwd: folder });
  archive = await readFile(join(folder, "release.tgz"));
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(archive);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

const release = (sha256 = createHash("sha256").update(archive).digest("hex")): Source => ({
  kind: "release",
  url: `${base}/{version}/tflint_{platform}.tar.gz`,
  archive: "tar.gz",
  member: "tflint",
  sha256: { [platformHere() ?? "linux_amd64"]: sha256 },
});

const tools = (row: Row, environment: Record<string, string> = {}, name: ToolName = "tflint") =>
  toolTable(
    {
      env: { PATH: join(folder, "bin"), ...environment },
      toolCache: join(folder, "cache"),
      workspace: join(folder, "workspace"),
      signal: new AbortController().signal,
    },
    childProcesses({ env: {} }),
    { rows: { ...table, [name]: row } },
  );

const remainingOf = async (): Promise<string[]> =>
  (await readdir(join(folder, "cache"), { recursive: true })).filter((path) => !/^\.(tmp|locks)$/.test(path));

test("what is on the machine in the pinned version is used, and nothing is fetched", async () => {
  await copyFile(join(folder, "tflint"), join(folder, "bin", "tflint"));
  await chmod(join(folder, "bin", "tflint"), 0o755);
  const path = join(folder, "bin", "tflint");
  const trusted = { fromMachine: true };
  const there = tools({ version, from: [release()] });
  expect(await there.need("tflint", trusted)).toEqual({ path, version, was: "on the machine" });
  expect(asked).toEqual([]);
});

test("a program on the machine does not count unless the configuration trusts the machine", async () => {
  await copyFile(join(folder, "tflint"), join(folder, "bin", "tflint"));
  await chmod(join(folder, "bin", "tflint"), 0o755);
  expect(await tools({ version, from: [release()] }).need("tflint")).toMatchObject({ was: "fetched" });
  const other = tools({ version, from: [release("0".repeat(64))] }).need("tflint", { version: "1.0.0" });
  await expect(other).rejects.toMatchObject({
    message: "no checksum of tflint 1.0.0 is known here, and the configuration does not trust the one of this machine.",
    remedy: expect.stringContaining("tools: { machine: [tflint] }"),
  });
});

test.each(["program", "archive"])(
  "a kept program is compared with its release at each use: one whose %s was changed is fetched again",
  async (what) => {
    const row: Row = { version, from: [release()] };
    const { path } = await tools(row).need("tflint");
    expect(await tools(row).need("tflint")).toMatchObject({ was: "kept" });
    const changed = what === "program" ? path : join(path, "../../archive");
    const bytes = await readFile(changed);
    await chmod(changed, 0o755);
    await writeFile(changed, Buffer.concat([bytes, Buffer.from("evil")]));
    expect(await tools(row).need("tflint")).toMatchObject({ path, was: "fetched" });
    expect((await readFile(path)).equals(await readFile(join(folder, "tflint")))).toBe(true);
  },
);

test("what is not on the machine is fetched once, verified, and kept for the next process", async () => {
  const row: Row = { version, from: [release()] };
  const first = tools(row);
  const [one, two] = await Promise.all([first.need("tflint"), first.need("tflint")]);
  expect(one).toMatchObject({ version, was: "fetched" });
  expect(two).toBe(one);
  expect(execFileSync(one.path, ["--version"], { encoding: "utf8" })).toContain(version);
  expect(await tools(row).need("tflint")).toEqual({ ...one, was: "kept" });
  expect(asked).toEqual([`/${version}/tflint_${platformHere()}.tar.gz`]);
});

test("a release with another hash stops everything: no other way is tried, and nothing is kept", async () => {
  const row: Row = { version, from: [release("0".repeat(64)), { kind: "go", package: "example.com/tflint" }] };
  await expect(tools(row).need("tflint")).rejects.toMatchObject({
    name: "UserError",
    reason: "tool_failed",
    message: expect.stringContaining("as pinned"),
  });
  expect(await remainingOf()).toEqual([]);
});

test("a release that is not the version it should be is not kept", async () => {
  await expect(tools({ version: "99.0.0", from: [release()] }).need("tflint")).rejects.toMatchObject({
    message: `tflint was fetched, but says that it is ${version}, not 99.0.0.`,
  });
  expect(await remainingOf()).toEqual([]);
});

test("a version that the table does not have must be on the machine, and the error says so", async () => {
  await expect(
    tools({ version, from: [release()] }).need("tflint", { version: "99.0.0", fromMachine: true }),
  ).rejects.toMatchObject({
    reason: "tool_missing",
    message: "tflint 99.0.0 is not on this machine, and no checksum of it is known here.",
    remedy: `Install exactly tflint 99.0.0 before this step, or ask for ${version}, which is fetched and verified.`,
  });
  expect(asked).toEqual([]);
});

test("what cannot be fetched says every way that was tried, and can be asked for again", async () => {
  const away: Source = { ...release(), url: "http://127.0.0.1:1/tflint" } as Source;
  const port = tools({ version, from: [away, { kind: "go", package: "example.com/tflint" }] });
  await expect(port.need("tflint", { fromMachine: true })).rejects.toMatchObject({
    reason: "tool_missing",
    message: expect.stringMatching(/could not be fetched: 127\.0\.0\.1:1: .*; Go is not on the PATH\./),
    remedy: expect.stringMatching(/^One of these helps: install tflint .* or Go, which builds it\.$/),
  });
  await copyFile(join(folder, "tflint"), join(folder, "bin", "tflint"));
  await chmod(join(folder, "bin", "tflint"), 0o755);
  expect(await port.need("tflint", { fromMachine: true })).toMatchObject({ was: "on the machine" });
});

test("where the release cannot be reached, Go builds the program and leaves nothing else", async () => {
  const source = `package main\nfunc main() { println("tflint 1.2.3") }\n`;
  const at = join(folder, "proxy", "example.com", "tflint", "@v");
  const root = join(folder, "source", "example.com", "tflint@v1.2.3");
  await Promise.all([at, root].map((path) => mkdir(path, { recursive: true })));
  await writeFile(join(root, "main.go"), source);
  for (const file of [join(root, "go.mod"), join(at, "v1.2.3.mod")])
    await writeFile(file, "module example.com/tflint\n");
  await writeFile(join(at, "list"), "v1.2.3\n");
  await writeFile(join(at, "v1.2.3.info"), JSON.stringify({ Version: "v1.2.3" }));
  const zip = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], 'w'); [z.write(name) for name in sys.argv[2:]]";
  const files = ["go.mod", "main.go"].map((name) => `example.com/tflint@v1.2.3/${name}`);
  execFileSync("python3", ["-c", zip, join(at, "v1.2.3.zip"), ...files], { cwd: join(folder, "source") });
  const go = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const environment = {
    PATH: `${folder}/bin:${go}/bin`,
    HOME: folder,
    GOPROXY: `file://${folder}/proxy`,
    GONOSUMDB: "example.com",
  };
  const row: Row = {
    version: "1.2.3",
    from: [{ ...release(), url: "http://127.0.0.1:1/tflint" } as Source, { kind: "go", package: "example.com/tflint" }],
  };
  const { path, was } = await tools(row, environment).need("tflint");
  expect(was).toBe("fetched");
  // Modules and build results are gone; only the program is kept.
  expect((await remainingOf()).map((name) => join(folder, "cache", name))).toContain(path);
  expect(await readdir(join(path, "../.."))).toEqual(["bin"]);
}, 120_000);

test("an npm part with another integrity is not unpacked", async () => {
  const tarball = archive;
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const dist = { tarball: `${base}/part.tgz`, integrity };
    const version = { name: "part", version: "1.0.0", dist };
    if (request.url === "/part.tgz") response.end(tarball);
    else
      response.end(JSON.stringify({ name: "part", "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": version } }));
  });
  const row: Row = { version: "1.0.0", from: [{ kind: "npm", package: "part", integrity: "sha512-other" }] };
  const environment = { PATH: process.env.PATH ?? "", HOME: folder, npm_config_registry: base };
  await expect(tools(row, environment, "pglite").need("pglite")).rejects.toMatchObject({
    message: `part@1.0.0 has the integrity ${integrity}, not sha512-other as pinned; it was not used.`,
  });
  expect(await remainingOf()).toEqual([]);
}, 60_000);
