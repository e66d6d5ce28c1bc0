import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Context, developed, openContext, run } from "./promotion.ts";
import { canary, deploy, given, openBackend, plan, root, seen, smallWork } from "./terraform-work.ts";

const allowed = "terraform: { allow: [local-exec] }";
const sample = join(root, "examples/data-platform");
let context: Context;
beforeAll(async () => {
  context = await openContext();
}, 60_000);
afterAll(() => context.close(), 60_000);

test("the sample is planned and deployed, and a second time nothing changes", async () => {
  const { url } = await context.database();
  const workspace = await context.workspace(sample);
  const env = context.job();
  const inputs = {
    secrets: JSON.stringify({ PG_CONN_STR: url }),
    variables: JSON.stringify({ TF_VAR_SERVICE_PORT: "18080", OTHER: "x" }),
  };
  const planned = await plan(workspace, env, inputs);
  expect(planned).toMatchObject({
    code: 0,
    outputs: { outcome: "passed", reason: "done", changes: "6" },
    leftovers: [],
  });
  expect(planned.summary).toContain("**dev**: 4 to add, 2 outputs, nothing destroyed");
  expect(planned.summary).toContain("<code>module.etl.terraform_data.ingest</code> | create");
  expect(planned.summary).toContain("uploaded encrypted");
  const done = await deploy(workspace, env, planned.outputs.plan, inputs);
  expect(done).toMatchObject({ code: 0, outputs: { outcome: "passed", reason: "done" }, leftovers: [] });
  expect(JSON.parse(done.outputs.outputs ?? "")).toMatchObject({
    url: "http://127.0.0.1:18080",
    service: { version: developed.name, digest: developed.artefact.digest, port: 18080 },
  });
  expect(JSON.parse(done.outputs.entry ?? "").facts).toMatchObject({ url: "http://127.0.0.1:18080", add: 4 });

  const stale = await deploy(workspace, env, planned.outputs.plan, inputs);
  expect(stale).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "plan_stale" } });
  const later = context.job();
  const again = await plan(workspace, later, inputs);
  expect(again.outputs).toMatchObject({ changes: "0" });
  expect(again.summary).toContain("nothing to change");
  const same = await deploy(workspace, later, again.outputs.plan, inputs);
  expect(same).toMatchObject({ code: 0, outputs: { outputs: done.outputs.outputs } });
  expect(seen(same)).toContain("nothing had to be changed");
}, 120_000);

test("no value of the plan, no secret and no sensitive output is seen anywhere, and the uploaded plan is unreadable", async () => {
  const { workspace } = await smallWork(context);
  const env = context.job();
  const planned = await plan(workspace, env);
  const done = await deploy(workspace, env, planned.outputs.plan);
  expect(done.code).toBe(0);
  expect(seen(planned)).not.toContain(canary);
  expect(seen(done).replaceAll(`"word":"${canary}-word"`, "")).not.toContain(canary);
  const { digest } = JSON.parse(planned.outputs.plan ?? "");
  const stored = context.github.effects.filter((effect) => effect.run === Number(env.GITHUB_RUN_ID));
  expect(stored.map(({ subject }) => subject)).toEqual([
    "slipway-plan-dev-1.tfplan",
    `slipway-apply-dev-${digest.slice(7, 23)}-1`,
  ]);
  const bytes = await readFile(await context.github.artifactFile(String(stored[0]?.to)));
  expect(bytes.subarray(0, 16).toString()).toBe("slipway-sealed-1");
  expect(bytes.includes("tfplan")).toBe(false);
  expect(digest).not.toBe(stored[0]?.to);
});

test("the deploy job needs the words that the plan was encrypted with", async () => {
  const { workspace, state } = await smallWork(context);
  const env = context.job();
  const planned = await plan(workspace, env);
  const other = { secrets: JSON.stringify({ TF_VAR_word: "word", SLIPWAY_PLAN_KEY: "another word" }) };
  for (const inputs of [other, {}]) {
    const refused = await deploy(workspace, env, planned.outputs.plan, inputs);
    expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
    expect(refused.log).toContain("SLIPWAY_PLAN_KEY");
  }
  await expect(readFile(state)).rejects.toThrow("ENOENT");
});

