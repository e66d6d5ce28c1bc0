import { UserError } from "../../model/document/user-error.ts";

/** An address of git that may be pushed to. */
export interface MirrorAddress {
  readonly kind: "https" | "ssh";
  /** As git is given it. */
  readonly address: string;
  /** Name of the other machine, with its port where one is reported: what tokens and known hosts are looked up by. */
  readonly host: string;
}

/** Whether a mirror is another repository of the same GitHub, named as `owner/name`. */
export function isSibling(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9_][\w.-]*$/.test(text);
}

const loopback = /^(127\.\d+\.\d+\.\d+|localhost|[\w.-]+\.localhost|\[::1\])$/;

/** Reads `finalise.mirrors`: https and ssh alone, plain http only to this machine. Throws `UserError(bad_config)`; what may be a password is not quoted. */
export function mirrorAddress(text: string): MirrorAddress {
  const scp = /^(?<user>[A-Za-z0-9][\w.-]*)@(?<host>[A-Za-z0-9][A-Za-z0-9.-]*):(?<path>[^\s:-][^\s]*)$/.exec(text);
  if (scp?.groups && !text.includes("://")) return { kind: "ssh", address: text, host: scp.groups.host ?? "" };
  const url = /^[a-z+]+:\/\//.test(text) && !/\s/.test(text) ? URL.parse(text) : null;
  if (!url) throw badAddress(withoutPassword(text), "is not an address of git that can be pushed to");
  const { protocol, hostname, username, password, host, search, hash, pathname } = url;
  const shown = withoutPassword(text);
  if (protocol === "ssh:" && password === "" && /^[A-Za-z0-9]/.test(hostname) && pathname.length > 1)
    return { kind: "ssh", address: text, host };
  const isWeb = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  if (!isWeb) throw badAddress(shown, `uses ${protocol.slice(0, -1)}, and only https and ssh go to a mirror`);
  if (username !== "" || password !== "")
    throw badAddress(shown, "holds a name or a password; give the token as a secret");
  if (search !== "" || hash !== "" || pathname.length < 2) throw badAddress(shown, "is not an address of a repository");
  return { kind: "https", address: text, host };
}

const withoutPassword = (text: string): string => text.replace(/\/\/[^/@]*@/, "//…@");

const badAddress = (text: string, because: string): UserError =>
  new UserError(`the mirror ${JSON.stringify(text)} ${because}`, {
    reason: "bad_config",
    remedy:
      "Write finalise.mirrors as https://host/path, ssh://user@host/path, user@host:path, or owner/name on this GitHub.",
  });
