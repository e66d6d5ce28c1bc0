import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { cleanUp, runSteps, temporaryFolder } from "../../builders/job.ts";
import { clearAbandoned } from "./abandoned.ts";
import { foldersOf, isUntouched, type JobFolders, makeFolders } from "./folders.ts";
import { type Machines, openMachines } from "./machines.ts";
import { shortTemporary, temporaryPlace } from "./temporary-place.ts";

const open: Machines[] = [];
afterEach(async () => {
  for (const machines of open.splice(0)) await machines.close();
});
afterAll(cleanUp);

function machinesHere(): Machines {
  const machines = openMachines();
  open.push(machines);
  return machines;
}

const name = "team/sample";

test("a job's folder is its own, short enough for sockets, and gone in the end", async () => {
  const machines = machinesHere();
  const [one, two] = [await machines.take(name), await machines.take(name)];
  expect(one.folder).not.toBe(two.folder);
  expect(one.folder.length - tmpdir().length).toBeLessThan(40);
  expect(statSync(one.folder).mode & 0o777).toBe(0o700);
  expect(statSync(dirname(one.folder)).mode & 0o777).toBe(0o700);
  await makeFolders(foldersOf(one.folder, name, one.scratch), temporaryFolder());
  one.giveBack();
  await machines.close();
  expect(readdirSync(tmpdir()).filter((file) => file.startsWith(`slipway-${process.pid}.`))).toEqual([]);
  for (const folder of [one.folder, one.scratch ?? one.folder, two.folder]) expect(existsSync(folder)).toBe(false);
});

test("a socket finds room below a job's folder, however long the name of the folder for temporary files is", async () => {
  const long = mkdtempSync(join(tmpdir(), "a-name-as-long-as-on-another-system-"));
  for (const parent of [shortTemporary(), shortTemporary(long)]) {
    const { temp } = foldersOf(join(parent, basename(temporaryPlace(long)), "123"), name);
    const socket = join(temp, "slipway-123456", "tflint", "plugin1234567890");
    expect(socket.length).toBeLessThan(108);
  }
  rmSync(long, { recursive: true });
});

test("a machine that a job left as it found it serves the next one of the same repository", async () => {
  const machines = machinesHere();
  const one = await machines.take(name);
  await makeFolders(foldersOf(one.folder, name, one.scratch), temporaryFolder());
  one.giveBack();
  const other = await machines.take("team/other");
  expect(other.folder).not.toBe(one.folder);
  const next = await machines.take(name);
  if (one.scratch !== undefined) expect(next.folder).toBe(one.folder);
  expect((await machines.take(name)).folder).not.toBe(next.folder);
  writeFileSync(join(foldersOf(next.folder, name).home, "trace"), "");
  next.giveBack();
  expect((await machines.take(name)).folder).not.toBe(next.folder);
});

test("what the runner writes for steps is found below the temporary folder, and gone with the job", async () => {
  const machines = machinesHere();
  const { giveBack, ...machine } = await machines.take(name);
  const steps = "- id: s\n  run: |\n    echo value=$(basename $0) >> $GITHUB_OUTPUT; cat $GITHUB_EVENT_PATH\n    env";
  const { text, outputs } = await runSteps(steps, { machine, outputs: { value: "${{ steps.s.outputs.value }}" } });
  const { RUNNER_TEMP = "?", ...env } = Object.fromEntries(
    [...text.matchAll(/^(\w+)=(.*)$/gm)].map((line) => line.slice(1)),
  );
  for (const path of [env.GITHUB_OUTPUT, env.GITHUB_EVENT_PATH, env.GITHUB_STEP_SUMMARY])
    expect(path?.startsWith(`${RUNNER_TEMP}/_`)).toBe(true);
  expect(text).toContain('"ref": "refs/heads/develop"');
  expect(outputs.value).toMatch(/\.sh$/);
  const remaining = machine.scratch ?? RUNNER_TEMP;
  expect(existsSync(remaining)).toBe(true);
  giveBack();
  await machines.close();
  expect(existsSync(remaining)).toBe(false);
});

