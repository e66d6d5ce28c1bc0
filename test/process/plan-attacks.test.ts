/** What a colleague who may write code, or a program that ran in the plan job, could try so that people see another plan than the one that is applied. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { planFileOf } from "../../packages/formats/builders/plan-file.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { gitHubArtifacts } from "../../packages/ports/artifacts/artifacts-github.ts";
import type { GitHub } from "../../packages/ports/github/github.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { sealForKey } from "../../packages/ports/terraform/public-seal.ts";
import { type Context, openContext, promoting, run } from "./promotion.ts";
import { providerProgram } from "./provider-program.ts";
import { deploy, given, plan, root, smallWork } from "./terraform-work.ts";

let context: Context;
beforeAll(async () => {
  context = await openContext();
}, 60_000);
afterAll(() => context.close(), 60_000);

const database = 'resource "terraform_data" "database" {\n  input = "rows"\n}\n';
const documentOf = (planned: { outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(planned.outputs.plan ?? "") as TerraformPlan;

/** A state that holds a database, and code that no longer does. */
const withoutDatabase = async () => {
  const { workspace, state } = await smallWork(context, { "infra/database.tf": database });
  const env = context.job();
  const first = await plan(workspace, env);
  expect((await deploy(workspace, env, first.outputs.plan)).code).toBe(0);
  execFileSync("rm", ["-f", join(workspace, "artefact/infra/database.tf")]);
  return { workspace, state };
};

test("a plan job that reports nothing while its plan destroys is refused before anything is applied, with what it would destroy", async () => {
  const { workspace, state } = await withoutDatabase();
  const env = context.job();
  const planned = documentOf(await plan(workspace, env));
  expect(planned.summary.resources).toEqual([{ address: "terraform_data.database", action: "delete" }]);
  const message = JSON.stringify({ ...planned, summary: { resources: [], outputs: [] } });
  const refused = await deploy(workspace, env, message);
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "plan_changed" } });
  expect(refused.log).toContain("it would delete terraform_data.database, shown was nothing");
  const honest = await deploy(
    workspace,
    env,
    JSON.stringify(planned),
    given,
    'terraform: { protect: ["terraform_data.database"] }',
  );
  expect(honest).toMatchObject({ outputs: { outcome: "failed", reason: "plan_protected" } });
  expect(await readFile(state, "utf8")).toContain('"database"');
});

test("a plan file that was made by somebody else is no plan of this artefact", async () => {
  const { workspace } = await smallWork(context);
  const env = context.job();
  const planned = documentOf(await plan(workspace, env));
  const forged = planFileOf({
    resources: { "terraform_data.one": "create" },
    members: { "tfconfig/modules.json": '[{"Key":"","Dir":"."}]', "tfconfig/m-/main.tf": "# other code" },
  });
  const file = join(workspace, "forged");
  await writeFile(file, forged);
  const { signal } = new AbortController();
  const { id } = await gitHubArtifacts({ env, signal } as unknown as Settings, {} as GitHub).upload("forged", file);
  const digest = `sha256:${createHash("sha256").update(forged).digest("hex")}`;
  const summary = { resources: [{ address: "terraform_data.one", action: "create" as const }], outputs: [] };
  const refused = await deploy(
    workspace,
    env,
    JSON.stringify({ ...planned, digest, summary, artifact: { id, name: "forged" } }),
  );
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "plan_changed" } });
  expect(refused.log).toContain("infra/main.tf is not that of the artefact");
});

test("a provider that a repository brings is refused before Terraform starts, in its plugin folders and in its data folder", async () => {
  const mark = join(await context.workspace({}), "mark");
  const files = Object.entries(providerProgram(mark)).map(([path, text]) => [`infra/${path}`, text] as const);
  const plugins = files.map(
    ([path, text]) => [path.replace(".terraform/providers", "terraform.d/plugins"), text] as const,
  );
  for (const [tree, message] of [
    [files, "infra/.terraform:1 a data folder of Terraform"],
    [plugins, "infra/terraform.d:1 a folder of plugins"],
  ] as const) {
    const workspace = await context.workspace(Object.fromEntries(tree));
    const refused = await plan(workspace, context.job());
    expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "terraform_unsafe", plan: "" } });
    expect(refused.log).toContain(message);
    expect(refused.log).not.toContain("terraform plan of");
  }
  expect(existsSync(mark)).toBe(false);
});

