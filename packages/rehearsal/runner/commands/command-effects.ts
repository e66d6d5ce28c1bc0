import { isAbsolute, join } from "node:path";
import { placeOf } from "../job/annotations.ts";
import type { JobState } from "../job/job-state.ts";
import { readMatchers } from "../job/problem-matcher.ts";
import type { StepRecord } from "../job/step-record.ts";
import type { Command } from "./commands.ts";

/** What a command works on. */
export interface Effects {
  readonly job: JobState;
  readonly record: StepRecord;
  /** `::echo::on` shows the commands that follow. */
  echo: boolean;
}

interface Row {
  /** Shown again in the log after `::echo::on`. */
  readonly echoed: boolean;
  readonly run: (command: Command, effects: Effects) => void;
}

/** Every command that the runner knows, besides `stop-commands`. A row that throws fails the step. */
export const commandTable: Readonly<Record<string, Row>> = {
  debug: { echoed: false, run: ({ data }, { job }) => job.debug && job.log.write(`##[debug]${data}`) },
  notice: { echoed: false, run: issue("notice") },
  warning: { echoed: false, run: issue("warning") },
  error: { echoed: false, run: issue("error") },
  group: { echoed: true, run: ({ data }, { job }) => job.log.write(`##[group]${data}`) },
  endgroup: { echoed: true, run: (_, { job }) => job.log.write("##[endgroup]") },
  "add-mask": { echoed: false, run: addMask },
  echo: { echoed: true, run: setEcho },
  "set-output": { echoed: true, run: setOutput },
  "save-state": { echoed: true, run: saveState },
  "add-matcher": { echoed: true, run: addMatcher },
  "remove-matcher": { echoed: true, run: removeMatcher },
  "set-env": { echoed: true, run: disabled("GITHUB_ENV") },
  "add-path": { echoed: true, run: disabled("GITHUB_PATH") },
};

function issue(level: "error" | "warning" | "notice"): Row["run"] {
  return ({ data, properties }, { job, record }) =>
    record.tell(level, data, placeOf(properties, job.folders.workspace));
}

function addMask({ data }: Command, effects: Effects): void {
  if (data.trim() === "") {
    effects.record.tell("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
    return;
  }
  effects.job.masker.add(data);
  if (effects.echo) effects.job.log.write("::add-mask::***");
}

function setEcho({ data }: Command, effects: Effects): void {
  const value = data.trim().toLowerCase();
  if (value !== "on" && value !== "off") {
    throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
  }
  effects.echo = value === "on";
}

function setOutput({ name, data, properties }: Command, { record }: Effects): void {
  deprecated(name, record);
  record.outputs.set(field(name, properties.name), data);
}

function saveState({ name, data, properties }: Command, { record }: Effects): void {
  deprecated(name, record);
  record.state.set(field(name, properties.name), data);
}

function field(command: string, value: string | undefined): string {
  if (value) return value;
  throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
}

function deprecated(command: string, record: StepRecord): void {
  record.tell(
    "warning",
    `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
  );
}

function disabled(file: string): Row["run"] {
  return ({ name }) => {
    throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files (${file}).`);
  };
}

function addMatcher({ data }: Command, { job, record }: Effects): void {
  if (data === "") {
    record.tell("warning", "File path must be specified.");
    return;
  }
  const added = readMatchers(rooted(data, job));
  job.matchers = [...added, ...without(job, added)];
}

function removeMatcher({ data, properties }: Command, { job, record }: Effects): void {
  if (Boolean(properties.owner) === Boolean(data)) {
    record.tell("warning", "Either an owner name or a file path must be specified in ##[remove-matcher] command.");
    return;
  }
  job.matchers = without(job, properties.owner ? [{ owner: properties.owner }] : readMatchers(rooted(data, job)));
}

function without(job: JobState, gone: readonly { readonly owner: string }[]): JobState["matchers"] {
  const owners = new Set(gone.map(({ owner }) => owner.toLowerCase()));
  return job.matchers.filter((matcher) => !owners.has(matcher.owner.toLowerCase()));
}

function rooted(path: string, job: JobState): string {
  return isAbsolute(path) ? path : join(job.folders.workspace, path);
}
