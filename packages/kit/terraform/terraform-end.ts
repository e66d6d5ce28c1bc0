import type { ReasonCode } from "../../model/document/reason.ts";
import { refusals } from "../../model/document/reason.ts";
import type { Diagnostic } from "../../model/terraform/terraform-run.ts";
import type { TerraformFinding } from "../../model/terraform/terraform-scan.ts";
import type { Annotation } from "../log/commands.ts";
import { lines, plain } from "../log/markdown.ts";
import type { Result } from "../result.ts";

/** A command of Terraform that failed, as the result of an action, with its errors on their lines. */
export function failedTerraform(
  {
    reason,
    because,
    remedy,
    begun,
  }: {
    readonly reason: ReasonCode;
    readonly because: string;
    readonly remedy: string;
    readonly begun: boolean;
  },
  { diagnostics }: { readonly diagnostics: readonly Diagnostic[] },
): Result {
  return {
    outcome: refusals.has(reason) && !begun ? "refused" : "failed",
    reason,
    because,
    remedy,
    annotations: diagnosticAnnotations(diagnostics),
    summary: lines(`**Terraform failed**: ${plain(because)}`, plain(remedy)),
  };
}

/** Errors and warnings of Terraform that have a place, at it; at most ten. */
export function diagnosticAnnotations(diagnostics: readonly Diagnostic[]): Annotation[] {
  return diagnostics
    .flatMap(({ severity, summary, detail, file, line, column }) =>
      file === undefined || line === undefined
        ? []
        : [
            {
              level: severity,
              title: summary.split("\n")[0] ?? "",
              message: detail || summary,
              path: file,
              line,
              ...(column === undefined ? {} : { column }),
            },
          ],
    )
    .slice(0, 10);
}

/** What was found in Terraform code and refused, on its lines; at most ten. */
export function findingAnnotations(findings: readonly TerraformFinding[]): Annotation[] {
  return findings.slice(0, 10).map(({ file, line, what, needs }) => ({
    level: "error",
    title: needs === null ? "Terraform may not have this" : `terraform.allow does not name ${needs}`,
    message: what,
    path: file,
    line,
  }));
}
