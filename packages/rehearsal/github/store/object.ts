/** The kinds of things git keeps. */
export type ObjectType = "blob" | "tree" | "commit" | "tag";

/** One thing out of git's object store. */
export interface GitObject {
  /** 40 hex digits */
  readonly sha: string;
  readonly type: ObjectType;
  readonly body: Buffer;
}

/** Person and time in a commit or a tag. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601, in UTC. */
  readonly date: string;
}

/** A commit, read. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** Its signature, and the text that was signed; absent if it has none. */
  readonly signed?: { readonly signature: string; readonly payload: string };
}

/** Reads the headers of a commit or a tag, and its message. */
export function parseHeaders(body: Buffer): { headers: [string, string][]; message: string } {
  const text = body.toString();
  const end = text.indexOf("\n\n");
  const head = end < 0 ? text : text.slice(0, end);
  const headers = head
    .split("\n")
    .filter((line) => !line.startsWith(" "))
    .map((line): [string, string] => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]);
  return { headers, message: end < 0 ? "" : text.slice(end + 2) };
}

/** Reads a commit object. */
export function parseCommit(object: GitObject): Commit {
  const { headers, message } = parseHeaders(object.body);
  const value = (name: string) => headers.find(([key]) => key === name)?.[1] ?? "";
  return {
    sha: object.sha,
    tree: value("tree"),
    parents: headers.filter(([key]) => key === "parent").map(([, sha]) => sha),
    author: parseSignature(value("author")),
    committer: parseSignature(value("committer")),
    message: message.replace(/\n$/, ""),
    ...signedIn(object.body),
  };
}

/** The header `gpgsig` of a commit, whose further lines begin with a space, and all the rest, which it signs. */
function signedIn(body: Buffer): Pick<Commit, "signed"> {
  const text = body.toString();
  const [header] = /^gpgsig .*\n(?: .*\n)*/m.exec(text.slice(0, text.indexOf("\n\n") + 1)) ?? [];
  if (header === undefined) return {};
  const signature = header.slice("gpgsig ".length).replaceAll("\n ", "\n");
  return { signed: { signature, payload: text.replace(header, "") } };
}

/** Reads `Name <mail> 1700000000 +0100`. */
export function parseSignature(line: string): Signature {
  const [, name = "", email = "", seconds = "0"] = /^(.*?) ?<(.*?)> (\d+)/.exec(line) ?? [];
  return { name, email, date: isoSeconds(Number(seconds) * 1000) };
}

/** Writes `Name <mail> 1700000000 +0000`. */
export function spellSignature({ name, email, date }: Signature): string {
  const clean = (text: string) => text.replaceAll(/[<>\n\0]/g, "").trim();
  return `${clean(name)} <${clean(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}

/** A time as GitHub's JSON spells it: no fractions of a second. */
export function isoSeconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
