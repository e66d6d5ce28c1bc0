/** Which commands of Terraform run programs that a repository brings: what is analysed before anybody has looked at it must run none of them. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { tools } from "../../actions/static-analysis/tools.ts";
import { childProcesses } from "../../packages/ports/exec.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import { root } from "./terraform-work.ts";

const { PATH = "", HOME = "" } = process.env;
const settings = { env: process.env, toolCache: join(root, ".slipway/tools"), workspace: root };
let folder: string;
let terraformPath: string;
const mark = () => join(folder, "mark");
beforeAll(async () => {
  const { signal } = new AbortController();
  const exec = childProcesses({ env: { PATH, HOME }, signal });
  terraformPath = (await toolTable({ ...settings, signal }, exec).need("terraform")).path;
  folder = mkdtempSync(join(tmpdir(), "programs-"));
  const platform = `${process.platform}_${{ x64: "amd64" }[process.arch as string] ?? process.arch}`;
  const mirror = join(folder, "mirror/example.com/acme/fake/1.0.0", platform);
  mkdirSync(mirror, { recursive: true });
  const program = `#!/bin/sh\necho ran > ${mark()}\nexit 1\n`;
  writeFileSync(join(mirror, "terraform-provider-fake_v1.0.0"), program, { mode: 0o755 });
  const from = `filesystem_mirror { path = "${join(folder, "mirror")}" }`;
  writeFileSync(join(folder, "rc"), `provider_installation { ${from} }\n`);
  const source = 'fake = { source = "example.com/acme/fake" }';
  writeFileSync(
    join(folder, "main.tf"),
    `terraform {\n required_providers { ${source} }\n}\nresource "fake_thing" "a" {}\n`,
  );
  expect(await terraform("init", "-backend=false")).toEqual({ code: 0, ran: false });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a command ends, and whether the provider was run. */
const terraform = (...args: string[]) =>
  new Promise<{ code: unknown; ran: boolean }>((resolve) => {
    rmSync(mark(), { force: true });
    const env = {
      ...{ PATH, HOME: folder, CHECKPOINT_DISABLE: "1" },
      TF_CLI_CONFIG_FILE: join(folder, "rc"),
    };
    execFile(terraformPath, args, { cwd: folder, env }, (error) =>
      resolve({ code: error?.code ?? 0, ran: existsSync(mark()) }),
    );
  });

test.each([
  ["fmt", { code: 3, ran: false }],
  ["validate", { code: 1, ran: true }],
  ["plan", { code: 1, ran: true }],
])("terraform %s: %j", async (command, ended) => {
  const more = { fmt: ["-check"], plan: ["-input=false"] }[command] ?? [];
  expect(await terraform(command, ...more)).toEqual(ended);
});

test("the static analysis runs these programs, and no Terraform", () => {
  expect(Object.keys(tools)).toEqual(["checkov", "tflint", "sqlfluff", "pylint", "bandit"]);
});
