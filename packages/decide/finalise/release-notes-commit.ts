import { CommitParser } from "../../../node_modules/conventional-commits-parser/dist/CommitParser.js";

/** A commit's message as a conventional commit (https://www.conventionalcommits.org); `type` is `null` for one that is none. */
export interface ConventionalCommit {
  readonly type: string | null;
  readonly scope: string | null;
  /** First line without type and scope. */
  readonly subject: string;
  /** What breaks, in the words of the message, or `null`. */
  readonly breaking: string | null;
}

const parser = new CommitParser({
  headerPattern: /^([\w-]+)(?:\(([^()]*)\))?!?: (.*)$/,
  breakingHeaderPattern: /^([\w-]+)(?:\(([^()]*)\))?!: (.*)$/,
  headerCorrespondence: ["type", "scope", "subject"],
  noteKeywords: ["BREAKING CHANGE", "BREAKING-CHANGE"],
  // In capitals, as the specification has it (16), where the parser would take any case.
  notesPattern: (keywords) => new RegExp(`^(${keywords}):(?:[ \\t]+|$)(.*)`),
  // No `-field-` lines: the parser throws where such a line is the last one of a note.
  fieldPattern: /(?!)/,
});

/** Messages come from outside; what is longer than this says nothing more that counts. */
const longest = 10_000;

/** Reads a commit's message; any text is one. */
export function conventionalCommit(message: string): ConventionalCommit {
  const text = message.slice(0, longest).replaceAll("\r", "").trim();
  const first = text.split("\n")[0]?.trim() ?? "";
  const plain = { type: null, scope: null, subject: first, breaking: null };
  if (first === "") return plain;
  const { type, scope, subject, notes } = parser.parse(text);
  const breaking = notes[0]?.text.trim() || null;
  if (!type) return { ...plain, breaking };
  return { type: type.toLowerCase(), scope: scope || null, subject: subject || first, breaking };
}
