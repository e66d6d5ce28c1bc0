import type { Keys } from "./settings-mistakes.ts";

/**
 * Settings that people may have read of and that this version does not carry out: path (`*` for any name) ► what holds instead. A setting
 * that works leaves this table; `scripts/configuration-schema.test.ts` holds the two apart.
 */
export const unsupportedSettings: Readonly<Record<string, string>> = {
  "environments.*.rollback": "nothing is rolled back by itself; deploy the release before it again",
  "approvals.by": "people answer in GitHub's environments",
  "artefact.submodules":
    "a commit with submodules is refused by name; put their files into the repository (git subtree), or leave them out by artefact.exclude",
  "analysis.baseline": "analysis.<tool>.skip accepts a rule everywhere",
  "analysis.policies": "rules of your own go into .tflint.hcl, .sqlfluff or .pylintrc",
  "analysis.sqlfluff.templater": "write it into .sqlfluff",
  "terraform.roots": "one folder is deployed, terraform.directory",
  "terraform.tool": "it is terraform",
  "terraform.backend": "write the backend into the Terraform code, and pass its credentials in SLIPWAY_SECRETS",
  "terraform.workspace": "it is the default one",
  "database.tool": "migrations are numbered SQL files",
  "database.url": "the address is always the secret DATABASE_URL of the environment",
  "finalise.jira": "no issue is changed",
  credentials: "pass what Terraform needs in SLIPWAY_SECRETS",
  steps: "run commands of your own in jobs of your own, which need the job that calls Slipway",
  jira: "no flow changes an issue; call the action jira-update in a job of your own",
  notify: "nobody is notified",
  documents: "nothing is generated",
  cleanup: "nothing is deleted",
  logs: "logs stay where GitHub keeps them",
};

/** Why a setting is refused that this version does not carry out, or `undefined` for one that nobody has promised. */
export function unsupportedSetting(keys: Keys): string | undefined {
  const fits = (path: string) => {
    const parts = path.split(".");
    return parts.length === keys.length && parts.every((part, index) => part === "*" || part === keys[index]);
  };
  const row = Object.entries(unsupportedSettings).find(([path]) => fits(path));
  return row && `is not supported by this version of Slipway (${row[1]}); take it out`;
}
