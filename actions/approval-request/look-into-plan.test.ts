import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { planFileOf } from "../../packages/formats/builders/plan-file.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { PlanAction, TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { type MemoryArtifacts, memoryArtifacts } from "../../packages/ports/artifacts/artifacts-memory.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { memoryContents } from "../../packages/ports/repository/contents-memory.ts";
import { readPublicKey, sealForKey } from "../../packages/ports/terraform/public-seal.ts";
import { lookIntoPlan } from "./look-into-plan.ts";
import { providersNewTo } from "./unknown-providers.ts";

let temp: string;
let artifacts: MemoryArtifacts;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-look-"));
  artifacts = memoryArtifacts();
});
afterEach(() => rmSync(temp, { recursive: true }));

const { publicKey, privateKey } = generateKeyPairSync("x25519");
const seal = readPublicKey(publicKey.export({ format: "der", type: "spki" }).toString("base64"));
const key = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");

/** Keeps a plan that does this, and answers the document of a plan job that reports `message`. */
const keep = (done: Record<string, PlanAction>, report = done, isSealed = true): TerraformPlan => {
  const file = planFileOf({ resources: done });
  artifacts.kept.set(1, { name: "plan", bytes: isSealed ? sealForKey(file, seal) : file });
  return {
    kind: "terraform-plan",
    version: 1,
    environment: "production",
    artefact: releaseOf().artefact.digest,
    digest: `sha256:${createHash("sha256").update(file).digest("hex")}`,
    artifact: { id: 1, name: "plan" },
    terraform: "1.11.4",
    sealed: isSealed,
    providers: [],
    summary: { resources: Object.entries(report).map(([address, action]) => ({ address, action })), outputs: [] },
  };
};
const look = (plan: TerraformPlan, secrets?: Record<string, string>, protect: string[] = []) =>
  lookIntoPlan(plan, { secrets, protect }, memoryWorld({ temp, artifacts, files: fileSystem() }));

test("with the key what is shown is held to the plan's own bytes", async () => {
  expect(await look(keep({ "a.b": "delete" }), { SLIPWAY_PLAN_KEY: key })).toMatchObject({
    verdict: { go: true },
    message: expect.stringContaining("its own bytes"),
  });
});

test.each([true, false])(
  "a plan job that reports nothing while its plan destroys asks nobody (sealed: %p)",
  async (isSealed) => {
    const { verdict } = await look(keep({ "a.b": "delete" }, {}, isSealed), { SLIPWAY_PLAN_KEY: key });
    expect(verdict).toMatchObject({
      go: false,
      reason: "plan_changed",
      because: "the plan file is not what was shown of it: it would delete a.b, shown was nothing",
    });
  },
);

test("what is protected closes the gate before anybody is asked", async () => {
  const { verdict } = await look(keep({ "a.b": "delete" }), { SLIPWAY_PLAN_KEY: key }, ["a.*"]);
  expect(verdict).toMatchObject({ go: false, reason: "plan_protected" });
});

test.each([undefined, {}, { SLIPWAY_PLAN_KEY: "another key" }])(
  "with the secrets %j the page says that deploy compares",
  async (secrets) => {
    const { verdict, message } = await look(keep({ "a.b": "update" }), secrets);
    expect([verdict.go, message]).toEqual([true, expect.stringContaining("Deploy compares it")]);
  },
);

test("a plan whose bytes were swapped asks nobody", async () => {
  const plan = keep({ "a.b": "update" });
  artifacts.kept.set(1, { name: "plan", bytes: planFileOf({ resources: { "a.b": "delete" } }) });
  await expect(look(plan, { SLIPWAY_PLAN_KEY: key })).rejects.toMatchObject({ reason: "plan_changed" });
});

test("providers that the trusted branch's lock file does not have are new, and without one all are", async () => {
  const [aws, evil] = [
    { source: "registry.terraform.io/hashicorp/aws", version: "5.100.0" },
    { source: "registry.terraform.io/evil/aws", version: "1.0.0" },
  ];
  const plan = { ...keep({}), providers: [aws, evil] };
  const lock = `provider "${aws.source}" {\n  version = "${aws.version}"\n}\n`;
  const contents = memoryContents({ main: { "infra/.terraform.lock.hcl": lock } });
  const newTo = (branch: string, ...of: (TerraformPlan | undefined)[]) =>
    providersNewTo(branch, of.length === 0 ? plan : of[0], configurationOf(), { contents });
  expect(await newTo("main")).toEqual([evil]);
  expect(await newTo("other")).toEqual([aws, evil]);
  expect(await newTo("main", undefined)).toEqual([]);
});
