import * as v from "valibot";
import { Count } from "../../model/document/value.ts";
import type { GitHub } from "./github.ts";
import { answered } from "./github-answer.ts";

/** What GitHub reports the rules for branches and tags to everybody who may read the repository; who may pass them it tells to admins alone. */
export interface RefRules {
  /** Kinds of rules that hold for a branch, of rulesets and of its own protection: `pull_request`, `update`, `protected` … */
  ofBranch(branch: string): Promise<readonly string[]>;
  /** Patterns of the refs whose creation rulesets restrict: `refs/tags/v*`, `~ALL`. */
  tagsNotMade(): Promise<readonly string[]>;
}

const Rules = v.array(v.object({ type: v.string() }));
const Branch = v.object({ protected: v.boolean() });
const Rulesets = v.array(v.object({ id: Count, target: v.optional(v.string()), enforcement: v.string() }));
const Ruleset = v.object({
  conditions: v.optional(v.object({ ref_name: v.optional(v.object({ include: v.array(v.string()) })) }), {}),
  rules: v.optional(Rules, []),
});

/** GitHub's rules (https://docs.github.com/rest/repos/rules) and branches (https://docs.github.com/rest/branches/branches). */
export function gitHubRefRules(github: GitHub): RefRules {
  return {
    ofBranch: async (branch) => {
      const rules = await github.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
        branch,
        per_page: 100,
      });
      const own = await github.request("GET /repos/{owner}/{repo}/branches/{branch}", { branch, allow: [404] });
      const isProtected = own.status < 400 && answered(Branch, own).protected;
      return [...new Set([...answered(Rules, rules).map(({ type }) => type), ...(isProtected ? ["protected"] : [])])];
    },
    tagsNotMade: async () => {
      const listed = await github.request("GET /repos/{owner}/{repo}/rulesets", { targets: "tag", per_page: 100 });
      const matches: string[] = [];
      for (const { id, target, enforcement } of answered(Rulesets, listed)) {
        if (target !== "tag" || enforcement !== "active") continue;
        const answer = await github.request("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id });
        const { conditions, rules } = answered(Ruleset, answer);
        if (rules.some(({ type }) => type === "creation")) matches.push(...(conditions.ref_name?.include ?? []));
      }
      return matches;
    },
  };
}
