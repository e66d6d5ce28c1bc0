import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { isGone, openTrial, sample, type Trial, tinyService, wanted } from "../builders/cloud.ts";
import { parseRehearsalFile } from "../settings/rehearsal-file.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
}, 120_000);
afterEach(() => trial.closeCloud());
afterAll(() => trial.close());

test("close leaves neither a process nor an unpacked release, and the next cloud starts what the state says", async () => {
  const digest = await trial.store({ "service.py": tinyService });
  const first = await trial.open("twice");
  const port = trial.portOf("twice");
  await trial.apply("twice", wanted(digest, port));
  await trial.event("service-running");
  const group = first.services()[0]?.group ?? 0;
  await first.close();
  await trial.until(() => isGone(group) || undefined, "the end of the service");
  expect(await readdir(join(trial.folder, "cloud", "services"))).toEqual([]);
  await trial.open("twice");
  expect(trial.portOf("twice")).toBe(port);
  await trial.event("service-running");
});

test("close does not wait for an artefact that never comes", async () => {
  await trial.open("never", { artefact: () => new Promise(() => {}) });
  await trial.apply("never", wanted(`sha256:${"1".repeat(64)}`, trial.portOf("never")));
  await pause(400);
  await expect(trial.cloud.close()).resolves.toBeUndefined();
});

test("environments hold what the rehearsal file says, plan and check on the database of their environment", async () => {
  const file = await readFile(join(sample, ".github/rehearsal.yml"), "utf8");
  await trial.open("unused", { rehearsal: parseRehearsalFile(file, "rehearsal.yml") });
  const { url, readonlyUrl } = await trial.postgres.database("dev");
  const port = trial.cloud.environment("dev")?.variables.TF_VAR_SERVICE_PORT;
  expect(Number(port)).toBeGreaterThan(1024);
  expect(trial.cloud.environment("dev")).toEqual({
    secrets: { DATABASE_URL: url, SLIPWAY_SECRETS: expect.stringContaining(JSON.stringify(url)) },
    variables: { TF_VAR_SERVICE_PORT: port },
  });
  expect(trial.cloud.environment("DEV-plan")?.variables).toMatchObject({ TF_VAR_SERVICE_PORT: port });
  const scratch = expect.stringMatching(/^\{"SCRATCH_URL":"postgresql:\/\/dev-scratch:.*\/dev-scratch\?/);
  expect(trial.cloud.environment("dev-check")).toEqual({
    secrets: { DATABASE_URL: readonlyUrl, SLIPWAY_CHECK_SECRETS: scratch },
    variables: {},
  });
  expect(trial.cloud.environment("staging")).toBeNull();
  expect(trial.cloud.environment("constructor")).toBeNull();
});

test("an environment that only asks people holds nothing, and no database is made for it", async () => {
  const rehearsal = parseRehearsalFile(
    'version: 1\nenvironments: { dev: { variables: { PORT: "{port}" } }, release-start-lead: { variables: { WHO: lead } } }',
    "rehearsal.yml",
  );
  const asked: string[] = [];
  const database = (name: string) => {
    asked.push(name);
    return trial.postgres.database(name);
  };
  const postgres = { ...trial.postgres, database };
  await trial.open("unused", { rehearsal, postgres });
  expect(asked).toEqual(["dev"]);
  expect(trial.cloud.environment("release-start-lead")).toEqual({ secrets: {}, variables: { WHO: "lead" } });
});
