/** What people read who rehearse workflows that know nothing of Slipway: every failure by its name, and every limit of ours as one. */
import { afterEach, expect, test } from "@jest/globals";
import { type Stranger, stranger } from "./strangers.ts";

let repository: Stranger;
afterEach(() => repository.remove());

const job = (steps: string, more = "") => `{ runs-on: ubuntu-latest, ${more}steps: [${steps}] }`;
const machines =
  "{ strategy: { matrix: { os: [ubuntu-latest, macos-15] } }, runs-on: '${{ matrix.os }}', steps: [{ run: 'true' }] }";
/** The ending, without the folders that differ. */
const ending = (stdout: string) =>
  stdout
    .slice(stdout.indexOf("\n\n  ") + 2)
    .split("\n")
    .filter((line) => line !== "" && !/\.rehearsal|execution/.test(line));

test("failures of several workflows, a broken file and what is not played are reported side by side", async () => {
  repository = stranger({
    "a.yml": `on: push\njobs:\n  lint: ${job('{ run: "echo ::error::the gauge is broken; exit 1" }')}\n`,
    "b.yml": `on: push\njobs:\n  test: ${machines}\n  db: ${job("{ run: 'true' }", "services: { db: { image: postgres } }, ")}\n  after: ${job("{ run: 'exit 3' }", "needs: test, ")}\n`,
    "c.yml": `on: pushh\njobs:\n  x: ${job("{ run: 'true' }")}\n`,
  });
  const { code, stdout, stderr } = await repository.slipway("rehearse", "push", "main");
  expect([code, stderr]).toEqual([1, ""]);
  const mac = "it runs on macos-15, and every job here runs on this machine, as on ubuntu-latest";
  expect(ending(stdout).sort()).toEqual(
    [
      ...["  c.yml has a mistake; nothing of it has run", "    .github/workflows/c.yml:1:5  Unexpected value 'pushh'"],
      ...["  a.yml: lint failed", "    the gauge is broken"],
      ...["  b.yml: after failed", "    Process completed with exit code 3."],
      "  Not played here, and counted as skipped (with --strict as a failure)",
      ...[`    b.yml: test (macos-15)  ${mac}`, '    b.yml: db  "services" asks for service containers'],
      "  What each left: tree.txt, jobs/*/job.log, effects.jsonl, event.json",
    ].sort(),
  );
  expect(stdout).toContain("b.yml │  ○ test (macos-15) not played here");
}, 30_000);

test("legs for other machines fail nothing, unless that is asked for, or nothing else is there", async () => {
  repository = stranger({
    "a.yml": `on: push\njobs:\n  test: ${machines}\n  after: ${job("{ run: 'true' }", "needs: test, ")}\n`,
  });
  expect((await repository.slipway("rehearse", "push", "main")).code).toBe(0);
  expect((await repository.slipway("rehearse", "push", "main", "--strict")).code).toBe(1);
  repository.commit("Mac alone", {
    "a.yml": "on: push\njobs:\n  a: { runs-on: macos-15, steps: [{ run: 'true' }] }\n",
  });
  const { code, stdout } = await repository.slipway("rehearse", "push", "main");
  expect([code, stdout]).toEqual([1, expect.stringContaining("No job was played")]);
}, 30_000);

test("a job that may read nothing is reported why it cannot fetch the repository, and does where that is public", async () => {
  const clone =
    'git -c http.extraheader="authorization: basic $(printf x:$T | base64 -w0)" clone -q $GITHUB_SERVER_URL/$GITHUB_REPOSITORY .';
  repository = stranger({
    "a.yml": `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${JSON.stringify(clone)}\n        env: { T: "\${{ github.token }}" }\n`,
  });
  const called = await repository.slipway("rehearse", "push", "main");
  expect([called.code, called.stdout]).toEqual([
    1,
    expect.stringContaining("say visibility: public in .github/rehearsal.yml"),
  ]);
  repository.commit("It is public", { ".github/rehearsal.yml": "version: 1\nvisibility: public\n" });
  expect((await repository.slipway("rehearse", "push", "main")).code).toBe(0);
}, 30_000);