const traces: Record<string, (folders: JobFolders, folder: string) => void> = {
  "a file in the workspace": ({ workspace }) => writeFileSync(join(workspace, "file"), ""),
  "an empty folder in the workspace": ({ workspace }) => mkdirSync(join(workspace, "build")),
  "a file at home": ({ home }) => writeFileSync(join(home, ".npmrc"), ""),
  "a file in the temporary folder": ({ temp }) => writeFileSync(join(temp, "x"), ""),
  "a file beside the workspace": ({ around }) => writeFileSync(join(around, "x"), ""),
  "a file beside the home": (_, folder) => writeFileSync(join(folder, "x"), ""),
  "a home that others can read": ({ home }) => chmodSync(home, 0o755),
  "a workspace that gives its group away": ({ workspace }) => chmodSync(workspace, 0o2700),
  // Only root can give something away.
  ...(process.getuid?.() === 0 && {
    "a home that belongs to somebody else": ({ home }: JobFolders) => chownSync(home, 65_534, 65_534),
  }),
  "no home": ({ home }) => rmdirSync(home),
  "another way to the scratch": ({ fileCommands, home }) => {
    rmSync(fileCommands);
    symlinkSync(home, fileCommands);
  },
  "no way to the event": ({ event }) => rmSync(dirname(event)),
  "a workspace that is a link": ({ workspace, home }) => {
    rmdirSync(workspace);
    symlinkSync(home, workspace);
  },
};

test.each(Object.entries(traces))("a machine in which a job left %s serves no other", async (_, leave) => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o700);
  const folders = foldersOf(folder, name, temporaryFolder());
  await makeFolders(folders, temporaryFolder());
  expect(isUntouched(folder, folders)).toBe(true);
  leave(folders, folder);
  expect(isUntouched(folder, folders)).toBe(false);
});

test("what a killed process left is removed by the next one; what belongs to one that lives stays", async () => {
  const parent = temporaryFolder();
  const module = JSON.stringify(new URL("temporary-place.ts", import.meta.url).href);
  const lines = `import { temporaryPlace } from ${module}; console.log(temporaryPlace(${JSON.stringify(parent)}));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", `${lines} setInterval(() => {}, 1000);`]);
  const remaining = String((await once(child.stdout, "data"))[0]).trim();
  const mine = temporaryPlace(parent);
  writeFileSync(join(remaining, "file"), "");
  const foreign = mkdtempSync(join(parent, "slipway-4194304.elsewhere-"));
  temporaryPlace(parent);
  expect([remaining, mine, foreign].map(existsSync)).toEqual([true, true, true]);
  child.kill("SIGKILL");
  await once(child, "close");
  temporaryPlace(parent);
  expect([remaining, mine, foreign].map(existsSync)).toEqual([false, true, true]);
});

test("a process of a job is ended with the job's folder, and also where that is gone; one of a job that goes on stays", async () => {
  const parent = temporaryFolder();
  const mine = temporaryPlace(parent);
  // The number of a process that has ended, which will be given to no other one soon.
  const { pid: gone = 0 } = spawnSync("true");
  const [remaining, removed] = ["left", "removed"].map((ending) =>
    join(
      parent,
      basename(mine)
        .replace(/\d+(?=\.)/, String(gone))
        .replace(/\w+$/, ending),
    ),
  ) as [string, string];
  mkdirSync(remaining);
  const sleeping = [remaining, removed, mine, parent].map((folder) => {
    const child = spawn("sleep", ["1000"], {
      env: { ...process.env, RUNNER_TEMP: join(folder, "1", "work", "_temp") },
    });
    return { child, ended: once(child, "exit") };
  });
  try {
    await Promise.all(sleeping.map(({ child }) => child.pid ?? once(child, "spawn")));
    const { folders, processes } = await clearAbandoned([parent]);
    expect([folders, existsSync(remaining), existsSync(mine)]).toEqual([[remaining], false, true]);
    expect(processes.map(({ pid }) => pid).sort()).toEqual(
      sleeping
        .slice(0, 2)
        .map(({ child }) => child.pid)
        .sort(),
    );
    expect(await Promise.all(sleeping.slice(0, 2).map(({ ended }) => ended))).toEqual(Array(2).fill([null, "SIGKILL"]));
    expect(sleeping.slice(2).map(({ child }) => child.signalCode)).toEqual([null, null]);
  } finally {
    for (const { child } of sleeping) child.kill("SIGKILL");
  }
});

test("folders that cannot be written to are removed too", () => {
  const parent = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    chmodSync(parent, 0o777);
    const module = JSON.stringify(new URL("temporary-place.ts", import.meta.url).href);
    const lines = `
      import { discard } from ${module};
      import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
      const top = ${JSON.stringify(join(parent, "top"))};
      mkdirSync(top + "/modules/one", { recursive: true });
      writeFileSync(top + "/modules/one/file", "");
      for (const folder of [top + "/modules/one", top + "/modules"]) chmodSync(folder, 0o500);
      await discard(top);
      console.log(existsSync(top));
    `;
    // Root may remove anything.
    const who = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const report = execFileSync(process.execPath, ["--input-type=module", "-e", lines], { ...who, cwd: "/" });
    expect(String(report)).toBe("false\n");
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
