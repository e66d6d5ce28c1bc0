/** What grows with a team's data: plans, outputs and entries that no variable of a program can hold. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ArtifactReference } from "../../packages/model/document/artifact-reference.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import { type Context, openContext } from "./promotion.ts";
import type { StepResult } from "./step.ts";
import { deploy, plan, smallWork } from "./terraform-work.ts";
import { uploadText } from "./upload.ts";

let context: Context;
let workspace: string;
let env: Record<string, string>;
let planned: StepResult;
let applied: StepResult;

/** Forty resources with keys as long as those of four hundred of a team: each costs Terraform time, its length does not. */
const many = `resource "terraform_data" "rule" {
  for_each = toset([for n in range(40) : format("eu-central-1/vpc-0a1b2c3d4e5f60718/subnet-%04d/ingress/10.20.30.0-24/tcp-443/%s-%04d", n, join("-", [for i in range(110) : "allow-from-the-station-network"]), n)])
  input    = each.key
}
output "rules" { value = [for rule in terraform_data.rule : rule.input] }
`;

beforeAll(async () => {
  context = await openContext();
  env = context.job();
  ({ workspace } = await smallWork(context, { "infra/rules.tf": many }));
  planned = await plan(workspace, env);
  applied = await deploy(workspace, env, planned.outputs.plan);
}, 120_000);
afterAll(() => context.close());

const referenceIn = (text: string | undefined): ArtifactReference => JSON.parse(text ?? "") as ArtifactReference;

test("a plan of 150,000 characters goes on as the digest of an artifact, and is applied", () => {
  expect([planned.code, planned.outputs.outcome]).toEqual([0, "passed"]);
  expect(planned.outputs.plan?.length).toBeLessThan(500);
  expect(referenceIn(planned.outputs.plan)).toMatchObject({ kind: "artifact-reference", version: 1 });
  expect(referenceIn(planned.outputs.plan).size).toBeGreaterThan(128 * 1024);
  expect([applied.code, applied.outputs.outcome, applied.log.split("\n").at(-2)]).toEqual([
    0,
    "passed",
    expect.stringContaining("41 added"),
  ]);
});

test("outputs that no job can pass on are left out by name, unless a check names them", () => {
  expect(JSON.parse(applied.outputs.outputs ?? "")).toEqual({ url: "http://127.0.0.1:8080" });
  expect(applied.log).toContain("the output rules is not passed on: no check names it");
});

test("bytes of another digest are not believed, whatever they are called", async () => {
  const reference = referenceIn(planned.outputs.plan);
  const { id } = (await uploadText(env, "forged.json", "{}".padEnd(reference.size))).artifact;
  const { code, outputs, log } = await deploy(
    workspace,
    env,
    JSON.stringify({ ...reference, artifact: { ...reference.artifact, id } }),
  );
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "digest_mismatch"]);
  expect(log).toContain(`the artifact ${id} holds sha256:`);
}, 20_000);

test.each([
  ["is gone", { id: 4_000_000 }, "artifact_missing"],
  ["is of another run", { id: 1 }, "artifact_missing"],
])(
  "a plan whose artifact %s is reported by its name",
  async (_, artifact, reason) => {
    const reference = referenceIn(planned.outputs.plan);
    const other = { ...reference, artifact: { ...reference.artifact, ...artifact } };
    const apart = reason === "artifact_missing" && artifact.id === 1 ? context.job() : env;
    const { code, outputs, log } = await deploy(workspace, apart, JSON.stringify(other));
    expect([code, outputs.reason]).toEqual([1, reason]);
    expect(log).toContain("the input plan cannot be read: the artifact");
  },
  20_000,
);

test("a reference that is none is refused as a document", async () => {
  const { code, outputs } = await deploy(workspace, env, '{"kind":"artifact-reference","version":2}');
  expect([code, outputs.reason]).toEqual([1, "bad_document"]);
}, 20_000);

test("the entry of a step stays small", () => {
  const entry = JSON.parse(planned.outputs.entry ?? "") as Entry;
  expect(entry.facts).toMatchObject({ add: 41 });
});
