import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { scanTerraform } from "./scan-terraform.ts";
import { terraformSettings } from "./terraform-settings.ts";

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), "slipway-scan-"));
});
afterEach(() => rmSync(tree, { recursive: true }));

const scan = async (files: Readonly<Record<string, string | Buffer>>) => {
  for (const [path, text] of Object.entries({ "infra/main.tf": "", ...files })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const { findings, modules } = await scanTerraform(tree, "infra");
  return {
    message: findings.map(({ needs, file, line, what }) => `${needs} ${file}:${line} ${what}`),
    modules: [...modules],
  };
};

const resource = (inner: string) => `resource "terraform_data" "a" {\n${inner}\n}\n`;
const lock = (source: string, hashes: string) =>
  `provider "${source}" {\n  version = "1.0.0"\n  hashes = [${hashes}]\n}\n`;
const hash = `"h1:${"a".repeat(43)}="`;

test("ordinary code has no findings: builtin providers, files of its module, modules beside it", async () => {
  const { message: messages, modules } = await scan({
    "infra/main.tf": `${resource('input = [file("x.sql"), templatefile("${path.module}/t.tftpl", {})]')}module "m" {\n  source = "../shared/m"\n}\n`,
    "infra/t.tftpl": "${upper(x)}",
    "shared/m/main.tf.json":
      '{"resource":{"terraform_data":{"a":{"input":"${fileset(path.module, \\"*.sql\\")}"}}},"module":{"n":{"source":"./n"}}}',
    "shared/m/n/main.tf": 'locals {\n  a = file("${path.module}/a")\n}\n',
    "infra/dev.tfvars": 'a = "1"\n',
    "infra/unused/main.tf": 'data "external" "no" {\n}\n',
  });
  expect(messages).toEqual([]);
  expect(modules).toEqual(["infra", "shared/m", "shared/m/n"]);
});

test.each<[string, Readonly<Record<string, string | Buffer>>, string]>([
  [
    "a program of the team",
    { "infra/main.tf": resource('provisioner "local-exec" {\n}') },
    'local-exec infra/main.tf:2 provisioner "local-exec"',
  ],
  [
    "a program elsewhere",
    { "infra/main.tf": resource('provisioner "remote-exec" {\n}') },
    'remote-exec infra/main.tf:2 provisioner "remote-exec"',
  ],
  [
    "files elsewhere",
    { "infra/main.tf": resource('provisioner "file" {\n}') },
    'file-provisioner infra/main.tf:2 provisioner "file"',
  ],
  [
    "another provisioner",
    { "infra/main.tf": resource('provisioner "chef" {\n}') },
    'null infra/main.tf:2 provisioner "chef"',
  ],
  [
    "a program of a removal",
    { "infra/main.tf": 'removed {\n from = a.b\n provisioner "local-exec" {\n }\n}\n' },
    'local-exec infra/main.tf:3 provisioner "local-exec"',
  ],
  [
    "a dynamic provisioner",
    { "infra/main.tf": resource('dynamic "provisioner" {\n}') },
    'null infra/main.tf:2 provisioner "dynamic"',
  ],
  [
    "the same in JSON",
    { "infra/x.tf.json": '{"resource":{"terraform_data":{"a":{"provisioner":{"local-exec":{}}}}}}' },
    'local-exec infra/x.tf.json:1 provisioner "local-exec"',
  ],
  [
    "the same in a child module",
    {
      "infra/main.tf": 'module "m" {\n  source = "./m"\n}\n',
      "infra/m/a.tf": resource('provisioner "local-exec" {\n}'),
    },
    'local-exec infra/m/a.tf:2 provisioner "local-exec"',
  ],
  [
    "a provider that starts a program",
    { "infra/main.tf": 'provider "terraform" {\n  exec {\n  }\n}\n' },
    "provider-exec infra/main.tf:2 a provider or backend with exec",
  ],
  [
    "a backend that starts a program",
    { "infra/main.tf": 'terraform {\n  backend "kubernetes" {\n    exec {\n    }\n  }\n}\n' },
    "provider-exec infra/main.tf:3 a provider or backend with exec",
  ],
  [
    "an argument of a provider that starts a program",
    { "infra/main.tf": 'provider "terraform" {\n  kubernetes = { "exec" = { command = "sh" } }\n}\n' },
    "provider-exec infra/main.tf:2 a provider or backend with exec",
  ],
  [
    "the same by a computed name",
    { "infra/main.tf": 'provider "terraform" {\n  kubernetes = { ("ex${"ec"}") = 1 }\n}\n' },
    "provider-exec infra/main.tf:2 a provider or backend with kubernetes",
  ],
  [
    "the same from somewhere else",
    { "infra/main.tf": 'provider "terraform" {\n  kubernetes = local.k\n}\n' },
    "provider-exec infra/main.tf:2 a provider or backend with kubernetes",
  ],
  [
    "a file that names a program for credentials",
    { "infra/main.tf": 'provider "terraform" {\n  config_path = "${path.module}/kubeconfig"\n}\n' },
    "provider-exec infra/main.tf:2 a provider or backend with config_path",
  ],
  [
    "a file that is sent as a token",
    {
      "infra/main.tf":
        'terraform {\n  backend "s3" {\n    assume_role_with_web_identity = { web_identity_token_file = "/proc/self/environ" }\n  }\n}\n',
    },
    "provider-exec infra/main.tf:3 a provider or backend with web_identity_token_file",
  ],
  [
    "the same of a backend in JSON",
    { "infra/x.tf.json": '{"terraform":{"backend":{"s3":{"shared_config_files":["x"]}}}}' },
    "provider-exec infra/x.tf.json:1 a provider or backend with shared_config_files",
  ],
  [
    "a program of a data source in a check",
    { "infra/main.tf": 'check "c" {\n  data "terraform_remote_state" "x" {\n  }\n}\n' },
    'terraform_remote_state infra/main.tf:2 data "terraform_remote_state"',
  ],
  [
    "the same in JSON",
    { "infra/x.tf.json": '{"check":{"c":{"data":{"terraform_remote_state":{"x":{}}}}}}' },
    'terraform_remote_state infra/x.tf.json:1 data "terraform_remote_state"',
  ],
  [
    "a data source that runs a program",
    {
      "infra/main.tf": 'data "local_command" "x" {\n}\n',
      "infra/.terraform.lock.hcl": lock("registry.terraform.io/hashicorp/local", hash),
    },
    'local_command infra/main.tf:1 data "local_command"',
  ],
  [
    "the process, by a loop over paths",
    {
      "infra/main.tf":
        'locals {\n  a = [for path in [{ module = "/proc/self" }] : file("${path.module}/environ")]\n}\n',
    },
    "outside-files infra/main.tf:2 file() of something that is not plainly a file of its module",
  ],
  [
    "the process, by a loop in a string",
    {
      "infra/main.tf":
        'locals {\n  a = "%{ for k, path in [{ module = "/proc" }] }${file("${path.module}/version")}%{ endfor }"\n}\n',
    },
    "outside-files infra/main.tf:2 file() of something that is not plainly a file of its module",
  ],
  [
    "the process, by a variable of a template",
    {
      "infra/main.tf": 'locals {\n  a = templatefile("t", { path = { module = "/proc/self" } })\n}\n',
      "infra/t": '${file("${path.module}/environ")}',
    },
    "outside-files infra/t:1 file() of something that is not plainly a file of its module",
  ],
  [
    "another state",
    { "infra/main.tf": 'data "terraform_remote_state" "x" {\n}\n' },
    'terraform_remote_state infra/main.tf:1 data "terraform_remote_state"',
  ],
  [
    "the process",
    { "infra/main.tf": 'locals {\n  a = file("/proc/self/environ")\n}\n' },
    "outside-files infra/main.tf:2 file() of something that is not plainly a file of its module",
  ],
  [
    "the process, by a template",
    { "infra/main.tf": 'locals {\n  a = templatefile("t", {})\n}\n', "infra/t": '\n${file("/proc/self/environ")}' },
    "outside-files infra/t:2 file() of something that is not plainly a file of its module",
  ],
  [
    "a template that is not there",
    { "infra/main.tf": 'locals {\n  a = templatefile("t", {})\n}\n' },
    "null infra/t:1 cannot be read as text",
  ],
  [
    "a template of a variable",
    { "infra/main.tf": "locals {\n  a = templatestring(var.x, {})\n}\n" },
    "templatestring infra/main.tf:2 templatestring()",
  ],
  [
    "a module of a registry",
    { "infra/main.tf": 'module "m" {\n  source = "acme/m/aws"\n}\n' },
    'remote-modules infra/main.tf:1 module from "acme/m/aws"',
  ],
  [
    "a module of it is not known where",
    { "infra/main.tf": 'module "m" {\n  source = "${path.module}/x"\n}\n' },
    'remote-modules infra/main.tf:1 module from "an expression"',
  ],
  [
    "a module outside",
    { "infra/main.tf": 'module "m" {\n  source = "../../x"\n}\n' },
    "null infra/main.tf:1 module from outside of the artefact",
  ],
  [
    "a file that overwrites",
    { "infra/x_override.tf": "" },
    "override-files infra/x_override.tf:1 overwrites other files",
  ],
  [
    "variables for everybody",
    { "infra/x.auto.tfvars": "" },
    "auto-variables infra/x.auto.tfvars:1 sets variables of every environment",
  ],
  [
    "what is not text",
    { "infra/x.tf": Buffer.of(0x61, 0xff) },
    "null infra/x.tf:1 is not UTF-8: the byte 0xFF, as in Latin-1 or Windows-1252 (byte 1)",
  ],
  ["what is no HCL", { "infra/x.tf": "a =\n" }, "null infra/x.tf:1 holds an expression that does not end"],
  ["a folder of plugins", { "infra/terraform.d/plugins/x/y": "" }, "null infra/terraform.d:1 a folder of plugins"],
  [
    "a data folder",
    { "infra/.terraform/providers/x": "" },
    "null infra/.terraform:1 a data folder of Terraform, with providers and modules",
  ],
  ["settings", { ".terraformrc": "" }, "null .terraformrc:1 settings of Terraform, such as mirrors and dev_overrides"],
  [
    "a provider's program",
    { "tools/terraform-provider-x_v1": "" },
    "null tools/terraform-provider-x_v1:1 a program of a provider",
  ],
  [
    "a provider that no lock file has",
    { "infra/main.tf": 'resource "aws_instance" "a" {\n}\n' },
    "null infra/main.tf:1 the provider registry.terraform.io/hashicorp/aws is not in infra/.terraform.lock.hcl",
  ],
  [
    "a provider of another name",
    {
      "infra/main.tf":
        'terraform {\n  required_providers {\n    aws = { source = "evil/aws" }\n  }\n}\nresource "aws_instance" "a" {\n}\n',
      "infra/.terraform.lock.hcl": lock("registry.terraform.io/hashicorp/aws", hash),
    },
    "null infra/main.tf:3 the provider registry.terraform.io/evil/aws is not in infra/.terraform.lock.hcl",
  ],
  [
    "a provider whose source is not plain",
    { "infra/main.tf": 'terraform {\n  required_providers {\n    a = { source = "${x}" }\n  }\n}\n' },
    "null infra/main.tf:3 the source of the provider a is not plain",
  ],
  [
    "a provider without a checksum",
    { "infra/.terraform.lock.hcl": lock("registry.terraform.io/hashicorp/aws", "") },
    "null infra/.terraform.lock.hcl:1 the provider registry.terraform.io/hashicorp/aws has no checksum",
  ],
])("%s is found", async (_, files, message) => {
  expect((await scan(files)).message).toEqual([message]);
});

test("loops and providers as teams write them have no findings", async () => {
  const { message: messages } = await scan({
    "infra/main.tf": `locals {
  a = { for path in fileset(path.module, "sql/*.sql") : basename(path) => upper(path) }
  b = [for p in ["a"] : "\${p}:\${file("\${path.module}/a.json")}"]
  c = jsonencode({ for path in ["x"] : path => 1 })
  d = <<-EOT
    %{ for p in ["a"] ~}
    \${p} \${file("\${path.module}/a.json")}
    %{ endfor ~}
  EOT
}
provider "terraform" {
  host       = "x"
  kubernetes = {
    host                   = module.k.endpoint
    cluster_ca_certificate = base64decode(module.k.ca)
  }
}
check "c" {
  assert {
    condition     = true
    error_message = "no"
  }
}
`,
  });
  expect(messages).toEqual([]);
});

test("Terraform takes providers from registries, or from the one mirror that is named", () => {
  expect(terraformSettings(undefined)).toContain("direct {}");
  expect(terraformSettings("/opt/providers")).toContain('filesystem_mirror {\n    path = "/opt/providers"');
  expect(terraformSettings("https://mirror.example/")).toContain('url = "https://mirror.example/"');
});

test("Terraform reads through links, and so does who looks at its code", async () => {
  mkdirSync(join(tree, "infra"), { recursive: true });
  mkdirSync(join(tree, "shared/m"), { recursive: true });
  writeFileSync(join(tree, "shared/a.tf"), 'data "external" "x" {\n}\n');
  writeFileSync(join(tree, "shared/m/b.tf"), resource('provisioner "local-exec" {\n}'));
  symlinkSync("../shared/a.tf", join(tree, "infra/a.tf"));
  symlinkSync("../shared/m", join(tree, "infra/m"));
  symlinkSync("../shared/a.tf", join(tree, "infra/x.auto.tfvars"));
  const { message: messages } = await scan({ "infra/main.tf": 'module "m" {\n  source = "./m"\n}\n' });
  expect(messages.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
    expect.arrayContaining([
      "external infra/a.tf:1",
      "local-exec infra/m/b.tf:2",
      "auto-variables infra/x.auto.tfvars:1",
    ]),
  );
});
