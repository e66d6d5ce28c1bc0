import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JobState } from "../job/job-state.ts";
import type { StepRecord } from "../job/step-record.ts";
import { codeOf, messageOf } from "../processes/caught.ts";
import { parseKeyValues } from "./key-value-file.ts";

/** The files of one stage of a step, by their name in the `github` context; `GITHUB_` and the name in capitals is the variable. */
export type FileCommands = Readonly<Record<"output" | "env" | "path" | "state" | "step_summary", string>>;

const prefixes: FileCommands = {
  path: "add_path_",
  env: "set_env_",
  step_summary: "step_summary_",
  state: "save_state_",
  output: "set_output_",
};
const names = Object.keys(prefixes) as (keyof FileCommands)[];
const summaryLimit = 1024 * 1024;
const summariesShown = 20;

/** Makes empty files with fresh names. */
export function makeFileCommands(folder: string): FileCommands {
  const suffix = randomUUID();
  const files = Object.fromEntries(names.map((name) => [name, join(folder, prefixes[name] + suffix)])) as FileCommands;
  for (const name of names) writeFileSync(files[name], "", { mode: 0o600, flag: "wx" });
  return files;
}

/** Does what the files say and removes them; a malformed one fails the step, the others still count. */
export function obeyFileCommands(files: FileCommands, job: JobState, record: StepRecord): void {
  for (const name of names) {
    try {
      const text = textOf(files[name]);
      if (text !== "") effects[name](text, job, record);
    } catch (error) {
      record.tell("error", `Unable to process file command '${name}' successfully.`);
      record.tell("error", messageOf(error));
      record.failed = true;
    }
    rmSync(files[name], { force: true, recursive: true });
  }
}

/** A step may delete a file; then it said nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}

const effects: Record<keyof FileCommands, (text: string, job: JobState, record: StepRecord) => void> = {
  output: (text, _, record) => eachPair(text, (key, value) => record.outputs.set(key, value)),
  state: (text, _, record) => eachPair(text, (key, value) => record.state.set(key, value)),
  env: (text, job, record) =>
    eachPair(text, (key, value) => {
      if (key.toUpperCase() !== "NODE_OPTIONS") job.env.set(key, value);
      else record.tell("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    }),
  path: (text, job) => {
    for (const line of text.split(/\r\n|\r|\n/)) {
      if (line !== "") job.path = [...job.path.filter((known) => known !== line), line];
    }
  },
  step_summary: summarise,
};

function eachPair(text: string, each: (key: string, value: string) => void): void {
  const { pairs, fault } = parseKeyValues(text);
  for (const [key, value] of pairs) each(key, value);
  if (fault !== undefined) throw new Error(fault);
}

function summarise(text: string, job: JobState, record: StepRecord): void {
  const size = Buffer.byteLength(text);
  if (size > summaryLimit) {
    record.tell(
      "error",
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimit / 1024}k, got ${Math.ceil(size / 1024)}k.`,
    );
  } else if (job.summaries.length >= summariesShown) {
    job.log.write(`GitHub shows the summaries of ${summariesShown} steps of a job; this one is left out.`);
  } else {
    job.summaries.push(text.split("\n").map(job.masker.mask).join("\n"));
  }
}
