import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { conclusionsOf, outputsOf, runs, type SmallTeam, smallTeam } from "../builders/team.ts";
import { approve } from "../cli/approve.ts";
import { movableClock } from "../protocol/clock.ts";
import type { Waiting } from "./people.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

const people = `version: 1
people: { ada: { role: maintain }, tom: {}, lin: { role: read } }
teams: { product: { members: [tom, lin] } }
environments:
  production:
    secrets: { KEY: only-in-production }
    reviewers: [{ team: product }]
    prevent_self_review: true
    branches: [main]
`;

const deploy = `on: push
jobs:
  build:
${runs("echo v=$KEY-empty >> $GITHUB_OUTPUT", "env: { KEY: '${{ secrets.KEY }}' }")}
  deploy:
${runs("echo v=${#KEY} >> $GITHUB_OUTPUT", "needs: build\nenvironment: production\nenv: { KEY: '${{ secrets.KEY }}' }")}
`;

const files = { "deploy.yml": deploy, ".github/rehearsal.yml": people };

/** Waits until somebody is waited for. */
async function waiting(of: SmallTeam): Promise<Waiting> {
  for (;;) {
    const [first] = of.rehearsal.waiting();
    if (first) return first;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a script lets a job into its environment, and only then it sees its secrets", async () => {
  const asked: Waiting[] = [];
  team = await smallTeam(files, {
    decide: (job) => {
      asked.push(job);
      return { as: "lin", state: "approved", comment: "by script" };
    },
  });
  const run = await team.run({ event: "push", branch: "main" });
  expect(conclusionsOf(run)).toEqual({ build: "success", deploy: "success" });
  expect(outputsOf(run, "build")).toEqual({ v: "-empty" });
  expect(outputsOf(run, "deploy")).toEqual({ v: String("only-in-production".length) });
  expect(asked).toEqual([
    expect.objectContaining({ job: "deploy", environment: "production", reviewers: ["tom", "lin"] }),
  ]);
  const kinds = team.events.flatMap((event) => ("job" in event && event.job === "deploy" ? [event.type] : []));
  expect(kinds.slice(0, 4)).toEqual(["job-queued", "job-waiting", "job-reviewed", "job-started"]);
});

test("what a script may not decide is reported, and the job waits on", async () => {
  const decide = ({ reviewers }: Waiting) => ({
    as: reviewers.includes("ada") ? "tom" : "ada",
    state: "approved" as const,
  });
  team = await smallTeam(files, { decide });
  const playing = team.run({ event: "push", branch: "main" });
  const job = await waiting(team);
  const isNotified = () =>
    team?.events.some((event) => event.type === "warning" && event.message.includes("ada is not a required reviewer"));
  while (!isNotified()) await new Promise((resolve) => setTimeout(resolve, 20));
  team.rehearsal.review(job.run.id, "production", { as: "tom", state: "rejected", comment: "no" });
  const run = await playing;
  expect(run.conclusion).toBe("failure");
  expect(conclusionsOf(run)).toEqual({ build: "success", deploy: "failure" });
});

test("an admin bypasses the rules of an environment by script, unless its settings forbid it", async () => {
  const admin = people.replace("ada: { role: maintain }", "ada: { role: admin }");
  const decide = () => ({ as: "ada", state: "bypassed" as const });
  team = await smallTeam({ ...files, ".github/rehearsal.yml": admin }, { decide });
  const run = await team.run({ event: "push", branch: "main" });
  expect(conclusionsOf(run)).toEqual({ build: "success", deploy: "success" });
  expect(team.events).toContainEqual(expect.objectContaining({ type: "job-reviewed", state: "skipped", by: "ada" }));
  await team.close();
  const strict = admin.replace("branches:", "can_admins_bypass: false\n    branches:");
  team = await smallTeam({ ...files, ".github/rehearsal.yml": strict }, { decide });
  const playing = team.run({ event: "push", branch: "main" });
  const job = await waiting(team);
  const isNotified = () =>
    team?.events.some((event) => event.type === "warning" && event.message.includes("lets no admin bypass its rules"));
  while (!isNotified()) await new Promise((resolve) => setTimeout(resolve, 20));
  team.rehearsal.review(job.run.id, "production", { as: "tom", state: "rejected" });
  expect(conclusionsOf(await playing)).toEqual({ build: "success", deploy: "failure" });
});

test("a second terminal finds the rehearsal, and its file is for its owner alone and gone at the end", async () => {
  team = await smallTeam(files);
  const playing = team.run({ event: "push", branch: "main" });
  const { run } = await waiting(team);
  const file = join(team.folder, "session.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const words = {
    folder: team.folder,
    run: String(run.number),
    environment: "Production",
    state: "approved",
    comment: "",
  } as const;
  await expect(approve({ ...words, as: "ada" })).rejects.toThrow("ada is not a required reviewer of production");
  await expect(approve({ ...words, as: "eve" })).rejects.toMatchObject({ remedy: "It knows ada, tom, lin." });
  await expect(approve({ ...words, as: "tom", environment: "uat" })).rejects.toMatchObject({
    remedy: "It waits for production.",
  });
  await expect(approve({ ...words, as: "tom", run: "7" })).rejects.toThrow('there is no run "7"');
  expect(await approve({ ...words, as: "tom", comment: "go" })).toBe("production of run 1 was approved by tom: go");
  expect((await playing).conclusion).toBe("success");
  const { people: tokens } = JSON.parse(await readFile(file, "utf8")) as { people: Record<string, string> };
  await team.rehearsal.close();
  await expect(stat(file)).rejects.toThrow();
  await expect(approve({ ...words, as: "tom" })).rejects.toThrow("no rehearsal is under way");
  await team.reopen();
  const headers = { authorization: `Bearer ${tokens.tom}`, "user-agent": "test" };
  expect((await fetch(`${team.rehearsal.github.urls.api}/user`, { headers })).status).toBe(401);
});

test("a branch that the environment does not name is turned away before anybody is asked", async () => {
  team = await smallTeam(files, { decide: () => ({ as: "tom", state: "approved" }) });
  team.git("checkout", "--quiet", "-b", "feature/x");
  const run = await team.run({ event: "push", branch: "feature/x" });
  expect(conclusionsOf(run)).toEqual({ build: "success", deploy: "failure" });
  expect(team.events).toContainEqual(
    expect.objectContaining({ job: "deploy", because: expect.stringContaining('Branch "feature/x" is not allowed') }),
  );
});

test("nobody's answer within thirty days is a no", async () => {
  const clock = movableClock();
  team = await smallTeam(files, { clock });
  const playing = team.run({ event: "push", branch: "main" });
  await waiting(team);
  clock.advance(30 * 24 * 3600 * 1000);
  expect(conclusionsOf(await playing)).toEqual({ build: "success", deploy: "failure" });
});
