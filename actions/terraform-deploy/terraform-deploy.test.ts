import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { type MemoryPlanFile, planFileOf } from "../../packages/formats/builders/plan-file.ts";
import { memoryJobProofs, signedNeeds } from "../../packages/kit/builders/earlier.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import type { Approval } from "../../packages/model/approval/approval.ts";
import { earlierNeeds } from "../../packages/model/builders/earlier.ts";
import { configurationOf, releaseIn } from "../../packages/model/builders/release.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import type { Artifacts } from "../../packages/ports/artifacts/artifacts.ts";
import { type MemoryArtifacts, memoryArtifacts } from "../../packages/ports/artifacts/artifacts-memory.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { sealWith } from "../../packages/ports/terraform/sealed-file.ts";
import {
  diagnostic,
  type MemoryTerraformOptions,
  memoryTerraform,
} from "../../packages/ports/terraform/terraform-memory.ts";
import { memoryTools } from "../../packages/ports/tools/tools-memory.ts";
import { terraformDeploy } from "./terraform-deploy.ts";

let workspace: string;
let artifacts: MemoryArtifacts;
const developed = releaseIn(flowFor(triggerOf(), configurationOf()));
const secrets = { SLIPWAY_PLAN_KEY: "a key of its own" };
const code = { "tfconfig/modules.json": '[{"Key":"","Dir":"."}]', "tfconfig/m-/main.tf": "" };
const bytes = planFileOf({ resources: { "a.one": "create" }, members: code });
const deletion: MemoryPlanFile = { resources: { "a.one": "delete" }, members: code };

/** Keeps a plan file as artifact 1, and answers the document of a plan job that reports it what it holds. */
const keep = async (plan: MemoryPlanFile): Promise<TerraformPlan> => {
  const file = planFileOf(plan);
  artifacts.kept.set(1, { name: "slipway-plan-dev-1.tfplan", bytes: file });
  const resources = Object.entries(plan.resources ?? {}).map(([address, action]) => ({ address, action }));
  return planOf({
    digest: `sha256:${createHash("sha256").update(file).digest("hex")}`,
    summary: { resources, outputs: [] },
  });
};
const planOf = (more: Partial<TerraformPlan> = {}): TerraformPlan => ({
  kind: "terraform-plan",
  version: 1,
  environment: "dev",
  artefact: developed.artefact.digest,
  digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
  artifact: { id: 1, name: "slipway-plan-dev-1.tfplan" },
  terraform: "1.11.4",
  summary: { resources: [{ address: "a.one", action: "create" }], outputs: [] },
  ...more,
});
beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), "slipway-deploy-"));
  artifacts = memoryArtifacts();
  await mkdir(join(workspace, "artefact/infra"), { recursive: true });
  await writeFile(join(workspace, "artefact/infra/main.tf"), "");
  await writeFile(join(workspace, "plan"), bytes);
  await sealWith(secrets.SLIPWAY_PLAN_KEY)(join(workspace, "plan"), join(workspace, "sealed"));
  await artifacts.upload("slipway-plan-dev-1.tfplan", join(workspace, "sealed"));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const deploy = async (
  supplied: {
    plan?: TerraformPlan | undefined;
    config?: string;
    secrets?: Record<string, string>;
    approval?: Approval;
    attempt?: number;
  } = {},
  options: MemoryTerraformOptions = {},
  uploads: Artifacts = artifacts,
) => {
  const exec = memoryTerraform(options);
  const { policy, contents } = trustedBranch(supplied.config);
  const flow = flowFor(triggerOf(), configurationOf(supplied.config));
  const needs = earlierNeeds({ release: developed, flow });
  const earlier = await signedNeeds(needs, configurationOf(supplied.config));
  const world = memoryWorld({
    workspace,
    contents,
    jobProofs: memoryJobProofs({ execution: { run: 12, attempt: supplied.attempt ?? 1 } }),
    temp: mkdtempSync(join(workspace, "temp-")),
    files: fileSystem(),
    ledger: memoryLedger(),
    tools: memoryTools({ terraform: "/tools/terraform" }),
    exec,
    artifacts: uploads,
    execution: { run: 12, number: 12, attempt: supplied.attempt ?? 1, job: "job" },
  });
  const run = terraformDeploy(
    {
      flow,
      release: developed,
      configuration: configurationOf(supplied.config),
      policy,
      earlier,
      environment: "dev",
      ledger: undefined,
      "when-busy": "wait",
      plan: "plan" in supplied ? supplied.plan : planOf(),
      approval: supplied.approval,
      folder: "artefact",
      secrets: supplied.secrets ?? secrets,
      variables: undefined,
      "lock-timeout": 60,
      workflow: undefined,
      token: "t",
    },
    world,
  );
  const result = await run.catch((error: { reason: string; message: string }) => ({
    outcome: "threw" as const,
    ...error,
    because: error.message,
  }));
  return { result, exec, world };
};

