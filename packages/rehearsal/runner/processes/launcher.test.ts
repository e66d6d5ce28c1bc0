import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { cancelWhenReady, cleanUp, runSteps } from "../../builders/job.ts";
import { frameReader } from "./frames.ts";
import { type Launch, launchHere, type Program } from "./launch.ts";
import { type Launcher, openLauncher } from "./launcher.ts";

const folder = mkdtempSync(join(tmpdir(), "launcher-"));
const open: Launcher[] = [];
afterEach(async () => {
  for (const launcher of open.splice(0)) await launcher.close();
});
afterAll(() => {
  cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

function small(): Launch {
  const launcher = openLauncher();
  open.push(launcher);
  return launcher.launch;
}

const bash = (script: string, more: Partial<Program> = {}): Program => ({
  file: "/bin/bash",
  args: ["-c", script],
  folder,
  env: { PATH: process.env.PATH ?? "" },
  ...more,
});

/** Runs a program to the end of its streams. */
async function run(launch: Launch, program: Program): Promise<{ code: number; stdout: string; stderr: string }> {
  const chunks: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
  const running = launch(program, (stream, chunk) => chunk && chunks[stream].push(chunk));
  await running.started;
  const code = await running.exited;
  await running.closed;
  return { code, stdout: String(Buffer.concat(chunks.stdout)), stderr: String(Buffer.concat(chunks.stderr)) };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ["its exit code", bash("exit 7")],
  ["the signal that ended it", bash("kill -TERM $$")],
  ["its folder, its input and its group", bash('pwd; cat; [ "$(ps -o pgid= -p $$)" -eq $$ ] && echo leads')],
  ["both of its streams", bash("echo out; echo err >&2; echo more")],
  ["every byte of a long output", bash("head -c 3000000 /dev/zero | tr '\\0' x; head -c 1000000 /dev/zero >&2")],
  ["arguments of any kind", bash("", { args: ["-c", 'printf "%s|" "$@"', "a", "b\nc", 'd" e', "é", ""] })],
  ["nothing in its environment but what it is given", bash("", { file: "/usr/bin/env", args: ["-0"] })],
  [
    "odd names and values",
    bash("", { file: "/usr/bin/env", args: ["-0"], env: { "INPUT_DRY-RUN": "a\nb=c", É: "ü" } }),
  ],
])("a small process starts one as this one would: %s", async (_, program) => {
  expect(await run(small(), program)).toEqual(await run(launchHere, program));
});

test.each([
  ["a file that is not there", bash("", { file: "/nowhere/program" })],
  ["a folder that is not there", bash("true", { folder: "/nowhere" })],
  ["a value that no environment takes", bash("true", { env: { A: "a\0b" } })],
])("what cannot start is said in the same words: %s", async (_, program) => {
  const reason = (launch: Launch) =>
    (async () => launch(program, () => undefined).started)().then(
      () => "started",
      ({ message }: Error) => message,
    );
  const words = await reason(small());
  expect(words).not.toBe("started");
  expect(words).toBe(await reason(launchHere));
});

test("many at once end each with its own output", async () => {
  const launch = small();
  const all = await Promise.all(
    Array.from({ length: 40 }, (_, at) => run(launch, bash(`echo ${at}; sleep 0.0${at % 9}; exit ${at}`))),
  );
  expect(all).toEqual(all.map((_, at) => ({ code: at, stdout: `${at}\n`, stderr: "" })));
});

test("one that nobody listens to any more cannot hold anything up", async () => {
  const launch = small();
  const loud = launch(bash("yes"), () => undefined);
  const pid = await loud.started;
  loud.drop();
  expect(await run(launch, bash("echo quiet"))).toMatchObject({ stdout: "quiet\n" });
  while (isAlive(pid)) await sleep(10);
});

test("closing it kills what it started and what still runs", async () => {
  const launcher = openLauncher();
  const running = launcher.launch(bash("sleep 300 & wait"), () => undefined);
  const pid = await running.started;
  await launcher.close();
  await expect(running.exited).rejects.toThrow("The process that starts the steps has ended.");
  while (execFileSync("ps", ["-eo", "pgid="]).toString().split(/\s+/).includes(String(pid))) await sleep(10);
});

test.each([
  ["has read all of it", ""],
  ["has not read all that it was reported", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);"],
])("it ends with the process that opened it, however that ended: one that %s", async (_, before) => {
  const module = JSON.stringify(new URL("launcher.ts", import.meta.url).href);
  const lines = `
    import { openLauncher } from ${module};
    const program = { file: "/bin/bash", args: ["-c", "sleep 0.2; echo; exec sleep 300"], folder: "/", env: {} };
    const pid = await openLauncher().launch(program, () => {}).started;
    ${before}
    process.stdout.write(String(pid), () => process.kill(process.pid, "SIGKILL"));
  `;
  const owner = await run(launchHere, bash("", { file: process.execPath, args: ["--input-type=module", "-e", lines] }));
  expect(owner).toMatchObject({ code: 137, stdout: expect.stringMatching(/^\d+$/) });
  while (isAlive(Number(owner.stdout))) await sleep(10);
});

test("a launcher that was killed fails the steps that it started, and those after", async () => {
  const launch = small();
  const running = launch(bash("echo $PPID; sleep 1"), (_, chunk) => chunk && process.kill(Number(chunk), "SIGKILL"));
  await expect(running.exited).rejects.toThrow("The process that starts the steps has ended.");
  const result = await runSteps("- run: 'true'", { launch });
  expect(result.conclusion).toBe("failure");
  expect(result.text).toContain("The process that starts the steps has ended.");
});

test("a job whose steps start that way is cancelled, and cleaned up, like any other", async () => {
  const result = await cancelWhenReady(
    `
- {name: leaves, run: 'setsid sleep 300 > /dev/null 2>&1 & true'}
- {name: waits, run: "trap 'echo interrupted; exit 0' INT; sleep 60 & echo ready; wait"}
- {name: always, if: always(), run: "echo goes on"}
`,
    { launch: small(), times: { drain: 150 } },
  );
  expect(result.conclusion).toBe("cancelled");
  expect(result.steps.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual(
    expect.arrayContaining(["leaves: success", "waits: cancelled", "always: success"]),
  );
  expect(result.text).toContain("\ninterrupted\n");
  expect(result.text).toContain("\ngoes on\n");
  expect(result.text).toMatch(/Terminate orphan process: pid \(\d+\) \(sleep\)/);
});

test("frames are read whatever the chunks they come in", () => {
  const frame = (kind: string, id: number, text: string): Buffer => {
    const head = Buffer.alloc(9);
    head.write(kind);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(text.length, 5);
    return Buffer.concat([head, Buffer.from(text)]);
  };
  const bytes = Buffer.concat([frame("o", 1, "hello"), frame("c", 1, ""), frame("e", 70_000, "x".repeat(30))]);
  for (let size = 1; size <= bytes.length; size++) {
    const seen: string[] = [];
    const read = frameReader((kind, id, text) => seen.push(`${kind}${id}${text}`));
    for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
    expect(seen).toEqual(["o1hello", "c1", `e70000${"x".repeat(30)}`]);
  }
});
