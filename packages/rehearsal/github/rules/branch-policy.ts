import type { WebhookEvent } from "../../protocol/run.ts";
import type { BranchPolicy } from "../records/environment.ts";

/**
 * Why an environment does not let a ref deploy, in GitHub's words; `null` if it does. A pull request deploys from
 * `refs/pull/<number>/merge`, which no usual pattern of a branch matches. With `protected`, the names of the protected branches
 * decide, and every branch may deploy where there is none.
 */
export function branchRefusal(
  environment: string,
  policies: readonly BranchPolicy[] | "protected" | null,
  { ref }: Pick<WebhookEvent, "ref">,
  protectedBranches: readonly string[] = [],
): string | null {
  if (policies === null) return null;
  const type = ref.startsWith("refs/tags/") ? "tag" : "branch";
  const name = ref.replace(/^refs\/(heads|tags)\//, "");
  if (policies === "protected") {
    const isOpen = protectedBranches.length === 0 && type === "branch";
    if (isOpen || protectedBranches.some((branch) => ref === `refs/heads/${branch}`)) return null;
  } else if (policies.some((policy) => policy.type === type && fits(policy.name, name))) return null;
  const kind = type === "tag" ? "Tag" : "Branch";
  return `${kind} "${name}" is not allowed to deploy to ${environment} due to environment protection rules.`;
}

/** Ruby's `File.fnmatch` with paths: `*` and `?` do not match a slash, `**` followed by one matches any folders. */
export function fits(pattern: string, name: string): boolean {
  let source = "";
  for (let rest = pattern; rest !== ""; ) {
    const [match, written] = next(rest);
    source += written;
    rest = rest.slice(match.length);
  }
  return new RegExp(`^${source}$`, "s").test(name);
}

const parts: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^\*\*\//, () => "(?:[^/]+/)*"],
  [/^\*+/, () => "[^/]*"],
  [/^\?/, () => "[^/]"],
  [/^\[[!^]?[^\]/]+\]/, (match) => match.replace(/^\[[!^]/, "[^/").replaceAll("\\", "\\\\")],
  [/^\\./s, (match) => escaped(match.slice(1))],
  [/^./s, escaped],
];

function next(rest: string): [string, string] {
  for (const [start, write] of parts) {
    const match = start.exec(rest)?.[0];
    if (match !== undefined) return [match, write(match)];
  }
  return [rest, escaped(rest)];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
