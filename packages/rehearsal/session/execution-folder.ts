/** What one attempt of a run leaves behind for people: event, tree, result, artifacts and effects, beside the logs and summaries of its jobs. */
import { copyFile, link, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Effect } from "../github/records/effect.ts";
import type { RunResult } from "../protocol/run.ts";
import { runDocument } from "./run-document.ts";
import { runTree } from "./run-tree.ts";

/** Folder of the jobs, each with its `job.log` and `summary.md`. */
export function jobsIn(folder: string): string {
  return join(folder, "jobs");
}

/** Writes everything that is not there yet. */
export async function writeExecution(
  folder: string,
  result: RunResult,
  github: Pick<LoopbackGitHub, "effects" | "artifactsOf" | "run">,
): Promise<void> {
  const { event, ...run } = result.run;
  await mkdir(folder, { recursive: true });
  const began = github.run(run.id)?.startedAt ?? Number.POSITIVE_INFINITY;
  const effects = github.effects.filter((effect) => effect.run === run.id || (effect.at >= began && isOfApp(effect)));
  await Promise.all([
    writeFile(join(folder, "event.json"), pretty({ ...run, event })),
    writeFile(join(folder, "result.json"), pretty(runDocument(result))),
    writeFile(join(folder, "tree.txt"), `${runTree(result).join("\n")}\n`),
    writeFile(join(folder, "effects.jsonl"), effects.map((effect) => `${JSON.stringify(effect)}\n`).join("")),
    ...github.artifactsOf(run.id).map(async ({ file, path }) => {
      const place = join(folder, "artifacts", file);
      await mkdir(join(folder, "artifacts"), { recursive: true });
      await link(path, place).catch(() => copyFile(path, place).catch(() => {})); // one that has expired is gone
    }),
  ]);
}

/** An app acts without a run: what one changed while a run went on, a job of it asked for with the key of the app. */
const isOfApp = ({ run, actor }: Effect): boolean => run === null && actor.endsWith("[bot]");

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
