/** A rehearsal that is killed in the middle: nothing of it goes on, and the next one removes what it left and says so. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { slipwayProgram } from "../contracts/spawned.ts";
import { makeGit } from "./hostile-repository.ts";

let top: string;
/** The folder for temporary files: short, so that it is used, and of this test alone, so that nobody else clears it. */
let temporary: string;
let started: ChildProcess[];
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "slipway-killed-"));
  temporary = mkdtempSync(existsSync("/dev/shm") ? "/dev/shm/sk-" : "/tmp/sk-");
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
  for (const folder of [top, temporary]) rmSync(folder, { recursive: true, force: true });
});

/** The command in a process of its own, and everything it prints. */
const rehearse = (place: string) => {
  const words = ["rehearse", "push", "main", "--repository", place, "--state", join(top, "state")];
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, slipwayProgram(...words), { cwd: top, env });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (text += bytes));
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { child, ended, text: () => text };
};

const until = async (holds: () => boolean, what: string, patience = 60_000): Promise<void> => {
  const end = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what} does not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Whether a process is there and not only waits to be forgotten. */
const runs = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};
/** Every process that names the test's folder in its arguments: servers and steps. */
const naming = (): string[] =>
  readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8").includes(top);
    } catch {
      return false;
    }
  });
const pidIn = (file: string): number => Number(readFileSync(join(top, file), "utf8"));
const placesOf = (pid: number | undefined): string[] =>
  [temporary, "/dev/shm"].flatMap((parent) => readdirSync(parent).filter((name) => name.startsWith(`slipway-${pid}.`)));

const step = (name: string, script: string) =>
  `      - run: |\n${script.replaceAll(/^/gm, "          ")}\n        name: ${name}\n`;
const workflow = (steps: string) =>
  `on: push\njobs:\n  long:\n    runs-on: ubuntu-latest\n    environment: dev\n    env: { URL: "\${{ secrets.DATABASE_URL }}" }\n    steps:\n${steps}`;

test("processes, folders, the run and the database of a killed rehearsal are cleared away by the next one, which says so", async () => {
  const place = join(top, "shop");
  const hang = step(
    "Hang",
    `
setsid sleep 1000 < /dev/null > /dev/null 2>&1 &
echo $! > ${top}/daemon
sleep 1000 & echo $! > ${top}/child
echo "$URL" > ${top}/database
wait`,
  );
  const git = makeGit(place, {
    ".github/workflows/long.yml": workflow(hang),
    ".github/rehearsal.yml": 'version: 1\nenvironments:\n  dev: { secrets: { DATABASE_URL: "{postgres.url}" } }\n',
  });
  const killed = rehearse(place);
  await until(() => existsSync(join(top, "database")), `the step (${killed.text()})`, 120_000);
  const [daemon, child] = [pidIn("daemon"), pidIn("child")];
  expect([runs(daemon), runs(child), placesOf(killed.child.pid).length > 0]).toEqual([true, true, true]);
  killed.child.kill("SIGKILL");
  await killed.ended;
  await until(() => !runs(child), "the end of the step's child");

  git.commit("Be quick", { ".github/workflows/long.yml": workflow(step("Go on", `echo again with ${"$"}URL`)) });
  const next = rehearse(place);
  expect([await next.ended, next.text()]).toEqual([0, expect.anything()]);
  expect(next.text()).toMatch(
    new RegExp(
      `An earlier rehearsal, process ${killed.child.pid}, was killed: run 1 is cancelled; a process \\(sleep ${daemon}\\) was ended; (2 folders|a folder) of its jobs w(as|ere) removed; its database was taken over\\.`,
    ),
  );
  expect([runs(daemon), placesOf(killed.child.pid), placesOf(next.child.pid)]).toEqual([false, [], []]);
  expect(naming()).toEqual([]);
  const third = rehearse(place);
  expect([await third.ended, third.text().includes("was killed")]).toEqual([0, false]);
}, 300_000);
