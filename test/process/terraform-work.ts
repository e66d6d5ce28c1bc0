import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Context, promoting, run } from "./promotion.ts";
import type { StepOptions, StepResult } from "./step.ts";

/** The repository of Slipway. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Stands in every value that nobody may see. */
export const canary = "canary-9c1f77e2";

const small = (path: string): string =>
  `terraform {
  ${path.startsWith("/") ? `backend "local" { path = "${path}" }` : path}
}
variable "word" { type = string }
resource "terraform_data" "one" { input = var.word }
output "word" { value = var.word }
output "url" { value = "http://127.0.0.1:8080" }
output "hidden" {
  value     = "${canary}-out"
  sensitive = true
}
`;

/** A workspace with a small configuration, its state in a file outside unless another backend is given. */
export async function smallWork(context: Context, more: Readonly<Record<string, string>> = {}, backend?: string) {
  const outside = await context.workspace({});
  const state = join(outside, "state.tfstate");
  return { workspace: await context.workspace({ "infra/main.tf": small(backend ?? state), ...more }), state };
}

/** The secrets that the small configuration needs. */
export const given = {
  secrets: JSON.stringify({ TF_VAR_word: `${canary}-word`, SLIPWAY_PLAN_KEY: "a long and random word" }),
};

/** Runs terraform-plan. */
export function plan(
  workspace: string,
  env: Record<string, string>,
  inputs: Record<string, string> = given,
  config?: string,
) {
  return run("terraform-plan", { workspace, env, inputs: { ...promoting(config), ...inputs } });
}

/** Runs terraform-deploy with the output of terraform-plan. */
export function deploy(
  workspace: string,
  env: Record<string, string>,
  planned: string | undefined,
  inputs: Record<string, string> = given,
  config?: string,
  interruptWhen?: StepOptions["interruptWhen"],
) {
  return run("terraform-deploy", {
    workspace,
    env,
    inputs: { ...promoting(config), plan: planned ?? "", ...inputs },
    ...(interruptWhen === undefined ? {} : { interruptWhen }),
  });
}

/** Everything that anybody can see of a step, without the commands that mask. */
export function seen({ log, summary, outputs }: StepResult): string {
  return [log.replaceAll(/^::add-mask::.*$/gm, ""), summary, ...Object.values(outputs)].join("\n");
}

/** A state backend over HTTP that may be locked by somebody, refuse to be written or unlocked, or write what it has got only after `writing`. */
export async function openBackend(writing?: () => Promise<unknown>): Promise<{
  block: string;
  refuse: { write: boolean; lock: boolean; unlock: boolean };
  /** What was done, by its method. */
  done: string[];
  server: Server;
}> {
  const refuse = { write: false, lock: false, unlock: false };
  const done: string[] = [];
  let state: Buffer | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const { method = "" } = request;
      if (method === "POST") await writing?.();
      if (response.destroyed) return; // whoever asked has gone
      done.push(method);
      if (method === "GET" && !state) response.writeHead(404);
      if (method === "POST" && refuse.write) response.writeHead(500);
      else if (method === "POST") state = Buffer.concat(chunks);
      if (method === "UNLOCK" && refuse.unlock) response.writeHead(500);
      if (method === "LOCK" && refuse.lock) response.writeHead(423);
      response.end(method === "LOCK" ? JSON.stringify({ ID: "their-lock", Who: "rita@laptop" }) : state);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const block = `backend "http" {
  address = "${at}"
  lock_address = "${at}"
  unlock_address = "${at}"
  lock_method = "LOCK"
  unlock_method = "UNLOCK"
  retry_max = 0
}`;
  return { block, refuse, done, server };
}
