/** terraform-deploy between a killer and what it writes to: GitHub, which keeps the mark, and the backend of the state, which has a lock. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { type Context, openContext, promoting, run } from "../process/promotion.ts";
import { deploy, plan } from "../process/terraform-work.ts";
import type { CrashPoint } from "./crash-points.ts";

const config = "terraform: { allow: [local-exec] }";
const secrets = { secrets: JSON.stringify({ SLIPWAY_PLAN_KEY: "a long and random word" }) };

/** Where the action dies: at a write to GitHub, or at one to the state's backend. */
export interface TerraformCrash extends CrashPoint {
  readonly to: "GitHub" | "the backend";
}

/** A process and all below it, at once, as a machine that is lost. */
export function killTree(pid: number): void {
  const listed = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  const below = listed.stdout.split("\n").map(Number).filter(Boolean);
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it had ended by itself
  }
  for (const child of below) killTree(child);
}

/** A backend of a state with a lock that stays when its holder dies. */
async function openLocking() {
  let state: Buffer | undefined;
  let lock: Buffer | undefined;
  let writes = 0;
  const at: { crash?: CrashPoint; kill?: () => void } = {};
  const answer = (method: string, body: Buffer): [status: number, body?: Buffer] => {
    if (method === "GET") return state ? [200, state] : [404];
    if (method === "POST") state = body;
    if (method === "LOCK" && lock) return [423, lock];
    if (method === "LOCK") lock = body;
    if (method === "UNLOCK") lock = undefined;
    return [200];
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "" } = request;
      if (method !== "GET") writes += 1;
      const isHere = method !== "GET" && at.crash?.write === writes;
      if (isHere && at.crash?.when === "before") {
        at.kill?.();
        request.socket.destroy();
        return;
      }
      const [status, body] = answer(method, Buffer.concat(chunks));
      if (isHere) at.kill?.();
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    block: `backend "http" {
  address = "${address}"
  lock_address = "${address}"
  unlock_address = "${address}"
  lock_method = "LOCK"
  unlock_method = "UNLOCK"
  retry_max = 0
}`,
    dieAt: (crash: CrashPoint, kill: () => void) => {
      writes = 0;
      Object.assign(at, { crash, kill });
    },
    goOn: () => {
      at.crash = undefined as never;
    },
    isLocked: () => lock !== undefined,
    /** As somebody does who has looked. */
    unlock: () => {
      lock = undefined;
    },
    resources: () =>
      state === undefined ? 0 : (JSON.parse(state.toString()) as { resources: unknown[] }).resources.length,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const code = (backend: string, began: string): string => `terraform {
  ${backend}
}
resource "terraform_data" "one" {
  provisioner "local-exec" {
    command = "echo x >> ${began}"
  }
}
`;

/** Kills terraform-deploy before and after each of its writes, or at those that are chosen, and runs it again: no plan is applied twice, and what was reported is true. Answers the points that there were. */
export async function killTerraform(chosen?: readonly TerraformCrash[]): Promise<TerraformCrash[]> {
  const context = await openContext();
  try {
    if (chosen) return chosen.filter(await kept(context, chosen));
    const met: TerraformCrash[] = [];
    for (const to of ["GitHub", "the backend"] as const)
      for (let write = 1, isMet = true; isMet; write += 1) {
        isMet = false;
        for (const when of ["before", "after"] as const)
          if (await killedAt(context, { to, write, when })) {
            isMet = true;
            met.push({ to, write, when });
          }
      }
    return met;
  } finally {
    await context.close();
  }
}

const kept = async (context: Context, points: readonly TerraformCrash[]) => {
  const met = new Set<TerraformCrash>();
  for (const point of points) if (await killedAt(context, point)) met.add(point);
  return (point: TerraformCrash) => met.has(point);
};

/** One kill and what follows; `false` if the action ended before it came to that point. */
async function killedAt(context: Context, point: TerraformCrash): Promise<boolean> {
  const backend = await openLocking();
  try {
    const began = join(await context.workspace({}), "began");
    const workspace = await context.workspace({ "infra/main.tf": code(backend.block, began) });
    const lines = () => (existsSync(began) ? readFileSync(began, "utf8").length / 2 : 0);
    const first = context.job();
    const planned = await plan(workspace, first, secrets, config);
    expect(planned.outputs.outcome).toBe("passed");
    if (!(await dies(context, point, backend, { workspace, env: first, plan: planned.outputs.plan ?? "" })))
      return false;
    const [before, wasLocked] = [lines(), backend.isLocked()];
    const again = await deploy(workspace, { ...first, GITHUB_RUN_ATTEMPT: "2" }, planned.outputs.plan, secrets, config);
    const { outcome, reason = "" } = again.outputs;
    // Applied once and said, or not at all and said why: never twice.
    expect({ point, reason, lines: lines() }).toEqual({ point, reason, lines: outcome === "passed" ? 1 : before });
    expect([point, ["done", "plan_used", ...(wasLocked ? ["state_locked"] : [])]]).toEqual([
      point,
      expect.arrayContaining([reason]),
    ]);
    backend.unlock();
    const later = context.job();
    const replanned = await plan(workspace, later, secrets, config);
    const last = await deploy(workspace, later, replanned.outputs.plan, secrets, config);
    expect({ point, outcome: last.outputs.outcome, resources: backend.resources() }).toEqual({
      point,
      outcome: "passed",
      resources: 1,
    });
    return true;
  } finally {
    backend.close();
  }
}

interface Deploying {
  readonly workspace: string;
  readonly env: Record<string, string>;
  readonly plan: string;
}

async function dies(
  { github }: Context,
  { to, ...point }: TerraformCrash,
  backend: Awaited<ReturnType<typeof openLocking>>,
  { workspace, env, plan: planned }: Deploying,
): Promise<boolean> {
  let pid: number | undefined;
  let isDead = false;
  const kill = () => {
    if (pid === undefined || isDead) return;
    isDead = true;
    killTree(pid);
  };
  if (to === "GitHub")
    github.faults.plan([
      { job: "job", writes: true, skip: point.write - 1, fault: { kind: "crash", when: point.when, kill } },
    ]);
  else backend.dieAt(point, kill);
  const result = await run("terraform-deploy", {
    workspace,
    env,
    inputs: { ...promoting(config), ...secrets, plan: planned },
    started: (id) => {
      pid = id;
    },
  });
  github.faults.plan([]);
  backend.goOn();
  if (isDead && result.code !== null) throw new Error(`it was killed and ended with ${result.code}`);
  return isDead;
}
