import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inspect } from "node:util";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { artifactService } from "../../packages/ports/artifacts/artifact-service.ts";
import { gitHubArtifacts } from "../../packages/ports/artifacts/artifacts-github.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";
import { exampleRun, uploadArtifact } from "../contracts/example.ts";

const repository = "acme/shop";
let github: CheckedGitHub;
let temp: string;
let run: number;
let settings: Settings;
let log: string;
beforeAll(async () => {
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    log += String(text);
    return true;
  });
  log = "";
  temp = mkdtempSync(join(tmpdir(), "slipway-artifacts-"));
  github = await openChecked();
  await github.createRepository(repository);
  const { sha } = await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  run = github.startRun(exampleRun(repository, sha)).id;
  const env: Settings["env"] = {
    ACTIONS_RESULTS_URL: `${github.urls.results}/`,
    ACTIONS_RUNTIME_TOKEN: github.issueRuntimeToken({ run, job: "store" }),
  };
  settings = {
    env,
    apiUrl: github.urls.api,
    repository,
    token: github.issueToken({ repository, permissions: { actions: "read" } }),
    temp,
    signal: new AbortController().signal,
  } as Settings;
}, 60_000);
afterAll(async () => {
  await github.end();
  rmSync(temp, { recursive: true });
});

const artifacts = () =>
  gitHubArtifacts(
    settings,
    gitHub(settings, async () => {}),
  );
const file = (name: string, bytes: string) => {
  writeFileSync(join(temp, name), bytes);
  return join(temp, name);
};
const digestOf = (bytes: string) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

test("a file goes up under any name as it is, and comes down byte for byte", async () => {
  const { id, digest } = await artifacts().upload("plan-dev-1.bin", file("tfplan", "a plan"));
  expect(digest).toBe(digestOf("a plan"));
  await artifacts().download(id, join(temp, "down"), 6);
  expect(readFileSync(join(temp, "down"), "utf8")).toBe("a plan");
});

test("the same bytes under the same name are the same artifact; other bytes are refused", async () => {
  const first = await artifacts().upload("same.tar", file("same.tar", "one"));
  expect(await artifacts().upload("same.tar", file("same.tar", "one"))).toEqual(first);
  await expect(artifacts().upload("same.tar", file("same.tar", "two"))).rejects.toMatchObject({
    reason: "digest_mismatch",
  });
});

test("a name that another job of the run took with other bytes is refused", async () => {
  await uploadArtifact(github, run, "mallory", "taken.tar", Buffer.from("other"));
  await expect(artifacts().upload("taken.tar", file("taken.tar", "mine"))).rejects.toMatchObject({
    reason: "digest_mismatch",
  });
});

test("credentials of the runner and signed addresses stay out of the log and of what is reported", async () => {
  github.faults.plan([{ route: "PutBlock", count: 9, fault: { kind: "html", status: 403 } }]);
  const failed = await artifacts()
    .upload("refused.tar", file("refused.tar", "x"))
    .catch((error: unknown) => error);
  github.faults.plan([]);
  expect(failed).toMatchObject({ reason: "github_unavailable", message: expect.stringContaining("403") });
  const message = inspect(failed, { depth: 9 });
  expect(message).not.toContain(settings.env.ACTIONS_RUNTIME_TOKEN);
  expect(message).not.toMatch(/[?&]sig=/);
  expect(log).toBe("");
});

test("a block that is refused while the next is still being read fails the upload; nothing more is sent, no list either", async () => {
  github.faults.plan([
    { route: "PutBlock", fault: { kind: "error", status: 503 } }, // a second later it would be tried again
    { route: "PutBlock", skip: 1, fault: { kind: "html" } },
  ]);
  const pipe = join(temp, "slow"); // it ends only when the second block is refused
  execFileSync("mkfifo", [pipe]);
  const address = await artifactService(settings).create("slow.tar", "application/x-tar");
  const [before, struck] = [github.requests.length, github.faults.fired.length];
  const [blocks, client] = ["artifacts/artifact-blocks", "http/http-client"].map((name) =>
    JSON.stringify(new URL(`../../packages/ports/${name}.ts`, import.meta.url).href),
  );
  const words = [address, pipe, "application/x-tar"].map((word) => JSON.stringify(word)).join(", ");
  const script = `import { sendBlocks } from ${blocks}; import { httpClient } from ${client};
    sendBlocks(httpClient(), ${words}, new AbortController().signal).catch((error) => console.log(String(error)));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  const report = once(child.stdout, "data");
  const writer = createWriteStream(pipe);
  writer.write("first block");
  while (github.faults.fired.length === struck) await pause(5);
  writer.write("second block");
  while (github.faults.fired.length === struck + 1) await pause(5);
  await pause(100);
  writer.end();
  expect(String((await report)[0])).toBe("Error: the storage answered 200\n");
  await pause(300);
  const then = github.requests.length;
  expect(await ended).toEqual([0, null]);
  expect(github.requests.length).toBe(then);
  expect(github.requests.slice(before).map(({ route }) => route)).not.toContain("PutBlockList");
});

test("a step that gets no credentials of the runner is reported so", async () => {
  const bare = { ...settings, env: {} };
  const nobody = gitHubArtifacts(
    bare,
    gitHub(bare, async () => {}),
  );
  await expect(nobody.upload("x.tar", file("x.tar", "x"))).rejects.toThrow(
    "the runner gives this step no artifact service",
  );
});
