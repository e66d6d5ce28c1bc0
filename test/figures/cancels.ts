import { readdir, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { expect } from "@jest/globals";
import { openContext } from "../process/promotion.ts";
import { deploy, plan, smallWork } from "../process/terraform-work.ts";

const resources = Array.from(
  { length: 12 },
  (_, n) =>
    `resource "terraform_data" "r${n}" {\n  input = ${n}\n${n > 0 ? `  depends_on = [terraform_data.r${n - 1}]\n` : ""}}\n`,
).join("");

/** Cancels so many deploys of real Terraform, each at another moment: what was made is in the state, and no lock is left. Answers how many ended how. */
export async function tryCancels(count: number): Promise<Readonly<Record<string, number>>> {
  const context = await openContext();
  const ends: Record<string, number> = {};
  try {
    const { workspace, state } = await smallWork(context, { "infra/more.tf": resources });
    const env = context.job();
    const planned = await plan(workspace, env);
    const began = performance.now();
    await deploy(workspace, env, planned.outputs.plan);
    const whole = performance.now() - began;
    let chance = 2026;
    for (let n = 0; n < count; n += 1) {
      for (const name of await readdir(dirname(state))) if (name !== "artefact") await rm(`${dirname(state)}/${name}`);
      chance = (chance * 1_103_515_245 + 12_345) % 2 ** 31;
      const at = performance.now() + (chance / 2 ** 31) * whole;
      const { outputs, log } = await deploy(
        workspace,
        env,
        planned.outputs.plan,
        undefined,
        undefined,
        () => performance.now() >= at,
      );
      const { reason = "none" } = outputs; // none: Node itself had hardly begun
      ends[reason] = (ends[reason] ?? 0) + 1;
      expect(["cancelled", "done", "none"]).toContain(reason);
      expect((await readdir(dirname(state))).filter((name) => /lock/.test(name))).toEqual([]);
      const made = new Set(
        [...log.matchAll(/(terraform_data\.\w+): Creation complete/g)].map(([, address]) => address),
      );
      const kept = await readFile(state, "utf8").catch(() => "");
      const names =
        kept === ""
          ? []
          : (JSON.parse(kept) as { resources: { name: string }[] }).resources.map(
              ({ name }) => `terraform_data.${name}`,
            );
      expect([...made].filter((address) => !names.includes(address ?? ""))).toEqual([]);
    }
  } finally {
    await context.close();
  }
  return ends;
}
