import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import type { TerraformFinding } from "../../model/terraform/terraform-scan.ts";

/** Names by which Terraform finds programs or settings beside its configuration. */
const names: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /^\.?terraform\.d$/i, what: "a folder of plugins" },
  { pattern: /^\.terraform$/i, what: "a data folder of Terraform, with providers and modules" },
  {
    pattern: /^(\.terraformrc|terraform\.rc|.*\.tfrc)$/i,
    what: "settings of Terraform, such as mirrors and dev_overrides",
  },
  { pattern: /^terraform-provider-/i, what: "a program of a provider" },
];

/** Everything in a tree that would give Terraform a program or a setting of its own. */
export async function foreignPrograms(tree: string): Promise<TerraformFinding[]> {
  const terraformFindings: TerraformFinding[] = [];
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(tree, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      const row = names.find(({ pattern }) => pattern.test(entry.name));
      if (row !== undefined) terraformFindings.push({ needs: null, what: row.what, file: path, line: 1 });
      else if (entry.isDirectory()) await look(path);
    }
  };
  await look("");
  return terraformFindings.sort((a, b) => (a.file < b.file ? -1 : 1));
}