test.each([
  ["digest", { digest: `sha256:${"00".repeat(32)}` }, "plan_changed"],
  ["environment", { environment: "uat" }, "plan_changed"],
  ["artefact", { artefact: `sha256:${"11".repeat(32)}` }, "plan_changed"],
  ["version of Terraform", { terraform: "1.10.0" }, "plan_changed"],
  ["artifact", { artifact: { id: 999999, name: "x" } }, "artifact_missing"],
])("a plan of another %s is refused before Terraform sees it", async (_, change, reason) => {
  const { workspace, state } = await smallWork(context);
  const env = context.job();
  const planned = JSON.parse((await plan(workspace, env)).outputs.plan ?? "");
  const refused = await deploy(workspace, env, JSON.stringify({ ...planned, ...change }));
  expect(refused).toMatchObject({ code: 1, outputs: { reason } });
  expect(refused.log).not.toContain("terraform apply");
  await expect(readFile(state)).rejects.toThrow("ENOENT");
});

test("two plans that differ in a sensitive variable alone read the same; one is no substitute for the other", async () => {
  const more = {
    "infra/hidden.tf": `variable "pass" {\n  type = string\n  sensitive = true\n}\nresource "terraform_data" "hidden" { input = var.pass }\n`,
  };
  const { workspace } = await smallWork(context, more);
  const planOf = async (pass: string) => {
    const env = context.job();
    const inputs = { secrets: JSON.stringify({ TF_VAR_pass: pass, ...JSON.parse(given.secrets) }) };
    const { outputs, summary } = await plan(workspace, env, inputs);
    const document = JSON.parse(outputs.plan ?? "") as { digest: string };
    return { document, read: summary.replaceAll(document.digest, "DIGEST"), deploy: { env, inputs } };
  };
  const [approved, other] = [await planOf(`${canary}-one`), await planOf(`${canary}-two`)];
  expect(other.read).toBe(approved.read);
  expect(approved.read).toContain("terraform_data.hidden");
  expect(other.document.digest).not.toBe(approved.document.digest);
  const swapped = JSON.stringify({ ...other.document, digest: approved.document.digest });
  const refused = await deploy(workspace, other.deploy.env, swapped, other.deploy.inputs);
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "plan_changed" } });
});

test("an artefact without Terraform is skipped and says so; an empty plan beside Terraform is refused", async () => {
  const empty = await context.workspace({ "README.md": "x" });
  const env = context.job();
  const planned = await plan(empty, env, {});
  expect(planned).toMatchObject({
    code: 0,
    outputs: { outcome: "skipped", reason: "nothing_to_do", plan: "", changes: "0" },
  });
  const done = await deploy(empty, env, "", {});
  expect(done).toMatchObject({ code: 0, outputs: { outcome: "skipped", reason: "nothing_to_do", outputs: "{}" } });
  const { workspace } = await smallWork(context);
  const refused = await deploy(workspace, env, "");
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
});

test("a protected resource that would be replaced closes the gate, in plan and in deploy", async () => {
  const { workspace } = await smallWork(context);
  const env = context.job();
  const first = await plan(workspace, env);
  expect((await deploy(workspace, env, first.outputs.plan)).code).toBe(0);
  const main = await readFile(join(workspace, "artefact/infra/main.tf"), "utf8");
  const gone = await context.workspace({ "infra/main.tf": main.replace(/resource .*\n/, "") });
  const config = 'terraform: { protect: ["terraform_data.*"] }\n';
  const closed = await plan(gone, context.job(), given, config);
  expect(closed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "plan_protected", plan: "" } });
  const later = context.job();
  const open = await plan(gone, later);
  expect(open.summary).toContain("1 to destroy");
  expect(await deploy(gone, later, open.outputs.plan, given, config)).toMatchObject({
    code: 1,
    outputs: { reason: "plan_protected" },
  });
});

test("a lock that the backend does not take back is reported, and closes the gate although all was applied", async () => {
  const { block, refuse, done, server } = await openBackend();
  const { workspace } = await smallWork(context, {}, block);
  const env = context.job();
  const planned = await plan(workspace, env);
  refuse.unlock = true;
  const failed = await deploy(workspace, env, planned.outputs.plan);
  server.close();
  expect(done.slice(-2)).toEqual(["POST", "UNLOCK"]);
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "state_locked" } });
  expect(failed.annotations.at(-1)?.message).toMatch(
    /^the work is done, but the lock .* could not be released[\s\S]*force-unlock/,
  );
});

