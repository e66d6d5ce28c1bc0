import type { ProtectionStore } from "../records/branch-protection.ts";
import type { Repository } from "../records/repository.ts";
import type { RulesetStore } from "../records/ruleset.ts";
import { findProtection } from "./branch-protection.ts";
import { rulesetsOf, speaksOf } from "./ruleset.ts";

/** Whether a branch is protected or an active ruleset speaks of a ref (`ref_protected`). https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context */
export function isProtectedRef(store: RulesetStore & ProtectionStore, repository: Repository, ref: string): boolean {
  const [, branch] = /^refs\/heads\/(.*)$/.exec(ref) ?? [];
  if (branch !== undefined && findProtection(store, repository, branch)) return true;
  return rulesetsOf(store, repository).some(
    (item) => item.enforcement === "active" && speaksOf(item, ref, repository.defaultBranch),
  );
}
