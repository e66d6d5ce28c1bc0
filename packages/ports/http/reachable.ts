import { BlockList, isIP } from "node:net";

/** Which addresses may be connected to: all that are public, and what the configuration names. */
export interface Reachable {
  /** May this address be connected to, when it was asked for by this name? Both as Node tells them. */
  allows(address: string, host: string): boolean;
}

/**
 * What is not public, by IANA's registries of special addresses (RFC 6890 and its updates), and the addresses at which clouds answer
 * their own machines. IPv6 is turned round: only 2000::/3 is public, without what tunnels and documents there.
 */
const special4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"],
];
const public6 = ["2000::/3"];
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** Where clouds hand out credentials to their machines: no wider network opens them, only their own address. */
const metadata = ["169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "fd00:ec2::/32", "fe80::/10"];

/** The judge of addresses for a list of addresses, networks (`10.0.0.0/8`) and names of hosts from the configuration. */
export function reachable(allowed: readonly string[]): Reachable {
  const ranges = allowed.filter((entry) => isIP(entry.split("/")[0] ?? "") !== 0);
  const hosts = new Set(allowed.filter((entry) => !ranges.includes(entry)).map(plainHost));
  const networks = listOf(ranges);
  const addresses = listOf(ranges.filter((entry) => !entry.includes("/")));
  return {
    allows: (address, host) => {
      const ip = plainAddress(address);
      if (isIP(ip) === 0) return false;
      if (hosts.has(plainHost(host))) return true;
      return contains(metadataList, ip) ? contains(addresses, ip) : contains(networks, ip) || isPublic(ip);
    },
  };
}

const isPublic = (ip: string): boolean =>
  isIP(ip) === 4 ? !contains(special4List, ip) : contains(public6List, ip) && !contains(special6List, ip);

/** An IPv4 address that an IPv6 one holds (mapped, or NAT64 of RFC 6052) is judged as what it is. */
const plainAddress = (address: string): string => {
  const ip = address.replace(/%.*$/, "");
  if (isIP(ip) !== 6) return ip;
  const written = new URL(`http://[${ip}]`).hostname;
  const [, high, low] = /^\[(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(written) ?? [];
  if (high === undefined || low === undefined) return ip;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join(".");
};

const plainHost = (host: string): string => host.toLowerCase().replace(/\.$/, "");

const listOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(address, Number(prefix ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return list;
};

const contains = (list: BlockList, ip: string): boolean => list.check(ip, isIP(ip) === 6 ? "ipv6" : "ipv4");

const [special4List, public6List, special6List, metadataList] = [special4, public6, special6, metadata].map(listOf) as [
  BlockList,
  BlockList,
  BlockList,
  BlockList,
];
