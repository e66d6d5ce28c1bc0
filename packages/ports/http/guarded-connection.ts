import { lookup as systemLookup } from "node:dns";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Reachable } from "./reachable.ts";

/** A name ► all its addresses, or an error in the system's words. */
export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void;

const resolveBySystem: Resolve = (host, done) =>
  systemLookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));

/**
 * Connects for one request. The name is resolved once and the connection goes to one of those very addresses, so that a name server cannot
 * answer otherwise the second time; what the socket is connected to is judged again before a byte is sent, the TLS handshake's included.
 * No proxy is asked: it would resolve the name itself. Rejects with what was refused.
 */
export function connectGuarded(
  address: URL,
  judge: Reachable,
  signal: AbortSignal,
  resolve: Resolve = resolveBySystem,
): Promise<Socket> {
  const host = address.hostname.replace(/^\[(.*)\]$/, "$1");
  const isSecure = address.protocol === "https:";
  return new Promise((connected, failed) => {
    if (isIP(host) !== 0 && !judge.allows(host, host)) throw refused(host, host);
    const socket = connect({
      host,
      port: Number(address.port || (isSecure ? 443 : 80)),
      lookup: lookupAmong(judge, resolve),
      signal,
    });
    socket.once("error", failed);
    socket.once("connect", () => {
      const seen = socket.remoteAddress ?? "";
      if (!judge.allows(seen, host)) {
        socket.destroy(refused(host, seen));
        return;
      }
      if (!isSecure) {
        socket.off("error", failed);
        connected(socket);
        return;
      }
      const secure = connectTls({ socket, host, ...(isIP(host) === 0 && { servername: host }) });
      secure.once("error", failed);
      secure.once("secureConnect", () => {
        secure.off("error", failed);
        connected(secure);
      });
    });
  });
}

const lookupAmong =
  (judge: Reachable, resolve: Resolve): LookupFunction =>
  (host, options, done) =>
    resolve(host, (error, addresses) => {
      const open = addresses.filter(({ address }) => judge.allows(address, host));
      const [first] = open;
      if (error) done(error, "", 0);
      else if (first === undefined) done(refused(host, addresses[0]?.address ?? ""), "", 0);
      else if (options.all) done(null, open);
      else done(null, first.address, first.family);
    });

/** The address is neither public nor named, and stays so however often it is asked. */
export class AddressRefused extends Error {}

const refused = (host: string, address: string): AddressRefused =>
  new AddressRefused(
    `${host === address ? host : `${host} (${address})`} is neither public nor named by network.allow in the configuration, so it was not connected to`,
  );
