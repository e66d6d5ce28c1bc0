import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { type Context, openContext, promoting, run } from "../process/promotion.ts";
import { deploy, plan } from "../process/terraform-work.ts";
import { killTree } from "./crash-terraform.ts";

const config = "terraform: { allow: [local-exec] }";
const secrets = { secrets: JSON.stringify({ SLIPWAY_PLAN_KEY: "a long and random word" }) };
const resources = 20;

const code = (state: string, made: string): string =>
  `terraform {
  backend "local" { path = "${state}" }
}
${Array.from(
  { length: resources },
  (_, n) => `resource "terraform_data" "r${n}" {
${n === 0 ? "" : `  depends_on = [terraform_data.r${n - 1}]\n`}  provisioner "local-exec" {
    command = "echo ${n} >> ${made}; sleep 0.05"
  }
}`,
).join("\n")}
`;

/** Kills terraform-deploy while it makes the k-th of twenty resources, one after the other: the plan is not started again, and a new one makes what is missing. */
export async function killAtResources(chosen: readonly number[]): Promise<void> {
  const context = await openContext();
  try {
    for (const k of chosen) await killedAt(context, k);
  } finally {
    await context.close();
  }
}

async function killedAt(context: Context, k: number): Promise<void> {
  const outside = await context.workspace({});
  const [state, made] = [join(outside, "state.tfstate"), join(outside, "made")];
  const lines = () => (existsSync(made) ? readFileSync(made, "utf8").split("\n").filter(Boolean) : []);
  const workspace = await context.workspace({ "infra/main.tf": code(state, made) });
  const env = context.job();
  const planned = await plan(workspace, env, secrets, config);
  const killed = await run("terraform-deploy", {
    workspace,
    env,
    inputs: { ...promoting(config), ...secrets, plan: planned.outputs.plan ?? "" },
    interruptWhen: (pid) => {
      if (lines().length < k) return false;
      killTree(pid);
      return true;
    },
  });
  expect({ k, code: killed.code }).toEqual({ k, code: null });
  const before = lines().length;
  const again = await deploy(workspace, { ...env, GITHUB_RUN_ATTEMPT: "2" }, planned.outputs.plan, secrets, config);
  expect({ k, reason: again.outputs.reason, made: lines().length }).toEqual({ k, reason: "plan_used", made: before });
  const later = context.job();
  const replanned = await plan(workspace, later, secrets, config);
  const last = await deploy(workspace, later, replanned.outputs.plan, secrets, config);
  expect({ k, outcome: last.outputs.outcome }).toEqual({ k, outcome: "passed" });
  const known = JSON.parse(readFileSync(state, "utf8")) as { resources: unknown[] };
  expect({ k, resources: known.resources.length }).toEqual({ k, resources });
  expect({ k, made: new Set(lines()).size }).toEqual({ k, made: resources });
}
