import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { download } from "./download.ts";

const bytes = Buffer.alloc(300_000, "release ");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const calm = { environment: {}, signal: new AbortController().signal };
let folder: string;
let server: Server;
let asked: string[];
let answer: RequestListener;
let base: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-download-"));
  asked = [];
  answer = (_, response) => response.end(bytes);
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

test("a file with the pinned hash is kept, also from where the server sends us", async () => {
  answer = (request, response) =>
    request.url === "/a" ? response.writeHead(302, { location: "/b" }).end() : response.end(bytes);
  expect(await download(`${base}/a`, join(folder, "a"), sha256, calm)).toEqual({ done: true });
  expect(await readFile(join(folder, "a"))).toEqual(bytes);
});

test("a file with another hash is an error that names both, and leaves nothing behind", async () => {
  const pinned = "0".repeat(64);
  await expect(download(`${base}/a`, join(folder, "a"), pinned, calm)).rejects.toMatchObject({
    reason: "tool_failed",
    message: expect.stringMatching(`${sha256}, not ${pinned}`),
  });
  expect(await readdir(folder)).toEqual([]);
  expect(asked).toHaveLength(1); // what is wrong is not tried again
});

test("a transfer that breaks off is tried again, three times at most", async () => {
  const pauses: number[] = [];
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
  let remaining = 2;
  answer = (_, response) => {
    if (remaining-- <= 0) return void response.end(bytes);
    response.writeHead(200, { "content-length": bytes.length }).write(bytes.subarray(0, 1000));
    setTimeout(() => response.destroy(), 20);
  };
  expect(await download(`${base}/a`, join(folder, "a"), sha256, calm, sleep)).toEqual({ done: true });
  expect([asked.length, pauses]).toEqual([3, [500, 1000]]);
  remaining = 99;
  expect(await download(`${base}/a`, join(folder, "b"), sha256, calm, sleep)).toMatchObject({ done: false });
  expect(asked).toHaveLength(6);
  expect(await readdir(folder)).toEqual(["a"]);
});

test("a server that is not there, or has no such file, is an answer that says so", async () => {
  expect(await download("http://127.0.0.1:1/a", join(folder, "a"), sha256, calm)).toMatchObject({
    done: false,
    because: expect.stringContaining("ECONNREFUSED"),
  });
  answer = (_, response) => response.writeHead(404).end();
  expect(await download(`${base}/a`, join(folder, "a"), sha256, calm)).toMatchObject({
    because: expect.stringContaining("answered 404 for /a"),
  });
  expect(asked).toHaveLength(1);
});

test("the way out is the proxy of the environment", async () => {
  const through = { environment: { http_proxy: base }, signal: calm.signal };
  expect(await download("http://releases.example/a", join(folder, "a"), sha256, through)).toEqual({ done: true });
  expect(asked).toEqual(["http://releases.example/a"]);
});

test("a server may not send us to another protocol, nor round in circles", async () => {
  answer = (_, response) => response.writeHead(302, { location: "ftp://127.0.0.1/a" }).end();
  expect(await download(`${base}/a`, join(folder, "a"), sha256, calm)).toMatchObject({ done: false });
  answer = (_, response) => response.writeHead(302, { location: "/a" }).end();
  expect(await download(`${base}/a`, join(folder, "a"), sha256, calm)).toMatchObject({
    because: expect.stringContaining("more than 5 times"),
  });
});

test("a cancel ends the transfer at once and leaves nothing behind", async () => {
  const stop = new AbortController();
  answer = (_, response) => {
    response.writeHead(200).write(bytes.subarray(0, 1000));
    setTimeout(() => stop.abort(), 20);
  };
  await expect(
    download(`${base}/a`, join(folder, "a"), sha256, { environment: {}, signal: stop.signal }),
  ).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});
