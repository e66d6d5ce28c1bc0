import { readFileSync } from "node:fs";
import type { ClientConfig } from "pg";
import { UserError } from "../model/user-error.ts";

/** How to reach a database: settings for one try after the other, and how people may hear of it. */
export interface Address {
  /** `host:port/database`, without user and password. */
  readonly place: string;
  readonly tries: readonly ClientConfig[];
}

const modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
const known = ["sslmode", "sslrootcert", "host", "port", "application_name", "options"];

/**
 * Reads `postgresql://user:password@host:port/database?sslmode=…` as libpq does (its chapter 32.1.1.2); nothing is taken from `PG*`
 * variables or a password file, which an earlier step may have left. Throws `UserError(bad_input)` without quoting the URL.
 */
export const addressOf = (url: string): Address => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw refused("it is not of the form postgresql://user:password@host:port/database");
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  const unknown = [...searchParams.keys()].filter((key) => !known.includes(key));
  if (unknown.length > 0) throw refused(`it has parameters that are not known: ${unknown.join(", ")}`);
  const host = searchParams.get("host") ?? decoded(hostname.replace(/^\[(.+)\]$/, "$1"));
  const database = decoded(pathname.slice(1));
  const mode = searchParams.get("sslmode") ?? "prefer";
  if (host === "" || database === "" || username === "") throw refused("it names no user, host or database");
  if (!modes.includes(mode as (typeof modes)[number])) throw refused(`its sslmode is none of ${modes.join(", ")}`);
  const number = Number(searchParams.get("port") ?? (port || 5432));
  const settings: ClientConfig = {
    user: decoded(username),
    host,
    port: number,
    database,
    password: () => decoded(password), // as a function, so that pg looks nowhere else for one
    application_name: searchParams.get("application_name") ?? "slipway",
    options: searchParams.get("options") ?? "-c client_min_messages=notice",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
  const here = host.startsWith("/") || ["localhost", "127.0.0.1", "::1"].includes(host);
  return {
    place: `${host}:${number}/${database}`,
    tries: securityOf(mode as (typeof modes)[number], searchParams.get("sslrootcert"), here).map((ssl) => ({
      ...settings,
      ssl,
    })),
  };
};

/** TLS as libpq's sslmode means it; where none is asked for, it is tried first unless the server is on this machine. */
const securityOf = (
  mode: (typeof modes)[number],
  root: string | null,
  here: boolean,
): NonNullable<ClientConfig["ssl"]>[] => {
  const unverified = { rejectUnauthorized: false };
  const trusted = root === null || root === "system" ? {} : { ca: authority(root) };
  switch (mode) {
    case "disable":
      return [false];
    case "allow":
    case "prefer":
      return here ? [false] : [unverified, false];
    case "require":
      return root === null ? [unverified] : [{ ...trusted, checkServerIdentity: () => undefined }];
    case "verify-ca":
      return [{ ...trusted, checkServerIdentity: () => undefined }];
    case "verify-full":
      return [trusted];
  }
};

const authority = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw refused("the file of its sslrootcert cannot be read");
  }
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refused("it has a % that is no encoding; write % as %25");
  }
};

const refused = (because: string): UserError =>
  new UserError(`the database's address cannot be used: ${because}`, {
    reason: "bad_input",
    remedy:
      "Write it as postgresql://user:password@host:5432/database, with special characters of the password encoded.",
  });
