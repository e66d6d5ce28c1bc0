import type { Release } from "../../model/release/release.ts";

/** What Terraform's process gets besides the allow-listed environment; credentials are nowhere else. */
export interface TerraformVariables {
  readonly release: Release;
  readonly environment: string;
  /** Variables of the environment that are no secret (`toJSON(vars)`). */
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Environment of Terraform. Of `variables` only `TF_VAR_*` is used, with the name in small letters, because GitHub spells names of variables in
 * capitals: `TF_VAR_SERVICE_PORT` ► `TF_VAR_service_port`. What names the release cannot be overridden.
 */
export function terraformVariables({
  release,
  environment,
  variables,
  secrets,
}: TerraformVariables): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.entries(variables)
        .filter(([name]) => /^TF_VAR_[A-Z][A-Z0-9_]*$/.test(name))
        .map(([name, value]) => [`TF_VAR_${name.slice("TF_VAR_".length).toLowerCase()}`, value]),
    ),
    ...secrets,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    TF_VAR_environment: environment,
    TF_VAR_release_version: release.name,
    TF_VAR_release_commit: release.commit,
    TF_VAR_release_id: release.id,
    TF_VAR_artefact_digest: release.artefact.digest,
  };
}
