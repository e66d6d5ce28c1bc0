import { covers } from "../store/permission.ts";
import type { Git } from "../store/store.ts";
import type { Token } from "../store/token.ts";
import { emptyTree } from "../store/tree.ts";

/** The first workflow file that moving a ref would create or change with a token that may not (no `GITHUB_TOKEN` ever may), or `null`. */
export async function forbiddenWorkflow(
  git: Git,
  token: Token | null,
  from: string | null,
  to: string,
): Promise<string | null> {
  if (token && covers(token.permissions, { workflows: "write" })) return null;
  return touchedWorkflow(git, from, to);
}

/** The first workflow file that differs in a later commit; from the default branch's if there is no earlier one. */
async function touchedWorkflow(git: Git, from: string | null, to: string): Promise<string | null> {
  const folder = ".github/workflows";
  const young = await git.read(`${to}:${folder}`);
  if (!young) return null;
  const old = await git.read(`${from ?? "HEAD"}:${folder}`);
  if (old?.sha === young.sha) return null;
  const args = ["diff-tree", "-r", "--name-only", "--diff-filter=AMT", old?.sha ?? emptyTree, young.sha];
  const [name] = (await git.ask(args)).split("\n");
  return name ? `${folder}/${name}` : null;
}

/** What GitHub answers to that. */
export function workflowRefusal(path: string): string {
  return `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`;
}
