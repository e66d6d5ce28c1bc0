import { readFile } from "node:fs/promises";
import { type PlanFile, readPlanFile } from "../../formats/plan-file/plan-file.ts";

/** Reads a plan file by its path. Throws `UserError(plan_changed)` for one that cannot be read to the last byte. */
export async function readPlan(path: string): Promise<PlanFile> {
  return readPlanFile(await readFile(path));
}