const says = {
  apply: [
    { type: "change_summary", changes: { add: 1, change: 2, remove: 0, operation: "apply" } },
    {
      type: "outputs",
      outputs: { url: { sensitive: false, value: "http://x" }, word: { sensitive: true, value: "geheim" } },
    },
  ],
};

test("exactly the plan is applied, and the outputs that are not sensitive are handed on", async () => {
  const { result, exec } = await deploy({}, { says });
  expect(result).toMatchObject({
    outcome: "passed",
    because: "1 added, 2 changed, nothing destroyed",
    outputs: { outputs: { url: "http://x" } },
    facts: { url: "http://x", add: 1, change: 2, remove: 0, plan: planOf().digest },
  });
  const [applied = ""] = exec.applied;
  expect(await readFile(applied)).toEqual(bytes);
  expect(JSON.stringify(result)).not.toContain("geheim");
});

test.each<[string, Partial<TerraformPlan>, string]>([
  ["bytes", { digest: `sha256:${"00".repeat(32)}` }, "plan_changed"],
  ["environment", { environment: "uat" }, "plan_changed"],
  ["artefact", { artefact: `sha256:${"00".repeat(32)}` }, "plan_changed"],
  ["version of Terraform", { terraform: "1.10.0" }, "plan_changed"],
  ["artifact", { artifact: { id: 9, name: "x" } }, "artifact_missing"],
])("a plan of another %s never reaches Terraform", async (_, change, reason) => {
  const { result, exec } = await deploy({ plan: planOf(change) });
  expect(result).toMatchObject({ outcome: "threw", reason });
  expect(exec.commands).toEqual([]);
});

test("a plan whose bytes were changed never reaches Terraform", async () => {
  const kept = artifacts.kept.get(1);
  if (kept) kept.bytes[kept.bytes.length - 20] = (kept.bytes.at(-20) ?? 0) ^ 1;
  const { result, exec } = await deploy();
  expect(result).toMatchObject({ outcome: "threw", reason: "plan_changed" });
  expect(exec.commands).toEqual([]);
});

test("a plan that was swapped for one in clear is compared too", async () => {
  artifacts.kept.set(1, { name: "x", bytes: Buffer.from("PK another plan") });
  expect((await deploy()).result).toMatchObject({ outcome: "threw", reason: "plan_changed" });
});

test.each([{}, { SLIPWAY_PLAN_KEY: "another key" }])("with the secrets %j the plan stays closed", async (other) => {
  const { result } = await deploy({ secrets: other });
  expect(result).toMatchObject({
    outcome: "threw",
    reason: "bad_input",
    remedy: expect.stringContaining("dev-plan and dev"),
  });
});

test("no plan is skipped only where there is no Terraform", async () => {
  expect((await deploy({ plan: undefined })).result).toMatchObject({ outcome: "threw", reason: "bad_input" });
  const elsewhere = "terraform: { directory: elsewhere }";
  expect((await deploy({ plan: undefined, config: elsewhere })).result).toMatchObject({
    outcome: "skipped",
    reason: "nothing_to_do",
  });
  expect((await deploy({ config: elsewhere })).result).toMatchObject({ outcome: "threw", reason: "bad_input" });
});

