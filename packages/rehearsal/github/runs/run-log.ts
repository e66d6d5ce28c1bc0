import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { RunStore } from "../records/run.ts";
import { jobsOf } from "./run.ts";
import { zipFile } from "./zip-file.ts";

/** The logs of an attempt of a run, a text for each job that has one. */
export async function runLog(store: RunStore, run: number, attempt: number): Promise<Buffer> {
  const jobs = jobsOf(store, run, attempt).filter(({ log }) => log !== null && existsSync(log));
  const taken = new Set<string>();
  const files = jobs.map(async ({ name, log }, index) => ({
    name: `${index}_${fileName(name, taken)}.txt`,
    bytes: await readFile(log ?? ""),
  }));
  return zipFile(await Promise.all(files));
}

/** GitHub leaves slashes and colons out, cuts after 90 characters, and numbers what is the same then (cli/cli#5011). */
function fileName(job: string, taken: Set<string>): string {
  const plain = job.replaceAll(/[/:]/g, "").slice(0, 90);
  let name = plain;
  for (let more = 1; taken.has(name.toLowerCase()); more += 1) name = `${plain}(${more})`;
  taken.add(name.toLowerCase());
  return name;
}
