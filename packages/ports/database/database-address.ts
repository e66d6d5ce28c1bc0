import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";
import type { ClientConfig } from "pg";
import { UserError } from "../../model/document/user-error.ts";

/** How to reach a database: settings for one try after the other, and how people may hear of it. */
export interface Address {
  /** `host:port/database`, without user and password. */
  readonly place: string;
  readonly tries: readonly Try[];
}

/** Settings of one connection. `trusted`: who answers is this machine or has proved to be the server, so that it may be told the password itself. */
export interface Try extends ClientConfig {
  readonly password: () => string;
  readonly trusted: boolean;
}

const modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
const known = ["sslmode", "sslrootcert", "host", "port", "application_name", "options"];

/**
 * Reads `postgresql://user:password@host:port/database?sslmode=…` as libpq does (its chapter 32.1.1.2); nothing is taken from `PG*`
 * variables or a password file, which an earlier step may have left. Throws `UserError(bad_input)` without quoting the URL.
 */
export function addressOf(url: string): Address {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw refused("it is not of the form postgresql://user:password@host:port/database");
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  const unknown = [...searchParams.keys()].filter((key) => !known.includes(key));
  if (unknown.length > 0) throw refused(`it has parameters that are not known: ${unknown.join(", ")}`);
  const host = searchParams.get("host") ?? decoded(hostname.replace(/^\[(.+)\]$/, "$1"));
  const database = decoded(pathname.slice(1));
  const here = host.startsWith("/") || /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
  const mode = searchParams.get("sslmode") ?? (here ? "disable" : "verify-full");
  if (host === "" || database === "" || username === "") throw refused("it names no user, host or database");
  if (!modes.includes(mode as (typeof modes)[number])) throw refused(`its sslmode is not one of ${modes.join(", ")}`);
  const number = Number(searchParams.get("port") ?? (port || 5432));
  const settings = {
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
  const securities = securityOf(mode as (typeof modes)[number], searchParams.get("sslrootcert"), here);
  const open = here || password === "" ? securities : securities.filter((ssl) => ssl !== false);
  if (open.length === 0)
    throw refused("its sslmode=disable would send a password over the network without TLS; leave sslmode out");
  return {
    place: `${host}:${number}/${database}`,
    tries: open.map((ssl) => ({ ...settings, ssl, trusted: here || (typeof ssl === "object" && isVerified(ssl)) })),
  };
}

const isVerified = ({ rejectUnauthorized }: ConnectionOptions): boolean => rejectUnauthorized !== false;

/**
 * TLS as libpq's sslmode means it. Where none is asked for, the server has to prove its name, unless it is on this machine; a password
 * never travels without TLS, whatever the mode.
 */
const securityOf = (
  mode: (typeof modes)[number],
  root: string | null,
  here: boolean,
): (false | ConnectionOptions)[] => {
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
