import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { Flow } from "../../model/run/flow.ts";
import { type CommitPaths, folderOf, plainPath } from "./commit-paths.ts";

/** Does a commit hold anything that its flow can deploy? Else every step would be green, and nothing in any environment. */
export function deployableVerdict(
  { name, chain }: Pick<Flow, "name" | "chain">,
  { terraform, database }: Configuration,
  paths: CommitPaths,
): Verdict {
  if (chain.length === 0) return { go: true, because: `${name} deploys nothing` };
  const own = plainPath(terraform.directory);
  const isDeployed = (file: string) => /\.tf(?:\.json)?$/.test(file) && folderOf(file) === own;
  const isApplied = paths.below(database.migrations).some((file) => /\.sql$/i.test(file));
  if (isApplied || paths.files.some(isDeployed)) return { go: true, because: "there is something to deploy" };
  const python = paths.files.some((file) => file.endsWith(".py"))
    ? "; Python alone is tested and deployed nowhere"
    : "";
  return {
    go: false,
    reason: "nothing_to_deploy",
    because: `${name} goes to ${chain.join(", ")}, but there is nothing to deploy: no Terraform (*.tf) in ${terraform.directory} and no migrations (*.sql) in ${database.migrations}${python}`,
    remedy: `Name the folders in terraform.directory or database.migrations${name === "develop" ? ", or set flows.develop.chain to [] to verify only" : ""}.`,
  };
}
