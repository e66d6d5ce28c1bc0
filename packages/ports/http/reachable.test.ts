import { expect, test } from "@jest/globals";
import { reachable } from "./reachable.ts";

const [nothing, some] = [reachable([]), reachable(["10.1.0.0/16", "127.0.0.1", "fd12::/16", "Inside.Example.", "::1"])];

test.each([
  ...["0.0.0.0", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "168.63.129.16"],
  ...["169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1"],
  ...[
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
  ],
  ...["::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0:0", "::ffff:0:127.0.0.1"],
  ...["64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::"],
  ...[
    "2002:a9fe:a9fe::",
    "3fff::1",
    "fc00::1",
    "fd00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
  ],
  ...["", "localhost", "1.2.3", "::g"],
])("%s is not public", (address) => {
  expect(nothing.allows(address, "public.example")).toBe(false);
});

test.each([
  "1.1.1.1",
  "93.184.216.34",
  "172.32.0.1",
  "2606:4700::1111",
  "2a00:1450::1",
  "::ffff:1.1.1.1",
  "64:ff9b::1.1.1.1",
])("%s is public", (address) => {
  expect(nothing.allows(address, "public.example")).toBe(true);
});

test.each<[string, string, boolean]>([
  ["10.1.2.3", "x.example", true],
  ["::ffff:10.1.2.3", "x.example", true],
  ["10.2.0.1", "x.example", false],
  ["127.0.0.1", "127.0.0.1", true],
  ["127.0.0.2", "127.0.0.1", false],
  ["fd12::7", "x.example", true],
  ["::1", "localhost", true],
  ["192.168.7.7", "inside.example", true],
  ["192.168.7.7", "inside.example.", true],
  ["192.168.7.7", "far.inside.example", false],
])("%s by the name of %s is allowed where the configuration names it: %j", (address, host, allowed) => {
  expect(some.allows(address, host)).toBe(allowed);
});

test.each(["169.254.169.254", "100.100.100.200", "fd00:ec2::254", "168.63.129.16"])(
  "%s, where clouds hand out credentials, is opened by its own address only",
  (address) => {
    const wide = reachable(["169.254.0.0/16", "100.64.0.0/10", "fd00::/8", "168.0.0.0/8"]);
    expect(wide.allows(address, "x.example")).toBe(false);
    expect(reachable([address]).allows(address, "x.example")).toBe(true);
  },
);
