import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Moved } from "../records/activity.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { StoreFolder } from "../store/folders.ts";
import { gitFolder, scratchFile } from "../store/folders.ts";
import { gitEnvironment, runGit } from "../store/run-git.ts";
import { type RuleLineContext, ruleLines } from "./rule-line.ts";

/** What this file uses of the store. */
export interface BrokenRulesContext extends RuleLineContext, StoreFolder {}

/** What forbids an actor to move a ref, in GitHub's words, by the very hook that pushes pass, or `null`; `except` leaves out what a merged pull request need not keep. */
export async function brokenRules(
  store: BrokenRulesContext,
  repository: Repository,
  { ref, from, to }: Moved,
  actor: Actor,
  except: Parameters<typeof ruleLines>[3] = [],
): Promise<string | null> {
  const lines = ruleLines(store, repository, actor, except);
  if (lines === "") return null;
  const file = scratchFile(store.folder);
  await writeFile(file, lines);
  try {
    const folder = gitFolder(store.folder, repository);
    const hook = join(store.folder, "hooks/update");
    // `!` lets git run the hook where it finds sh itself
    const args = ["--git-dir", folder, "-c", "alias.keep-rules=!sh", "keep-rules", hook, ref, from, to];
    const env = gitEnvironment({ LOOPBACK_RULES: file, GIT_DIR: folder });
    const { code, stderr } = await runGit(args, { env });
    return code === 0 ? null : describe(stderr);
  } finally {
    await rm(file, { force: true });
  }
}

/** What the hook says, as an answer of the REST API says it. */
function describe(stderr: string): string {
  const lines = stderr.split("\n").flatMap((line) => (line.startsWith("- ") ? [line.slice(2)] : []));
  const isRuleset = stderr.includes("GH013");
  return isRuleset ? `Repository rule violations found\n\n${lines.join("\n\n")}\n\n` : lines.join(" ");
}
