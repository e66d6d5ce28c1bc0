/** What is kept of an attempt when it has ended, so that a later process can re-run its failed jobs. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunResult, Source } from "../protocol/run.ts";

/** An attempt that has ended. */
export interface KeptAttempt {
  readonly version: 1;
  /** Absolute folder of the event: each attempt has a folder in it. */
  readonly place: string;
  /** Which commit each `owner/name@ref` was: a re-run of failed jobs uses the same ones. */
  readonly sources: readonly (readonly [string, Source | null])[];
  readonly result: RunResult;
}

/** Where attempts are kept. */
export interface KeptAttempts {
  put(attempt: KeptAttempt): Promise<void>;
  /** `null` if nothing is kept of it. */
  get(run: number, attempt: number): Promise<KeptAttempt | null>;
}

/** Opens what a folder keeps. */
export function keptAttempts(folder: string): KeptAttempts {
  const fileOf = (run: number, attempt: number): string => join(folder, `${run}.${attempt}.json`);
  return {
    put: async (attempt) => {
      const { run } = attempt.result;
      const file = fileOf(run.id, run.attempt);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.part`, JSON.stringify(attempt), { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    get: async (run, attempt) => {
      const text = await readFile(fileOf(run, attempt), "utf8").catch(() => null);
      if (text === null) return null;
      const kept = JSON.parse(text) as KeptAttempt;
      return kept.version === 1 ? kept : null;
    },
  };
}
