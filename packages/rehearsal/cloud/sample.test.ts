import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { statements } from "../../ports/database/migration-history.ts";
import { answer, ask, openTrial, sample, type Trial } from "../builders/cloud.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
}, 120_000);
afterEach(() => trial.closeCloud());
afterAll(() => trial.close());

test("the sample's service runs when real Terraform has applied it, a newer apply replaces it, and destroy ends it", async () => {
  const files: Record<string, Buffer> = {};
  for (const entry of await readdir(sample, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !/__pycache__|\.terraform/.test(entry.parentPath)) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(sample.length + 1)] = await readFile(path);
    }
  const first = await trial.store(files);
  const second = await trial.store({ ...files, "CHANGED.md": Buffer.from("another release") });
  await trial.open("dev");
  const { url } = await trial.postgres.database("dev");
  const program = await trial.tools.need("terraform", { fromMachine: true });
  const terraform = async (...args: string[]): Promise<void> => {
    const run = {
      file: program.path,
      args: ["-chdir=infra", ...args, "-no-color", "-input=false"],
      cwd: join(trial.folder, "tree"),
    };
    const { code, stdout, stderr } = await trial.exec.run({
      ...run,
      env: { PG_CONN_STR: url, TF_CLI_CONFIG_FILE: "/dev/null" },
    });
    if (code !== 0) throw new Error(stdout + stderr);
  };
  const variables = (digest: string, version: string) =>
    Object.entries({
      environment: "dev",
      service_port: trial.portOf("dev"),
      release_version: version,
      release_commit: "a".repeat(40),
      artefact_digest: digest,
    }).map(([name, value]) => `-var=${name}=${value}`);
  await trial.exec.run({ file: "cp", args: ["-R", sample, join(trial.folder, "tree")] });
  await terraform("init");
  await terraform("apply", "-auto-approve", "-var-file=dev.tfvars", ...variables(first, "1.4.2"));
  const running = await trial.event("service-running");
  expect(await answer(running.url)).toEqual({
    version: "1.4.2",
    commit: "a".repeat(40),
    digest: first,
    environment: "dev",
    migration: null,
  });
  expect((await fetch(`${running.url}/metrics`)).status).toBe(503);
  for (const file of (await readdir(join(sample, "sql/migrations"))).sort())
    await ask(url, await readFile(join(sample, "sql/migrations", file), "utf8"));
  expect(await (await fetch(`${running.url}/metrics`)).text()).toContain("data_platform_gauges 3\n");
  await ask(url, statements.create);
  for (const [number, name] of [
    [9, "0009_nine"],
    [10, "0010_ten"],
  ] as const)
    await ask(url, statements.insert, number, name, "0".repeat(64), "1.4.2", "1.1");
  expect((await answer(running.url)).migration).toBe("0010_ten");

  const before = trial.cloud.events.length;
  await terraform("apply", "-auto-approve", "-var-file=dev.tfvars", ...variables(first, "1.4.2"));
  await pause(500);
  expect(trial.cloud.events.length).toBe(before);

  await terraform("apply", "-auto-approve", "-var-file=dev.tfvars", ...variables(second, "1.5.0"));
  await trial.event("service-running", ({ version }) => version === "1.5.0");
  expect((await answer(running.url)).digest).toBe(second);
  expect(trial.cloud.services()).toMatchObject([{ environment: "dev", state: "running", version: "1.5.0" }]);

  await terraform("destroy", "-auto-approve", "-var-file=dev.tfvars", ...variables(second, "1.5.0"));
  await trial.event("service-stopped", ({ version }) => version === "1.5.0");
  expect(trial.cloud.services()).toEqual([]);
}, 90_000);
