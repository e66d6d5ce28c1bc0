import type { Verdict } from "../../model/document/verdict.ts";
import {
  type TerraformAllowance,
  type TerraformFinding,
  terraformAllowances,
} from "../../model/terraform/terraform-scan.ts";

/** What was found that nobody allowed. */
export function refusedFindings(
  findings: readonly TerraformFinding[],
  allowed: readonly TerraformAllowance[],
): TerraformFinding[] {
  return findings.filter(({ needs }) => needs === null || !allowed.includes(needs));
}

/** Findings of the scan and what `terraform.allow` names ► whether Terraform may be started. */
export function scanVerdict(findings: readonly TerraformFinding[], allowed: readonly TerraformAllowance[]): Verdict {
  const refused = refusedFindings(findings, allowed);
  if (refused.length === 0) return { go: true, because: "Terraform runs and reads only what is allowed" };
  const messages = refused.slice(0, 5).map(({ file, line, what }) => `${file}:${line} ${what}`);
  const names = [...new Set(refused.flatMap(({ needs }) => needs ?? []))].sort();
  return {
    go: false,
    reason: "terraform_unsafe",
    because: `Terraform was not started: ${messages.join("; ")}${refused.length > 5 ? `; and ${refused.length - 5} more` : ""}`,
    remedy: [
      ...(refused.some(({ needs }) => needs === null) ? ["Remove what cannot be allowed."] : []),
      ...(names.length > 0
        ? [
            `Remove the rest, or allow it in a commit of its own on the trusted branch: terraform: { allow: [${names.join(", ")}] } (${names.map((name) => `${name}: ${terraformAllowances[name]}`).join("; ")}).`,
          ]
        : []),
    ].join(" "),
  };
}
