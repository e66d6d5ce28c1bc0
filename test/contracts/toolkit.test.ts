/** The packages that Slipway does without at run time, as oracles: what stands in their place does the same on real input. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as core from "@actions/core";
import { getExecOutput } from "@actions/exec";
import { getOctokit } from "@actions/github";
import { afterAll, expect, jest, test } from "@jest/globals";
import { annotate, debug, endGroup, mask, setOutputs, startGroup } from "../../packages/kit/log/commands.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";

const folder = await mkdtemp(join(tmpdir(), "slipway-toolkit-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is written to the standard output meanwhile. */
function printed(work: () => void): string {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  try {
    work();
  } finally {
    write.mockRestore();
  }
  return lines.join("");
}

const message = "50% of:\nall, done";
test.each<[command: string, ours: () => void, theirs: () => void]>([
  [
    "an error with its place",
    () => annotate({ level: "error", message, title: "a, b: c", path: "src/a,b.py", line: 3, endLine: 4, column: 2 }),
    () => core.error(message, { title: "a, b: c", file: "src/a,b.py", startLine: 3, endLine: 4, startColumn: 2 }),
  ],
  ["a warning", () => annotate({ level: "warning", message }), () => core.warning(message)],
  ["a notice", () => annotate({ level: "notice", message, line: 1 }), () => core.notice(message, { startLine: 1 })],
  ["a line for a debug run", () => debug(message), () => core.debug(message)],
  ["a fold", () => startGroup("plan: 1%"), () => core.startGroup("plan: 1%")],
  ["its end", endGroup, core.endGroup],
  ["a mask", () => mask("ghs_0123%456"), () => core.setSecret("ghs_0123%456")],
])("%s is the command that @actions/core writes", (_, ours, theirs) => {
  const wanted = printed(theirs);
  expect(wanted).toMatch(/^::/);
  expect(printed(ours)).toBe(wanted);
});

test("outputs are written as @actions/core writes them, but for its random delimiter", async () => {
  const outputs = { verdict: "go", text: "a\nb=c\n<<EOF\n", empty: "" };
  const file = join(folder, "output");
  const before = process.env.GITHUB_OUTPUT;
  process.env.GITHUB_OUTPUT = file;
  const written = async (work: () => void): Promise<string> => {
    await writeFile(file, "");
    work();
    return (await readFile(file, "utf8")).replaceAll(/ghadelimiter_[0-9a-f-]+/g, "ghadelimiter");
  };
  try {
    const wanted = await written(() => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    });
    expect(wanted).toContain("verdict<<ghadelimiter\ngo\nghadelimiter\n");
    expect(await written(() => setOutputs(outputs))).toBe(wanted);
  } finally {
    if (before === undefined) delete process.env.GITHUB_OUTPUT;
    else process.env.GITHUB_OUTPUT = before;
  }
});

test("GitHub is asked as @actions/github asks it, and its answers are read alike", async () => {
  const asked: unknown[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    asked.push([method, url, headers.accept, headers.authorization, headers["content-type"], await text(request)]);
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.writeHead(method === "DELETE" ? 204 : 200).end(method === "DELETE" ? undefined : '{"name":"ü"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { signal } = new AbortController();
  const settings = { apiUrl, repository: "acme/shop", token: "ghs_1", signal, env: {} } as unknown as Settings;
  const ours = gitHub(settings, async () => {});
  const theirs = getOctokit("ghs_1", { baseUrl: apiUrl });
  try {
    for (const [route, more] of [
      ["GET /repos/{owner}/{repo}/contents/{path}", { path: "a b/ü.yml", ref: "main" }],
      ["GET /repos/{owner}/{repo}/commits", { per_page: 100, sha: "release/1.5.0+x" }],
      ["POST /repos/{owner}/{repo}/git/refs", { ref: "refs/heads/x", sha: "1" }],
      ["DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref: "heads/x" }],
    ] as const) {
      asked.length = 0;
      const our = await ours.request(route, more);
      const their = await theirs.request(route, { owner: "acme", repo: "shop", ...more });
      expect([our.status, our.data]).toEqual([their.status, their.data]);
      expect(asked).toHaveLength(2);
      expect(asked[0]).toEqual(asked[1]);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  ["its version", ["--version"], undefined],
  [
    "both streams and a code",
    ["-e", 'process.stdout.write("ü\\n"); console.error("no"); process.exitCode = 3'],
    undefined,
  ],
  ["what it reads", ["-e", "process.stdin.pipe(process.stdout)"], "from outside\n"],
  ["an environment of its own", ["-e", "console.log(Object.keys(process.env).join())"], undefined],
])("a program that tells %s is heard as @actions/exec hears it", async (_, args, input) => {
  const env = { ONLY: "this" };
  const wanted = await getExecOutput(process.execPath, [...args], {
    env,
    silent: true,
    ignoreReturnCode: true,
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
  });
  const command = { file: process.execPath, args, ...(input === undefined ? {} : { input }) };
  const { code, stdout, stderr } = await childProcesses({ env }).run(command);
  expect({ exitCode: code, stdout, stderr }).toEqual(wanted);
});