test("where there is a public key, the job that plans cannot open what it encrypted; deploy can", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const variables = JSON.stringify({
    SLIPWAY_PLAN_PUBLIC_KEY: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    TF_VAR_WORD: "word",
  });
  const key = (text: string) => ({ secrets: JSON.stringify({ SLIPWAY_PLAN_KEY: text, TF_VAR_word: "word" }) });
  const { workspace } = await smallWork(context);
  const env = context.job();
  const planned = await plan(workspace, env, { variables });
  expect(planned.summary).toContain("encrypted for the deploy job alone");
  const bytes = await readFile(await context.github.artifactFile(String(context.github.effects.at(-1)?.to)));
  expect(bytes.subarray(0, 16).toString()).toBe("slipway-sealed-2");
  const closed = await deploy(workspace, env, planned.outputs.plan, key("the plan job's own word"));
  expect(closed).toMatchObject({ outputs: { outcome: "refused", reason: "bad_input" } });
  const opened = key(privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"));
  expect(await deploy(workspace, env, planned.outputs.plan, opened)).toMatchObject({
    code: 0,
    outputs: { outcome: "passed" },
  });
  // What deploy seals for the same key, such as a state that could not be saved, is opened by the program of its README.
  const sealed = join(workspace, "sealed");
  await writeFile(sealed, sealForKey(Buffer.from("a state"), publicKey));
  const readme = await readFile(join(root, "actions/terraform-deploy/README.md"), "utf8");
  await writeFile(join(workspace, "open.mjs"), /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "");
  const words = JSON.parse(opened.secrets) as { SLIPWAY_PLAN_KEY: string };
  const environment = { WORDS: words.SLIPWAY_PLAN_KEY, PATH: process.env.PATH ?? "" };
  expect(execFileSync(process.execPath, [join(workspace, "open.mjs"), sealed], { env: environment }).toString()).toBe(
    "a state",
  );
  const wrong = await plan(workspace, context.job(), { variables: JSON.stringify({ SLIPWAY_PLAN_PUBLIC_KEY: "x" }) });
  expect(wrong.log).toContain("SLIPWAY_PLAN_PUBLIC_KEY is not a public X25519 key");
});

test("a deploy that is killed while it applies is not started again by a re-run: a plan on an empty state would be applied twice", async () => {
  const began = join(await context.workspace({}), "began");
  const config = "terraform: { allow: [local-exec] }";
  const state = join(await context.workspace({}), "state.tfstate");
  const workspace = await context.workspace({
    "infra/main.tf": `terraform {\n  backend "local" { path = "${state}" }\n}\nresource "terraform_data" "slow" {\n  provisioner "local-exec" {\n    command = "echo x >> ${began}; sleep 2"\n  }\n}\n`,
  });
  const env = context.job();
  const planned = await plan(workspace, env, given, config);
  const killed = await run("terraform-deploy", {
    workspace,
    env,
    inputs: { ...promoting(config), ...given, plan: planned.outputs.plan ?? "" },
    interruptWhen: async (pid) => {
      if (!existsSync(began)) return false;
      killTree(pid);
      return true;
    },
  });
  expect(killed.code).toBeNull();
  await pause(100);
  expect(await readFile(state, "utf8")).toBe("");
  const again = await deploy(workspace, { ...env, GITHUB_RUN_ATTEMPT: "2" }, planned.outputs.plan, given, config);
  expect(again).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "plan_used" } });
  expect(again.log).toContain("re-run all jobs");
  expect(await readFile(began, "utf8")).toBe("x\n");
});

/** A process and all below it, at once, as a runner that dies. */
const killTree = (pid: number): void => {
  const below = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .stdout.split("\n")
    .map(Number)
    .filter(Boolean);
  process.kill(pid, "SIGKILL");
  for (const child of below) killTree(child);
};