test.each([
  ["in errored.tfstate", {}],
  ["on its standard output", { "infra/errored.tfstate/keep": "x" }],
])("a state that cannot be saved, left %s, is kept encrypted and never shown", async (_, more) => {
  const { block, refuse, server } = await openBackend();
  const { workspace } = await smallWork(context, more, block);
  const env = context.job();
  const planned = await plan(workspace, env);
  refuse.write = true;
  const failed = await deploy(workspace, env, planned.outputs.plan);
  server.close();
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "state_unsaved" } });
  expect(seen(failed)).not.toContain(canary);
  const kept = context.github.effects.findLast(({ subject }) => subject === "slipway-state-dev-1.tfstate");
  const file = await context.github.artifactFile(String(kept?.to));
  // The program of the README opens it.
  const readme = await readFile(join(root, "actions/terraform-deploy/README.md"), "utf8");
  const program = join(workspace, "open.mjs");
  await writeFile(program, /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "");
  const words = { WORDS: "a long and random word", PATH: process.env.PATH ?? "" };
  const state = execFileSync(process.execPath, [program, file], { env: words }).toString();
  expect(JSON.parse(state)).toMatchObject({ version: 4, resources: [expect.objectContaining({ name: "one" })] });
  expect(state).toContain(canary);
});

test("deploy refuses an environment that asks for people", async () => {
  const { workspace } = await smallWork(context);
  const env = context.job();
  const planned = await plan(workspace, env);
  const config =
    "roles: { boss: { people: [ada] } }\nflows: { develop: { chain: [dev] } }\nenvironments: { dev: { approve: { boss: 1 } } }\n";
  const refused = await deploy(workspace, env, planned.outputs.plan, given, config);
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "approval_missing" } });
});

test("every bad input is reported, and no secret with it", async () => {
  const refused = await run("terraform-deploy", {
    env: context.job(),
    inputs: {
      release: "{}",
      configuration: "",
      environment: "Dev",
      folder: "../x",
      secrets: '{"PATH":"geheim-1","LD_PRELOAD":"geheim-2","TF_LOG":"TRACE-of-terraform"}',
      variables: "[]",
      "lock-timeout": "10abc",
    },
  });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  for (const message of [
    "release ",
    "configuration ",
    "environment ",
    "folder ",
    "secrets ",
    "variables ",
    "lock-timeout ",
  ])
    expect(refused.log).toContain(`  ${message}`);
  for (const name of ['"PATH" would change', '"LD_PRELOAD" would change', '"TF_LOG" would change'])
    expect(refused.log).toContain(name);
  expect(seen(refused)).not.toContain("geheim");
});

test("a cancel lets Terraform end by itself: what was done is in the state, and no lock is left", async () => {
  const began = join(await context.workspace({}), "began");
  const { workspace, state } = await smallWork(context, {
    "infra/slow.tf": `resource "terraform_data" "slow" {\n  depends_on = [terraform_data.one]\n  provisioner "local-exec" { command = "touch ${began}; sleep 100" }\n}\n`,
  });
  const env = context.job();
  const planned = await plan(workspace, env, given, allowed);
  const cancelled = await deploy(workspace, env, planned.outputs.plan, given, allowed, () => existsSync(began));
  expect(cancelled).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "cancelled" }, leftovers: [] });
  const names = (JSON.parse(await readFile(state, "utf8")) as { resources: { name: string }[] }).resources;
  expect(names.map(({ name }) => name)).toContain("one");
  expect(await readdir(dirname(state))).toEqual(["artefact", "state.tfstate"]);
});

test("of GitHub's SIGINT and SIGTERM Terraform hears one: a backend that is slow still gets the state, and its lock back", async () => {
  const began = join(await context.workspace({}), "began");
  let [action, isNotified] = [0, false];
  const { block, done, server } = await openBackend(async () => {
    if (action === 0 || !existsSync(began)) return;
    isNotified = process.kill(action, "SIGTERM");
    await pause(300); // a second interrupt would end Terraform meanwhile
  });
  const more = {
    "infra/slow.tf": `resource "terraform_data" "slow" {\n  depends_on = [terraform_data.one]\n  provisioner "local-exec" { command = "touch ${began}; sleep 100" }\n}\n`,
  };
  const { workspace } = await smallWork(context, more, block);
  const env = context.job();
  const planned = await plan(workspace, env, given, allowed);
  done.length = 0;
  const cancelled = await deploy(workspace, env, planned.outputs.plan, given, allowed, (pid) => {
    action = pid;
    return existsSync(began);
  });
  server.close();
  expect(isNotified).toBe(true);
  expect(cancelled).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "cancelled" }, leftovers: [] });
  expect(done.slice(-2)).toEqual(["POST", "UNLOCK"]);
  expect(cancelled.log).toMatch(/^Interrupt received\./m);
  expect(cancelled.log).not.toContain("Two interrupts");
});
