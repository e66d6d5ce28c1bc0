import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { MemoryPlanFile } from "../../packages/formats/builders/plan-file.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { type MemoryArtifacts, memoryArtifacts } from "../../packages/ports/artifacts/artifacts-memory.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import {
  diagnostic,
  type MemoryTerraformOptions,
  memoryTerraform,
} from "../../packages/ports/terraform/terraform-memory.ts";
import { memoryTools } from "../../packages/ports/tools/tools-memory.ts";
import { terraformPlan } from "./terraform-plan.ts";

let workspace: string;
let artifacts: MemoryArtifacts;
beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), "slipway-plan-"));
  artifacts = memoryArtifacts();
  await mkdir(join(workspace, "artefact/infra"), { recursive: true });
  await writeFile(join(workspace, "artefact/infra/main.tf"), "");
});
afterEach(() => rmSync(workspace, { recursive: true }));

const planned: MemoryPlanFile = { resources: { "a.one": "create", "a.two": "replace" } };

const plan = async (
  options: MemoryTerraformOptions = {},
  supplied: { config?: string; secrets?: Record<string, string>; variables?: Record<string, string> } = {},
) => {
  const exec = memoryTerraform({ planned, ...options });
  const world = memoryWorld({
    workspace,
    temp: mkdtempSync(join(workspace, "temp-")),
    files: fileSystem(),
    tools: memoryTools({ terraform: "/tools/terraform" }),
    exec,
    artifacts,
  });
  const result = await terraformPlan(
    {
      release: releaseOf(),
      configuration: configurationOf(supplied.config),
      environment: "dev",
      folder: "artefact",
      secrets: supplied.secrets,
      variables: supplied.variables,
      "lock-timeout": 60,
    },
    world,
  );
  return { result, exec, world };
};

test("a plan is reported by address and action, and kept for deploy under its digest", async () => {
  const { result } = await plan();
  const document = result.outputs?.plan as TerraformPlan;
  expect(result).toMatchObject({ outcome: "passed", because: "1 to add, 1 to replace" });
  expect(document).toMatchObject({ environment: "dev", artefact: releaseOf().artefact.digest, terraform: "1.11.4" });
  expect(artifacts.kept.get(document.artifact.id)?.name).toBe("slipway-plan-dev-1.tfplan");
  expect(result.summary).toMatch(/<code>a.two<\/code> \| replace[\s\S]*<code>a.one<\/code> \| create/);
});

test("Terraform gets the release, the TF_VAR_ variables in small letters and the secrets, and nothing else", async () => {
  const { exec, world } = await plan(
    {},
    {
      secrets: { PG_CONN_STR: "postgres://x", SLIPWAY_PLAN_KEY: "a key of its own" },
      variables: { TF_VAR_SERVICE_PORT: "8080", TF_VAR_RELEASE_VERSION: "6.6.6", OTHER: "x" },
    },
  );
  expect(exec.commands.map(({ args }) => args?.[0])).toEqual(["init", "plan"]);
  for (const { file, env } of exec.commands) {
    expect(file).toBe("/tools/terraform");
    expect(
      Object.keys(env ?? {})
        .filter((name) => !name.startsWith("TF_VAR_"))
        .sort(),
    ).toEqual([
      "CHECKPOINT_DISABLE",
      "PG_CONN_STR",
      "TF_CLI_CONFIG_FILE",
      "TF_DATA_DIR",
      "TF_INPUT",
      "TF_IN_AUTOMATION",
    ]);
    expect(env).toMatchObject({
      TF_VAR_service_port: "8080",
      TF_VAR_environment: "dev",
      TF_VAR_release_version: "1.5.0",
      TF_VAR_release_commit: releaseOf().commit,
      TF_VAR_artefact_digest: releaseOf().artefact.digest,
    });
  }
  expect(world.masked).toEqual(["postgres://x", "a key of its own"]);
});

test("the file of the environment's variables is given if the artefact has it", async () => {
  expect((await plan()).exec.commands[1]?.args?.join(" ")).not.toContain("-var-file");
  await writeFile(join(workspace, "artefact/infra/dev.tfvars"), "");
  expect((await plan()).exec.commands[1]?.args?.join(" ")).toMatch(/-var-file=\S+\/tree\/infra\/dev\.tfvars/);
});