test("an environment that asks for people stays closed", async () => {
  const config = "roles: { boss: { people: [ada] } }\nenvironments: { dev: { approve: { boss: 1 } } }";
  const { result, exec } = await deploy({ config });
  expect(result).toMatchObject({ outcome: "refused", reason: "approval_missing" });
  expect(exec.commands).toEqual([]);
});

test("only the plan that people approved is applied", async () => {
  const config = "roles: { boss: { people: [ada] } }\nenvironments: { dev: { approve: { boss: 1 } } }";
  const { id: release, commit, artefact } = developed;
  const approvalOf = (plan: string | null): Approval => ({
    kind: "approval",
    version: 1,
    gate: "approve",
    environment: "dev",
    subject: { release, commit, digest: artefact.digest, plan },
    execution: { run: 12, attempt: 1 },
    verdict: "go",
    reason: "done",
    because: "ada (boss)",
    people: [{ login: "ada", id: 7, role: "boss", for: "approve", at: "2026-11-23T09:00:00.000Z" }],
    judged: "2026-11-23T09:30:00.000Z",
    until: "2026-11-30T09:00:00.000Z",
  });
  const approved = await deploy({ config, approval: approvalOf(planOf().digest) }, { says });
  expect(approved.result).toMatchObject({ outcome: "passed" });
  for (const plan of [`sha256:${"00".repeat(32)}`, null]) {
    const { result, exec } = await deploy({ config, approval: approvalOf(plan) }, { says });
    expect(result).toMatchObject({ outcome: "refused", reason: "approval_missing" });
    expect(exec.commands).toEqual([]);
  }
});

test("a plan that destroys what has been protected since is refused", async () => {
  const { result, exec } = await deploy({ plan: await keep(deletion), config: 'terraform: { protect: ["a.*"] }' });
  expect(result).toMatchObject({ outcome: "failed", reason: "plan_protected" });
  expect(exec.commands).toEqual([]);
});

test("a plan file that does something else than what was shown of it is refused, with what differs", async () => {
  const shown = { summary: { resources: [], outputs: [{ name: "url", action: "update" as const }] } };
  const { result, exec } = await deploy({ plan: { ...(await keep(deletion)), ...shown } });
  expect(result).toMatchObject({
    outcome: "refused",
    reason: "plan_changed",
    because:
      "the plan file is not what was shown of it: it would delete a.one, shown was nothing; it does nothing to output url, shown was update",
  });
  expect(exec.commands).toEqual([]);
});

test.each<[string, MemoryPlanFile, RegExp]>([
  [
    "other code",
    { members: { ...code, "tfconfig/m-/main.tf": "# evil" } },
    /infra\/main.tf is not that of the artefact/,
  ],
  ["more code", { members: { ...code, "tfconfig/m-/evil.tf": "" } }, /holds tfconfig\/m-\/evil.tf/],
  [
    "a module from elsewhere",
    { members: { ...code, "tfconfig/modules.json": '[{"Key":"","Dir":"../x"}]' } },
    /not one of the artefact's/,
  ],
  [
    "another lock file",
    { members: { ...code, ".terraform.lock.hcl": 'provider "a/b/c" {\n version = "1.0.0"\n}\n' } },
    /lock file/,
  ],
])("a plan file with %s than the artefact has is refused", async (_, file, expected) => {
  const plan = await keep({ resources: { "a.one": "delete" }, ...file });
  const { result, exec } = await deploy({
    plan: { ...plan, providers: file.members?.[".terraform.lock.hcl"] ? [{ source: "a/b/c", version: "1.0.0" }] : [] },
  });
  expect(result).toMatchObject({
    outcome: "refused",
    reason: "plan_changed",
    because: expect.stringMatching(expected),
  });
  expect(exec.commands).toEqual([]);
});

test("a plan that would write the state somewhere else than the code is refused", async () => {
  const plan = await keep({ resources: { "a.one": "create" }, members: code, backend: "http" });
  const { result, exec } = await deploy({ plan: { ...plan, providers: [] } });
  expect(result).toMatchObject({
    outcome: "refused",
    reason: "plan_changed",
    because: expect.stringContaining("backend http"),
  });
  expect(exec.commands.map(({ args }) => args?.[0])).toEqual(["init"]);
});

