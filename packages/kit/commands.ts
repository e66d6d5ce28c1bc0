/**
 * The commands of `@actions/core`, from the files that hold them: its entry point loads an HTTP client for OIDC, which costs every
 * start of an action 90 ms (measured; an empty Node takes 20). Nothing else in the house imports `@actions/core`.
 */
import { issueCommand } from "../../node_modules/@actions/core/lib/command.js";
import { issueFileCommand, prepareKeyValueMessage } from "../../node_modules/@actions/core/lib/file-command.js";
import { toCommandProperties } from "../../node_modules/@actions/core/lib/utils.js";
import { fence, fenced } from "./fence.ts";

/** A mark on a line of a file that people see in the pull request and in the run. */
export interface Annotation {
  readonly level: "notice" | "warning" | "error";
  readonly message: string;
  readonly title?: string;
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
}

/** Marks a line; GitHub shows at most 10 of each level a step, and 4,096 characters of each. */
export const annotate = ({ level, message, title, path, line, endLine, column }: Annotation): void =>
  issueCommand(
    level,
    toCommandProperties({
      ...(title === undefined ? {} : { title }),
      ...(path === undefined ? {} : { file: path }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(column === undefined ? {} : { startColumn: column }),
    }),
    beginning(fenced(message), 4096),
  );

/** Sets outputs of the step, in this order and in one piece, so that a full disk keeps the first or none. Throws what the system says. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  if (!process.env.GITHUB_OUTPUT) return;
  const messages = Object.entries(outputs).map(([name, value]) => prepareKeyValueMessage(name, value));
  issueFileCommand("OUTPUT", messages.join("\n"));
}

/** Appends Markdown to the summary of the step. */
export const appendSummary = (markdown: string): void => {
  if (process.env.GITHUB_STEP_SUMMARY) issueFileCommand("STEP_SUMMARY", markdown);
};

const hidden = new Set<string>();

/**
 * Hides a value, and each of its lines, in everything that is logged from now on. It is the runner that hides, and nothing of ours does it
 * better: it knows the value as base64, json, uri, xml and on a command line, but not as base64url, hex or UTF-16, not encoded twice, and
 * no part of it. So nothing here may tell a secret in such a form, and a text that may hold one is not simply cut.
 */
export const mask = (value: string): void => {
  const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.length >= 4);
  for (const form of new Set(parts.flatMap((part) => [part, fence(part)]))) {
    hidden.add(form);
    issueCommand("add-mask", {}, form);
  }
};

/** A text without what is hidden, for one that is cut or folded afterwards: the runner would not know what that leaves of a value. */
export const hide = (text: string): string =>
  [...hidden].sort((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, "***"), text);

const beginning = (text: string, length: number): string =>
  text.length <= length ? text : hide(text).slice(0, length);

/** Folds the lines that follow until `endGroup`. */
export const startGroup = (title: string): void => issueCommand("group", {}, fenced(title));

/** Ends the fold. */
export const endGroup = (): void => issueCommand("endgroup", {}, "");

/** A line that only a debug run shows. */
export const debug = (line: string): void => issueCommand("debug", {}, fenced(line));
