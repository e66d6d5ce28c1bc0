import { randomUUID } from "node:crypto";
import type { JobState } from "../job/job-state.ts";
import { issueOf } from "../job/problem-matcher.ts";
import type { StepRecord } from "../job/step-record.ts";
import { messageOf } from "../processes/caught.ts";
import { commandTable, type Effects } from "./command-effects.ts";
import { parseCommand } from "./commands.ts";

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m?`, "g");

/** Reads what one process of a step prints, line by line: commands are obeyed, matched problems told, the rest logged. */
export function outputReader(job: JobState, record: StepRecord): (line: string) => void {
  const effects: Effects = { job, record, echo: job.debug };
  let stopToken: string | undefined;
  const isCommand = (name: string): boolean =>
    Object.hasOwn(commandTable, name) || name === "stop-commands" || name === stopToken?.toLowerCase();

  const obey = (line: string): boolean => {
    const command = line.includes("::") || line.includes("##[") ? parseCommand(line, isCommand) : null;
    if (!command) return false;
    if (stopToken !== undefined) {
      if (command.name !== stopToken.toLowerCase()) return false;
      stopToken = undefined;
      job.log.write(line);
      return true;
    }
    if (command.name === "stop-commands") {
      stopToken = checkedToken(command.data);
      if (stopToken.length > 6) job.masker.add(stopToken);
      job.log.write(line);
      return true;
    }
    const row = commandTable[command.name];
    if (row?.echoed && effects.echo) job.log.write(line);
    row?.run(command, effects);
    return true;
  };

  return (line) => {
    try {
      if (obey(line)) return;
    } catch (error) {
      record.tell("error", `Unable to process command '${line}' successfully.`);
      record.tell("error", messageOf(error));
      record.failed = true;
      return;
    }
    if (!matched(line, job, record)) job.log.write(line);
  };
}

/** A token that is a command, or none, could be said by accident. */
function checkedToken(token: string): string {
  const name = token.toLowerCase();
  if (
    token.trim() !== "" &&
    name !== "pause-logging" &&
    name !== "stop-commands" &&
    !Object.hasOwn(commandTable, name)
  ) {
    return token;
  }
  throw new Error(
    "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. " +
      `Use a random one, such as ${randomUUID()}.`,
  );
}

function matched(line: string, job: JobState, record: StepRecord): boolean {
  if (job.matchers.length === 0) return false;
  const plain = line.replace(colours, "");
  for (const matcher of job.matchers) {
    const match = matcher.match(plain);
    if (!match) continue;
    for (const other of job.matchers) if (other !== matcher) other.reset();
    const issue = issueOf(match, job.folders.workspace);
    if (!issue) continue;
    record.tell(issue.level, issue.message, issue.place, plain);
    return true;
  }
  return false;
}
