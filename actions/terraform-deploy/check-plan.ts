import { planVerdict, planWords } from "../../packages/decide/deploy/plan.ts";
import { codeVerdict, planMatch } from "../../packages/decide/deploy/plan-difference.ts";
import { refusedFindings, scanVerdict } from "../../packages/decide/deploy/scan-verdict.ts";
import { decided, type Result } from "../../packages/kit/result.ts";
import type { OpenTerraform } from "../../packages/kit/terraform/terraform-context.ts";
import { findingAnnotations } from "../../packages/kit/terraform/terraform-end.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import { refusals } from "../../packages/model/document/reason.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { PlanSummary, StateBackend, TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";

/**
 * Holds a plan file, before Terraform sees it, to what people were shown of it, to the code of the artefact, and to what the configuration
 * protects and allows. Answers what it would do, read from its own bytes, or the result of a gate that stays closed. Throws
 * `UserError(plan_changed)` for a file that cannot be read.
 */
export async function checkPlan(
  plan: TerraformPlan,
  file: string,
  { scan, tree }: Pick<OpenTerraform, "scan" | "tree">,
  { directory, protect, allow }: Configuration["terraform"],
  { log }: Pick<World, "log">,
): Promise<{ readonly summary: PlanSummary; readonly backend: StateBackend } | { readonly closed: Result }> {
  const safe = scanVerdict(scan.findings, allow);
  if (!safe.go) return closed(safe, findingAnnotations(refusedFindings(scan.findings, allow)));
  const { readPlan } = await import("../../packages/ports/terraform/read-plan.ts");
  const held = await readPlan(file);
  const shown = planMatch(plan, held);
  if (!shown.go) return closed(shown);
  const { planSourceDifference } = await import("../../packages/ports/terraform/plan-sources.ts");
  const isRemoteAllowed = allow.includes("remote-modules");
  const code = codeVerdict(
    await planSourceDifference(held, { tree, directory, modules: scan.modules, isRemoteAllowed }),
  );
  if (!code.go) return closed(code);
  const kept = planVerdict(held.summary, protect);
  if (!kept.go) return closed(kept);
  log.info(`the plan is the one that was made: ${plan.digest}, ${planWords(held.summary)}`);
  return { summary: held.summary, backend: held.backend };
}

/** The result of a gate that stays closed. */
export function closed(verdict: Verdict, annotations: Result["annotations"] = []): { readonly closed: Result } {
  const result = decided(verdict, { annotations });
  return { closed: refusals.has(result.reason) ? { ...result, outcome: "refused" } : result };
}
