import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { connectGuarded, type Resolve } from "./guarded-connection.ts";
import { fetchHttp } from "./http-fetch.ts";

const { signal } = new AbortController();
const following = (url: string) => ({ url, method: "GET", headers: {}, body: undefined, follow: true }) as const;
let server: Server;
let connections: number;
let port: number;
beforeEach(async () => {
  connections = 0;
  server = createServer(({ url }, response) =>
    url === "/away" ? response.writeHead(302, { location: "/" }).end() : response.end("a secret"),
  ).on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "::", resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
const get = (url: string, allow: string[] = [], resolve?: Resolve) =>
  fetchHttp({ signal }, resolve).ask(following(url), { timeout: 5000, maxBytes: 100, allow });

/** An address of IPv4 in the spellings that some program or other takes for it. */
const spellings = (address: string): string[] => {
  const bytes = address.split(".").map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const whole = ((a << 24) >>> 0) + (b << 16) + (c << 8) + d;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0"));
  const [high, low] = [`${hex[0]}${hex[1]}`, `${hex[2]}${hex[3]}`];
  return [
    ...[address, `${address}.`, String(whole), `0x${whole.toString(16)}`, `0${whole.toString(8)}`],
    ...[bytes.map((byte) => `0${byte.toString(8)}`).join("."), bytes.map((byte) => `0x${byte.toString(16)}`).join(".")],
    ...[
      bytes.map((byte) => `000${byte.toString(8)}`).join("."),
      `${a}.${(b << 16) + (c << 8) + d}`,
      `${a}.${b}.${(c << 8) + d}`,
    ],
    ...[
      address.replaceAll(".", "。"),
      address.replaceAll(".", "．"),
      address.replaceAll(".", "｡"),
      address.replaceAll(".", "%2e"),
    ],
    ...[address.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
    ...[`[::ffff:${address}]`, `[::ffff:${high}:${low}]`, `[0:0:0:0:0:ffff:${address}]`, `[::${address}]`],
    ...[`[64:ff9b::${address}]`, `[64:ff9b::${high}:${low}]`, `[64:ff9b:1::${address}]`, `[2002:${high}:${low}::1]`],
    ...[`public.example@${address}`, `public.example:80@${address}`],
  ];
};
const hosts = [
  ...["127.0.0.1", "127.1.2.3", "0.0.0.0", "169.254.169.254", "168.63.129.16", "100.100.100.200", "10.0.0.1"],
  ...["172.16.0.1", "192.168.0.1", "192.0.2.2", "198.18.0.1", "255.255.255.255"].flatMap(String),
].flatMap(spellings);
const names = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "lo%63alhost",
  "ⓛocalhost",
  "[::1]",
  "[::]",
  "[fd00::1]",
  "[fe80::1]",
];

test("no spelling of an address that is not public is connected to", async () => {
  const all = [...hosts, ...names];
  expect(all.length).toBeGreaterThanOrEqual(300);
  for (const host of all) {
    const answer = await get(`http://${host}:${port}/`);
    expect([host, answer]).toMatchObject([
      host,
      { answered: false, because: expect.stringMatching(/network\.allow|credentials|no http|ENOTFOUND/) },
    ]);
  }
  expect(connections).toBe(0);
});

test("without the guard many of them are", async () => {
  for (const host of ["2130706433", "0x7f.1", "0177.1", "127。0。0。1", "[::ffff:7f00:1]"])
    expect(await get(`http://${host}:${port}/`, ["127.0.0.0/8", "::1"])).toMatchObject({ answered: true });
  expect(connections).toBe(5);
});

test("a name is resolved once, and an answer that is not public is not one of those that are connected to", async () => {
  let asked = 0;
  const rebound: Resolve = (_, done) => {
    asked += 1;
    done(null, [{ address: asked === 1 ? "127.0.0.1" : "169.254.169.254", family: 4 }]);
  };
  expect(await get(`http://svc.example:${port}/`, ["127.0.0.1"], rebound)).toMatchObject({ answered: true });
  expect(asked).toBe(1);
  const again = await get(`http://svc.example:${port}/`, ["127.0.0.1"], rebound);
  expect(again).toEqual({
    answered: false,
    refused: true,
    because: expect.stringContaining("svc.example (169.254.169.254) is neither"),
  });
  const mixed: Resolve = (_, done) =>
    done(null, [
      { address: "10.0.0.1", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ]);
  expect(await get(`http://svc.example:${port}/`, ["127.0.0.1"], mixed)).toMatchObject({ answered: true });
});

test("after a redirect the address is judged again", async () => {
  let asked = 0;
  const rebound: Resolve = (_, done) => {
    asked += 1;
    done(null, [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.9", family: 4 }]);
  };
  const answer = await get(`http://svc.example:${port}/away`, ["127.0.0.1"], rebound);
  expect(answer).toEqual({ answered: false, refused: true, because: expect.stringContaining("127.0.0.9") });
  expect(connections).toBe(1);
});

test("what the socket is connected to is judged before a byte is sent", async () => {
  let judged = 0;
  const bytes: number[] = [];
  server.on("connection", (socket) => socket.on("data", (chunk) => bytes.push(chunk.length)));
  const changesItsMind = { allows: () => ++judged === 1 };
  for (const protocol of ["http", "https"]) {
    judged = 0;
    await expect(connectGuarded(new URL(`${protocol}://127.0.0.1:${port}`), changesItsMind, signal)).rejects.toThrow(
      "network.allow",
    );
  }
  expect([connections, bytes]).toEqual([2, []]);
});
