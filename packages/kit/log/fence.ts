// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const escapeSequences = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes one line of foreign text harmless for the log and keeps it readable: the runner reads `::name::` at the start of a line and
 * `##[name]` anywhere in it as a command (actions/runner, ActionCommand.cs), so both get a space inside; escape sequences and control
 * characters go.
 */
export function fence(line: string): string {
  return line
    .replace(escapeSequences, "")
    .replace(controls, " ")
    .replaceAll("##[", "# #[")
    .replace(/^(\s*):(?=:)/u, "$1: ");
}

/** Fences every line of a text. */
export function fenced(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(fence)
    .join("\n");
}
