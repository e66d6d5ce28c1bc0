/** The command where somebody means something else than is there: each is reported in words, and nothing is left behind. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { slipwayProgram } from "../contracts/spawned.ts";
import { type Stranger, stranger } from "./strangers.ts";

let repository: Stranger;
afterEach(() => repository.remove());

const flow = (environment: string) =>
  `on: [push, pull_request]\njobs:\n  a: { runs-on: ubuntu-latest, ${environment}steps: [{ run: "true" }] }\n`;
const people = "version: 1\npeople: { ada: { role: admin }, bo: {} }\n";
const file = ".github/rehearsal.yml";

test("what cannot be meant is refused in words, with what to do", async () => {
  repository = stranger({ "ci.yml": flow(""), [file]: people, "sub/x": "" });
  repository.git("branch", "feature/x");
  const refused = async (...words: string[]) => {
    const { code, stdout, stderr } = await repository.slipway("rehearse", ...words);
    return [code, stdout, stderr];
  };
  expect(await refused("pull-request", "feature/x", "--base", "main")).toEqual([
    ...[2, ""],
    "no pull request of feature/x into main can be opened: No commits between main and feature/x\n" +
      "Commit something to feature/x that main does not have, or name another target with --base.\n",
  ]);
  expect(await refused("push", "main", "--as", "adda")).toEqual([
    ...[2, ""],
    `"adda" is not one of the people of ${file}; did you mean "ada"?\nIt knows ada, bo.\n`,
  ]);
  const nowhere = join(repository.folder, "..", "no-such-repository");
  expect((await refused("push", "main", "--repository", nowhere)).slice(0, 2)).toEqual([2, ""]);
  expect(existsSync(nowhere)).toBe(false);
  expect(String((await refused("push", "main", "--state", join(repository.folder, file, "x")))[2])).toMatch(
    /^the folder that keeps a rehearsal cannot be made: E/,
  );
}, 30_000);

test("a folder below the repository's top means the same repository, with the same runs", async () => {
  repository = stranger({ "ci.yml": flow(""), "sub/x": "" });
  expect((await repository.slipway("rehearse", "push", "main", "--repository", "sub")).code).toBe(0);
  expect([readdirSync(join(repository.folder, "sub")), existsSync(join(repository.folder, ".rehearsal/1.1"))]).toEqual([
    ["x"],
    true,
  ]);
}, 30_000);

test("a push while another rehearsal waits is played by that one, and printed commands name run and repository", async () => {
  const environment = "environment: prod, ";
  repository = stranger({
    "a.yml": flow(environment),
    "b.yml": flow(environment),
    [file]: `${people}environments: { prod: { reviewers: [{ person: ada }] } }\n`,
  });
  repository.git("branch", "hotfix/2");
  const { folder } = repository;
  const first = spawn(process.execPath, slipwayProgram("rehearse", "push", "main", "--repository", folder), {
    env: { PATH: process.env.PATH ?? "", HOME: folder },
    cwd: join(folder, ".."),
  });
  let shown = "";
  first.stdout.on("data", (chunk: Buffer) => (shown += chunk.toString()));
  const ended = new Promise((resolve) => first.on("close", resolve));
  const until = async (count: number) => {
    for (let tries = 0; commands().length < count && tries < 200; tries++) await pause(50);
    return commands();
  };
  const commands = () => [...shown.matchAll(/slipway (approve .*)$/gm)].map(([, words = ""]) => words.split(" "));
  try {
    expect((await until(2)).map((words) => words.slice(-2))).toEqual(Array(2).fill(["--repository", folder]));
    const pushed = await repository.slipway("rehearse", "push", "hotfix/2", "--as", "ada");
    expect([pushed.code, pushed.stdout]).toEqual([0, expect.stringContaining("hotfix/2 was pushed by ada")]);
    expect((await repository.slipway("rehearse", "push", "hotfix/2", "--as", "bo")).stderr).toContain("as it is");
    for (const words of await until(4)) expect((await repository.slipway(...words)).stderr).toBe("");
    expect(await ended).toBe(0);
  } finally {
    first.kill("SIGKILL");
  }
}, 60_000);
