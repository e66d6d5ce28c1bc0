import { expect, test } from "@jest/globals";
import type { TerraformFinding } from "../../model/terraform/terraform-scan.ts";
import { scanVerdict } from "./scan-verdict.ts";

const terraformFindings: readonly TerraformFinding[] = [
  { needs: "local-exec", what: 'provisioner "local-exec"', file: "infra/a.tf", line: 3 },
  { needs: "external", what: 'data "external"', file: "infra/b.tf", line: 1 },
];

test("only what terraform.allow names may be there", () => {
  expect(scanVerdict([], []).go).toBe(true);
  expect(scanVerdict(terraformFindings, ["external", "local-exec"]).go).toBe(true);
  expect(scanVerdict(terraformFindings, ["external"])).toMatchObject({
    go: false,
    reason: "terraform_unsafe",
    because: 'Terraform was not started: infra/a.tf:3 provisioner "local-exec"',
    remedy: expect.stringContaining("allow: [local-exec]"),
  });
});

test("what can never be allowed is not opened by any name", () => {
  const never: TerraformFinding = { needs: null, what: "a folder of plugins", file: "infra/terraform.d", line: 1 };
  const verdict = scanVerdict([...terraformFindings, never], ["external", "local-exec"]);
  expect(verdict).toMatchObject({ go: false, remedy: "Remove what cannot be allowed." });
});
