/** The reader of plan files, held to what `terraform show -json` says of the same files. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readPlanFile } from "../../packages/formats/plan-file/plan-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-plan-file-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const terraform = (...args: string[]): string => {
  const env = { PATH: process.env.PATH ?? "", HOME: folder, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return execFileSync("terraform", args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
};

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

interface Shown {
  readonly resource_changes?: readonly (Changed & {
    readonly address: string;
    readonly deposed?: string;
    readonly provider_name: string;
  })[];
  readonly resource_drift?: readonly { readonly address: string }[];
  readonly output_changes?: Readonly<Record<string, Changed>>;
  readonly applyable: boolean;
  readonly complete: boolean;
}
interface Changed {
  readonly change?: { readonly actions: readonly string[] };
  readonly actions?: readonly string[];
}

const actionOf = ({ change, actions = change?.actions ?? [] }: Changed): string =>
  actions.length > 1 ? "replace" : (actions[0] ?? "");

/** Each change, as Terraform's JSON reports it. */
const shownChanges = ({ resource_changes = [], output_changes = {} }: Shown) => ({
  resources: resource_changes
    .map((change) => ({ address: change.address, deposed: change.deposed ?? "", action: actionOf(change) }))
    .filter(({ action }) => action !== "no-op")
    .sort((a, b) => (a.address + a.deposed < b.address + b.deposed ? -1 : 1)),
  outputs: Object.entries(output_changes)
    .map(([name, change]) => ({ name, action: actionOf(change) }))
    .filter(({ action }) => action !== "no-op")
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
});

/** Plans, and says what the bytes hold and what Terraform shows. */
const planned = (...args: string[]) => {
  terraform("plan", "-input=false", "-out=plan.tfplan", ...args);
  const file = readPlanFile(readFileSync(join(folder, "plan.tfplan")));
  const shown = JSON.parse(terraform("show", "-json", "plan.tfplan")) as Shown;
  const { resources, outputs } = file.summary;
  expect({
    resources: resources.map(({ address, action, deposed = "" }) => ({ address, deposed, action })),
    outputs,
  }).toEqual(shownChanges(shown));
  expect(file).toMatchObject({ applyable: shown.applyable, complete: shown.complete, terraform: "1.11.4" });
  expect(file.needed).toEqual(
    [...new Set((shown.resource_changes ?? []).map((change) => change.provider_name))].sort(),
  );
  const drift = file.drift.filter(({ action }) => action !== "no-op").map(({ address }) => address);
  expect(drift).toEqual((shown.resource_drift ?? []).map(({ address }) => address).sort());
  return file;
};

/** Writes into the state that a resource has an old object left over. */
const leaveDeposed = (name: string, key: string): void => {
  const file = join(folder, "terraform.tfstate");
  const state = JSON.parse(readFileSync(file, "utf8")) as {
    serial: number;
    resources: { name: string; instances: object[] }[];
  };
  for (const resource of state.resources.filter((each) => each.name === name))
    resource.instances.push({ ...resource.instances[0], deposed: key });
  state.serial += 1;
  writeFileSync(file, JSON.stringify(state));
};

const hostile = [
  "::error::x",
  "<img src=x>",
  'quote" \\ back',
  "${not} %{a} $${template}",
  "line\nbreak",
  "zero\u200bwidth",
  "ж/.[0]",
];
const keys = JSON.stringify(hostile).replaceAll(/([$%])(?=\{)/g, "$1$1");

const before = `
terraform {
  backend "local" {}
}
variable "word" { default = "a" }
resource "terraform_data" "update" { input = var.word }
resource "terraform_data" "gone" { input = var.word }
resource "terraform_data" "replace" { triggers_replace = var.word }
resource "terraform_data" "old" { input = "moves" }
resource "terraform_data" "forgotten" { input = "stays in the world" }
resource "terraform_data" "counted" {
  count = 3
  input = var.word
}
resource "terraform_data" "keyed" {
  for_each = toset(${keys})
  input    = each.key
}
resource "terraform_data" "first" {
  triggers_replace = var.word
  lifecycle { create_before_destroy = true }
}
module "part" {
  source   = "./part"
  for_each = toset(["a.b", "c"])
  word     = var.word
}
output "word" { value = var.word }
output "same" { value = "same" }
output "gone" { value = "gone" }
`;

const part = `variable "word" {}
resource "terraform_data" "inner" { input = var.word }
`;

test("what the bytes say of a plan is what Terraform shows: creation, every other action, moves, modules, hostile keys, drift", () => {
  write({ "main.tf": before, "part/main.tf": part });
  terraform("init", "-input=false");
  const first = planned();
  expect(first.summary.resources).toHaveLength(6 + 3 + hostile.length + 2);
  expect([...first.sources.keys()]).toContain("tfconfig/m-/main.tf");
  terraform("apply", "-input=false", "plan.tfplan");
  expect(planned()).toMatchObject({ summary: { resources: [], outputs: [] }, applyable: false });
  // A replacement whose last step failed left the old object behind.
  leaveDeposed("first", "0a1b2c3d");
  const after = before
    .replace('resource "terraform_data" "gone" { input = var.word }', "")
    .replace(
      '"old" { input = "moves" }',
      '"new" { input = "moves and changes" }\nmoved {\n  from = terraform_data.old\n  to = terraform_data.new\n}',
    )
    .replace(
      'resource "terraform_data" "forgotten" { input = "stays in the world" }',
      "removed {\n  from = terraform_data.forgotten\n  lifecycle { destroy = false }\n}",
    )
    .replace("count = 3", "count = 1")
    .replace(
      'output "gone" { value = "gone" }',
      'data "terraform_remote_state" "later" {\n  backend = "local"\n  config = { path = terraform_data.update.output }\n}',
    );
  write({ "main.tf": after });
  const second = planned("-var=word=c");
  const actions = new Map(
    second.summary.resources.map(({ address, action, deposed }) => [`${address}${deposed ? " deposed" : ""}`, action]),
  );
  expect(Object.fromEntries(actions)).toMatchObject({
    "terraform_data.update": "update",
    "terraform_data.gone": "delete",
    "terraform_data.replace": "replace",
    "terraform_data.new": "update",
    "terraform_data.forgotten": "forget",
    "terraform_data.counted[0]": "update",
    "terraform_data.counted[2]": "delete",
    "terraform_data.first": "replace",
    "terraform_data.first deposed": "delete",
    'module.part["a.b"].terraform_data.inner': "update",
    "data.terraform_remote_state.later": "read",
  });
  expect(second.summary.resources).toContainEqual({
    address: "terraform_data.new",
    action: "update",
    from: "terraform_data.old",
  });
  expect(second.summary.outputs).toEqual([
    { name: "gone", action: "delete" },
    { name: "word", action: "update" },
  ]);
}, 60_000);

test("a plan that only changes an output, one that destroys everything, and one that only looks", () => {
  rmSync(folder, { recursive: true });
  write({
    "main.tf":
      'terraform {\n  backend "local" {}\n}\nvariable "v" { default = "1" }\nresource "terraform_data" "a" {}\noutput "o" { value = var.v }\n',
  });
  terraform("init", "-input=false");
  terraform("apply", "-auto-approve", "-input=false");
  expect(planned("-var=v=2").summary).toEqual({ resources: [], outputs: [{ name: "o", action: "update" }] });
  expect(planned("-destroy").summary.resources).toEqual([{ address: "terraform_data.a", action: "delete" }]);
  planned("-refresh-only");
}, 60_000);
