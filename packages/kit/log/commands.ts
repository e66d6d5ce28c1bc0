/**
 * The commands of `@actions/core`, from the files that hold them: its entry point loads an HTTP client for OIDC, which costs every
 * start of an action 90 ms (measured; an empty Node takes 20). Nothing else in the house imports `@actions/core`.
 */
import { issueCommand } from "../../../node_modules/@actions/core/lib/command.js";
import { issueFileCommand, prepareKeyValueMessage } from "../../../node_modules/@actions/core/lib/file-command.js";
import { toCommandProperties } from "../../../node_modules/@actions/core/lib/utils.js";
import { noteMask } from "../masks/masks.ts";
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
export function annotate({ level, message, title, path, line, endLine, column }: Annotation): void {
  issueCommand(
    level,
    toCommandProperties({
      ...(title === undefined ? {} : { title: beginning(fenced(title), 255) }),
      ...(path === undefined ? {} : { file: path }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(column === undefined ? {} : { startColumn: column }),
    }),
    beginning(fenced(message), 4096),
  );
}

/** Sets outputs of the step, in this order and in one piece, so that a full disk keeps the first or none. Throws what the system says. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  if (!process.env.GITHUB_OUTPUT) return;
  const messages = Object.entries(outputs).map(([name, value]) => prepareKeyValueMessage(name, value));
  issueFileCommand("OUTPUT", messages.join("\n"));
}

/** Appends Markdown to the summary of the step, as much as GitHub takes of it: it leaves out the whole summary where there is more. */
export function appendSummary(markdown: string): void {
  if (process.env.GITHUB_STEP_SUMMARY) issueFileCommand("STEP_SUMMARY", withinSummary(markdown));
}

const hidden = new Set<string>();

/**
 * Hides a value, and each of its lines, in everything that is logged from now on; `name` is what people know it by. The runner takes a value
 * of several lines apart and hides each of them, `{` too, so that it is only given those that are long enough. It is the runner that hides, and nothing of ours does it
 * better: it knows the value as base64, json, uri, xml and on a command line, but not as base64url, hex or UTF-16, not encoded twice, and
 * no part of it. So nothing here may tell a secret in such a form, and a text that may hold one is not simply cut.
 */
export function mask(value: string, name = "a secret"): void {
  const parts = [value, ...value.split(/\r\n|\r|\n/)].filter((part) => part.length >= 4);
  for (const form of new Set(parts.flatMap((part) => [part, fence(part)]))) {
    hidden.add(form);
    if (/[\r\n]/.test(form)) continue;
    issueCommand("add-mask", {}, form);
    noteMask(form, name);
  }
}

/** A text without what is hidden, for one that is cut or folded afterwards: the runner would not know what that leaves of a value. */
export function hide(text: string): string {
  return [...hidden].sort((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, "***"), text);
}

/** Bytes of a step's summary, 1 MiB, less what is said where it ends. */
const largestSummary = 1024 * 1024 - 1024;

const withinSummary = (markdown: string): string => {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= largestSummary) return markdown;
  const cut = bytes.subarray(0, largestSummary).toString("utf8");
  const kept = cut.slice(0, cut.lastIndexOf("\n"));
  const open = kept.split("<details>").length - kept.split("</details>").length;
  return `${kept}\n\n${"</details>\n\n".repeat(Math.max(0, open))}**Cut here**: GitHub shows 1 MiB of a step's summary, and this one has ${bytes.length} bytes.\n`;
};

const beginning = (text: string, length: number): string =>
  text.length <= length ? text : hide(text).slice(0, length);

/** Folds the lines that follow until `endGroup`. */
export function startGroup(title: string): void {
  issueCommand("group", {}, fenced(title));
}

/** Ends the fold. */
export function endGroup(): void {
  issueCommand("endgroup", {}, "");
}

/** A line that only a debug run shows. */
export function debug(line: string): void {
  issueCommand("debug", {}, fenced(line));
}