test("with secrets the plan is uploaded encrypted; without any it is not, and says so", async () => {
  await plan({}, { secrets: { A: "geheim" } });
  expect(artifacts.kept.get(1)?.bytes.toString("latin1")).toMatch(/^slipway-sealed-1/);
  artifacts.kept.clear();
  const { result, world } = await plan();
  expect(artifacts.kept.get(1)?.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(result.summary).toContain("**not encrypted**");
  expect(world.lines.join("\n")).toContain("NOT encrypted");
  expect(result.annotations).toMatchObject([{ level: "warning" }]);
});

test("a protected address that would be replaced closes the gate, and nothing is uploaded", async () => {
  const { result } = await plan({}, { config: 'terraform: { protect: ["a.two"] }' });
  expect(result).toMatchObject({ outcome: "failed", reason: "plan_protected", outputs: { plan: "" } });
  expect(artifacts.kept.size).toBe(0);
});

test("no Terraform is skipped and said", async () => {
  const { result, exec } = await plan({}, { config: "terraform: { directory: elsewhere }" });
  expect(result).toMatchObject({ outcome: "skipped", reason: "nothing_to_do", outputs: { plan: "", changes: 0 } });
  expect(exec.commands).toEqual([]);
});

test.each(["init", "plan"] as const)("a failure of %s ends it, with the error on its line", async (verb) => {
  const range = { filename: "../modules/x.tf", start: { line: 3, column: 5 } };
  const { result } = await plan({ says: { [verb]: [diagnostic("Bad", "words", { range })] } });
  expect(result).toMatchObject({
    outcome: "failed",
    reason: "terraform_invalid",
    annotations: [{ path: "modules/x.tf", line: 3, column: 5, message: "words" }],
  });
  expect(artifacts.kept.size).toBe(0);
});

test("a configuration without a backend is refused before it is planned", async () => {
  const { result, exec } = await plan({ backend: null });
  expect(result).toMatchObject({ outcome: "failed", reason: "terraform_invalid" });
  expect(exec.commands.map(({ args }) => args?.[0])).toEqual(["init"]);
});

test("code that runs or reads what nobody allowed is refused on its line, before Terraform is started", async () => {
  const code = 'resource "a" "b" {\n  provisioner "local-exec" {\n  }\n}\n';
  const lock = `provider "registry.terraform.io/hashicorp/a" {\n  version = "1.0.0"\n  hashes = ["h1:${"a".repeat(43)}="]\n}\n`;
  await writeFile(join(workspace, "artefact/infra/main.tf"), code);
  await writeFile(join(workspace, "artefact/infra/.terraform.lock.hcl"), lock);
  const { result, exec } = await plan();
  expect(result).toMatchObject({
    outcome: "refused",
    reason: "terraform_unsafe",
    remedy: expect.stringContaining("terraform: { allow: [local-exec] }"),
    annotations: [{ path: "infra/main.tf", line: 2, level: "error" }],
    outputs: { plan: "" },
  });
  expect(exec.commands).toEqual([]);
  const allowed = await plan({}, { config: "terraform: { allow: [local-exec] }" });
  expect(allowed.result).toMatchObject({ outcome: "passed" });
  expect(allowed.result.outputs?.plan).toMatchObject({
    providers: [{ source: "registry.terraform.io/hashicorp/a", version: "1.0.0" }],
  });
});

test("what the plan does is read from its bytes: nothing asks Terraform to show it", async () => {
  const { result, exec } = await plan({ planned: { resources: { "a.db": "delete" }, outputs: { url: "update" } } });
  expect(result.outputs?.plan).toMatchObject({
    summary: {
      resources: [{ address: "a.db", action: "delete" }],
      outputs: [{ name: "url", action: "update" }],
    },
  });
  expect(exec.commands.map(({ args }) => args?.[0])).toEqual(["init", "plan"]);
  await expect(plan({ planned: { more: [[99, 1]] } })).rejects.toMatchObject({ reason: "plan_changed" });
});

test("with a public key the plan is sealed for it, whatever the secrets are", async () => {
  const variables = { SLIPWAY_PLAN_PUBLIC_KEY: "MCowBQYDK2VuAyEA5E5MzF0auWFJisnTPxi+J9uEA07fmwDHrMtO0oth7nM=" };
  const { result } = await plan({}, { secrets: { A: "geheim" }, variables });
  expect(artifacts.kept.get(1)?.bytes.toString("latin1")).toMatch(/^slipway-sealed-2/);
  expect(result.outputs?.plan).toMatchObject({ sealed: true });
});

test("Terraform gets settings of ours alone, with a mirror only where one is configured", async () => {
  const { exec } = await plan({}, { config: "terraform: { mirror: /opt/providers }" });
  const file = exec.commands[0]?.env?.TF_CLI_CONFIG_FILE ?? "";
  expect(await readFile(file, "utf8")).toContain('path = "/opt/providers"');
});
