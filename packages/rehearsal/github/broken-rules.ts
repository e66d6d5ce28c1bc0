import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "./effect.ts";
import { gitEnvironment, runGit } from "./git/run-git.ts";
import type { Moved } from "./push.ts";
import { spentTagLines } from "./release.ts";
import type { Repository } from "./repository.ts";
import { type Rule, ruleLines, rulesetsFor } from "./ruleset.ts";
import { gitFolder, type World } from "./world.ts";

/** What forbids an actor to move a ref, in GitHub's words, by the very hook that pushes pass; `except` leaves out what a merged pull request need not keep. */
export async function brokenRules(
  world: World,
  repository: Repository,
  { ref, from, to }: Moved,
  actor: Actor,
  except: readonly Rule["type"][] = [],
): Promise<string[]> {
  const kept = rulesetsFor(world, repository, actor).map((item) => ({
    ...item,
    rules: item.rules.filter(({ type }) => !except.includes(type)),
  }));
  const lines = ruleLines(kept, repository.defaultBranch) + spentTagLines(world, repository);
  if (lines === "") return [];
  const file = join(tmpdir(), `rules-${randomUUID()}`);
  await writeFile(file, lines);
  try {
    const folder = gitFolder(world.folder, repository);
    const hook = join(world.folder, "hooks/update");
    // `!` lets git run the hook where it finds sh itself
    const args = ["--git-dir", folder, "-c", "alias.keep-rules=!sh", "keep-rules", hook, ref, from, to];
    const env = gitEnvironment({ LOOPBACK_RULES: file, GIT_DIR: folder });
    const { code, stderr } = await runGit(args, { env });
    if (code === 0) return [];
    return stderr.split("\n").flatMap((line) => (line.startsWith("- ") ? [line.slice(2)] : []));
  } finally {
    await rm(file, { force: true });
  }
}
