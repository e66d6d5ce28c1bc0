/** Which commands of Terraform run programs that a repository brings. The static analysis, before anybody has looked, runs none of them (static-analysis.test.ts). */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import { toolTable } from "../../packages/ports/tools/need.ts";
import { providerProgram } from "./provider-program.ts";
import { root } from "./terraform-work.ts";
import { workspaceWith } from "./verification.ts";

const { PATH = "", HOME = "" } = process.env;

test.each([
  ["fmt", ["-check"], { code: 0, ran: false }],
  ["validate", [], { code: 1, ran: true }],
  ["plan", ["-input=false"], { code: 1, ran: true }],
])(
  "terraform %s %j: %j",
  async (command, more, ended) => {
    const mark = join(await workspaceWith(null), "mark");
    const cwd = join(await workspaceWith(null, providerProgram(mark)), "artefact");
    const { signal } = new AbortController();
    const exec = childProcesses({ env: { PATH, HOME }, signal });
    const settings = { env: process.env, toolCache: join(root, ".slipway/tools"), workspace: root, signal };
    const { path } = await toolTable(settings, exec).need("terraform", { fromMachine: true });
    const env = { PATH, HOME: cwd, CHECKPOINT_DISABLE: "1" };
    const code = await new Promise<unknown>((resolve) =>
      execFile(path, [command, ...more], { cwd, env }, (error) => resolve(error?.code ?? 0)),
    );
    expect({ code, ran: existsSync(mark) }).toEqual(ended);
  },
  60_000,
);
