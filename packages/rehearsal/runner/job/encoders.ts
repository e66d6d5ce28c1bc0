/** The forms of a secret that GitHub's runner masks besides the value itself. It knows no base64url, hex, UTF-16 or double encoding. */
export const encoders: readonly ((value: string) => string)[] = [
  base64(0),
  base64(1),
  base64(2),
  commandLine,
  expression,
  json,
  uri,
  xml,
  withoutQuotes,
  beforeAmpersand,
  afterAmpersand,
];

/** A secret behind `user:` is base64 of its tail, from one of three offsets. */
function base64(offset: number): (value: string) => string {
  return (value) => {
    const bytes = Buffer.from(value, "utf8");
    return (bytes.length > offset ? bytes.subarray(offset) : bytes).toString("base64");
  };
}

function commandLine(value: string): string {
  return value.replaceAll('"', '\\"');
}

function expression(value: string): string {
  return value.replaceAll("'", "''");
}

/** As .NET's writer does it, which also escapes the three line ends that JavaScript leaves. */
function json(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** As .NET's `EscapeDataString` does it: RFC 3986, so `!'()*` too. */
function uri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const entities: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "&": "&amp;",
};

function xml(value: string): string {
  return value.replace(/[<>"'&]/g, (sign) => entities[sign] ?? sign);
}

function withoutQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : "";
}

/** PowerShell prints a command that failed in two parts, split at `&`; parts under six characters are not secret. */
function beforeAmpersand(value: string): string {
  const plus = value.indexOf("&+");
  const part = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf("&") + 1);
  return part.length >= 6 ? part : "";
}

function afterAmpersand(value: string): string {
  if (!value.includes("&")) return "";
  const plus = value.indexOf("&+");
  const part = plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf("&") + 1);
  return part.length >= 6 ? part : "";
}