test("an apply that was started and never ended is not started again by a re-run: that plan is used", async () => {
  const killed: Artifacts = {
    ...artifacts,
    upload: async (name, file) => {
      await artifacts.upload(name, file);
      throw new Error("killed");
    },
  };
  await deploy({}, {}, killed);
  const { result, exec } = await deploy({ attempt: 2 });
  expect(result).toMatchObject({
    outcome: "threw",
    reason: "plan_used",
    because: expect.stringContaining("attempt 1"),
  });
  expect(exec.commands).toEqual([]);
});

test("an apply that ended before it changed anything may be tried again, one that began may not", async () => {
  const locked = [diagnostic("Error acquiring the state lock", "Lock Info: x")];
  expect((await deploy({}, { says: { apply: locked } })).result).toMatchObject({ reason: "state_locked" });
  const begun = [{ type: "apply_start", "@message": "a.one: Creating..." }, diagnostic("Quota exceeded")];
  expect((await deploy({ attempt: 2 }, { says: { apply: begun } })).result).toMatchObject({
    reason: "terraform_failed",
  });
  expect((await deploy({ attempt: 3 })).result).toMatchObject({
    reason: "plan_used",
    because: expect.stringContaining("attempt 2"),
  });
});

test("where the mark cannot be left nothing is applied", async () => {
  const broken: Artifacts = {
    ...artifacts,
    upload: async () => {
      throw new Error("GitHub is down");
    },
  };
  const { exec } = await deploy({}, {}, broken);
  expect(exec.applied).toEqual([]);
});

test("code that runs programs is not even initialised", async () => {
  await writeFile(
    join(workspace, "artefact/infra/main.tf"),
    'resource "a" "b" {\n  provisioner "local-exec" {\n  }\n}\n',
  );
  const { result, exec } = await deploy();
  expect(result).toMatchObject({ outcome: "refused", reason: "terraform_unsafe" });
  expect(exec.commands).toEqual([]);
});

test("a failure says whether anything had been started", async () => {
  const stale = await deploy({}, { says: { apply: [diagnostic("Saved plan is stale")] } });
  expect(stale.result).toMatchObject({ outcome: "refused", reason: "plan_stale" });
  const broken = await deploy({}, { says: { apply: [diagnostic("Quota exceeded")] } });
  expect(broken.result).toMatchObject({ outcome: "failed", reason: "terraform_failed" });
});

const unsaved = [diagnostic("Failed to save state"), diagnostic("Failed to persist state to backend")];
const state = '{"version":4,"resources":["geheim"]}';

test.each<[string, MemoryTerraformOptions]>([
  ["left in a file", { errored: state, says: { apply: unsaved } }],
  ["printed", { says: { apply: [{ type: "log", "@message": "x", state: JSON.parse(state) }, ...unsaved] } }],
])("a state that was %s is uploaded encrypted, and never logged", async (_, options) => {
  const { result, world } = await deploy({}, options);
  expect(result).toMatchObject({
    outcome: "failed",
    reason: "state_unsaved",
    because: expect.stringContaining("artifact 3"),
  });
  expect(artifacts.kept.get(3)).toMatchObject({ name: "slipway-state-dev-1.tfstate" });
  expect(artifacts.kept.get(3)?.bytes.toString("latin1")).toMatch(/^slipway-sealed-1/);
  expect(world.lines.join("\n")).not.toContain("geheim");
});

test("a state that cannot be uploaded either stays in the workspace, and it is said where", async () => {
  const broken: Artifacts = {
    ...artifacts,
    upload: async (name, file) => {
      if (name.startsWith("slipway-state-")) throw new Error("GitHub is down");
      return artifacts.upload(name, file);
    },
  };
  const { result } = await deploy({}, { errored: state, says: { apply: unsaved } }, broken);
  expect(result).toMatchObject({
    reason: "state_unsaved",
    because: expect.stringContaining("slipway-state-dev-1.tfstate in the workspace"),
  });
  expect(await readFile(join(workspace, "slipway-state-dev-1.tfstate"), "latin1")).toMatch(/^slipway-sealed-1/);
});
