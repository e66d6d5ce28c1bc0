/** A workflow command found in a line of output. */
export interface Command {
  /** In lower case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line as `::name k=v,k=v::data`, or as `##[name k=v;k=v]data` anywhere in it; `isCommand` knows names in lower case. */
export function parseCommand(line: string, isCommand: (name: string) => boolean): Command | null {
  return withColons(line, isCommand) ?? withBrackets(line, isCommand);
}

function withColons(line: string, isCommand: (name: string) => boolean): Command | null {
  const text = line.trimStart();
  if (!text.startsWith("::")) return null;
  const close = text.indexOf("::", 2);
  if (close < 0) return null;
  const head = named(text.slice(2, close), isCommand);
  return (
    head && {
      name: head.name,
      properties: pairs(head.rest.trim(), ",", propertyEscapes),
      data: unescaped(text.slice(close + 2), dataEscapes),
    }
  );
}

function withBrackets(line: string, isCommand: (name: string) => boolean): Command | null {
  const open = line.indexOf("##[");
  if (open < 0) return null;
  const close = line.indexOf("]", open);
  if (close < 0) return null;
  const head = named(line.slice(open + 3, close), isCommand);
  return (
    head && {
      name: head.name,
      properties: pairs(head.rest, ";", bracketEscapes),
      data: unescaped(line.slice(close + 1), bracketEscapes),
    }
  );
}

function named(head: string, isCommand: (name: string) => boolean): { name: string; rest: string } | null {
  const space = head.indexOf(" ");
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  return isCommand(name) ? { name, rest: space < 0 ? "" : head.slice(space + 1) } : null;
}

type Escapes = readonly (readonly [written: string, meant: string])[];
// `%25` comes last, so that an escaped percent sign starts no other escape.
const dataEscapes: Escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
];
const propertyEscapes: Escapes = [["%3A", ":"], ["%2C", ","], ...dataEscapes];
const bracketEscapes: Escapes = [["%3B", ";"], ["%5D", "]"], ...dataEscapes];

function unescaped(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [written, meant]) => result.replaceAll(written, meant), text);
}

/** Keys ignore case, so they are kept in lower case. */
function pairs(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const result: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0 && equals < pair.length - 1) {
      result[pair.slice(0, equals).toLowerCase()] = unescaped(pair.slice(equals + 1), escapes);
    }
  }
  return result;
}
