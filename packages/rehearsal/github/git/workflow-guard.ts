import type { Git } from "./store.ts";
import { emptyTree } from "./tree.ts";

/** The first workflow file that moving a ref would create or change, or `null`; no `GITHUB_TOKEN` may do that. */
export async function touchedWorkflow(git: Git, from: string | null, to: string): Promise<string | null> {
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
