const dumpMark = "pg_dump writes it for psql: delete the line, and its \\unrestrict.";
const include = "Put the statements of that file into the migration itself.";
const generated = "Write the statements out, or build them in a DO block with EXECUTE.";

/** What to do instead of `COPY … FROM stdin`. */
export const copyRemedy = "Write the rows as INSERT statements (pg_dump --inserts, or --rows-per-insert=100).";

/** Command of psql ► what to do instead (psql's manual, Meta-Commands). */
const remedies: Readonly<Record<string, string>> = {
  restrict: dumpMark,
  unrestrict: dumpMark,
  copy: copyRemedy,
  i: include,
  ir: include,
  include,
  include_relative: include,
  gexec: generated,
  g: "End the statement with a semicolon.",
  gset: "Write the value itself: only psql keeps variables.",
  set: "Write the value itself: only psql keeps variables.",
  c: "A migration runs in the one database of its environment; leave it out.",
  connect: "A migration runs in the one database of its environment; leave it out.",
  "!": "A migration runs no programs; make it a step of its own.",
  if: "Decide in a DO block with IF.",
};

/** The command of psql that begins with the backslash at this place, and what to do instead. */
export function psqlCommand(script: string, at: number): { readonly message: string; readonly remedy: string } {
  const [, name = ""] = /^\\([A-Za-z_]+\+?|[!?.;])?/.exec(script.slice(at, at + 60)) ?? [];
  if (name === "") return { message: "has a backslash outside of every string", remedy: "Take it out: it is not SQL." };
  return {
    message: `has \\${name}, a command of psql and no SQL`,
    remedy: remedies[name] ?? "Leave it out: Slipway sends SQL to the server, as any client but psql does.",
  };
}
