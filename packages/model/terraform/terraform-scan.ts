import * as v from "valibot";

/** What Terraform code may do only where `terraform.allow` names it, and what that is. */
export const terraformAllowances = {
  "local-exec": "runs commands on the runner",
  "remote-exec": "runs commands on other machines",
  "file-provisioner": "copies files to other machines",
  "provider-exec": "a provider or backend that starts a program or reads a file for its credentials",
  external: "a data source that runs a program",
  http: "a data source that reads any address",
  local_command: "a data source that runs a program",
  local_file: "a data source that reads any file",
  local_sensitive_file: "a data source that reads any file",
  terraform_remote_state: "a data source that reads another state",
  "outside-files": "reads files outside of its module, or whose path is known only while it plans",
  templatestring: "evaluates a template that is known only while it plans",
  "remote-modules": "takes modules from somewhere else than this repository",
  "override-files": "files that overwrite what other files say",
  "auto-variables": "*.auto.tfvars, which set variables of every environment",
} as const;
export type TerraformAllowance = keyof typeof terraformAllowances;

/** One name of the table. */
export const TerraformAllowance = v.picklist(Object.keys(terraformAllowances) as [TerraformAllowance]);

/** Something that was found in Terraform code. */
export interface TerraformFinding {
  /** What would have to be allowed; `null` for what can never be. */
  readonly needs: TerraformAllowance | null;
  /** What is there, in words: `provisioner "local-exec"`. */
  readonly what: string;
  /** Path in the artefact. */
  readonly file: string;
  readonly line: number;
}
