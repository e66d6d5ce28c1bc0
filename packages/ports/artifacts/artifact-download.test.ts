import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { gitHub } from "../github/github.ts";
import type { Settings } from "../machine/settings.ts";
import { downloadArtifact } from "./artifact-download.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let home: string;
let servers: Server[];
let pauses: number[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "slipway-download-"));
  servers = [];
  pauses = [];
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  rmSync(home, { recursive: true });
});

const listen = async (answer: Answer): Promise<string> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const redirectTo =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();

/** Downloads through an API that answers so. */
const download = async (api: Answer, signal = new AbortController().signal, maxBytes = 100) => {
  const settings = { apiUrl: await listen(api), repository: "acme/shop", token: "ghs_canary", signal } as Settings;
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
  await downloadArtifact(gitHub(settings, sleep), settings, 7, join(home, "a.tar"), maxBytes, sleep);
  return readFileSync(join(home, "a.tar"), "utf8");
};

test("the API is asked with the token, the signed address and whatever it redirects to without", async () => {
  const seen: [where: string, authorization: string | undefined][] = [];
  const last = await listen((request, response) => {
    seen.push(["last", request.headers.authorization]);
    response.end("bytes");
  });
  const blob = await listen((request, response) => {
    seen.push(["blob", request.headers.authorization]);
    redirectTo(`${last}/b`)(request, response);
  });
  const text = await download((request, response) => {
    seen.push(["api", request.headers.authorization]);
    redirectTo(`${blob}/a?sig=x`)(request, response);
  });
  expect(text).toBe("bytes");
  expect(seen).toEqual([
    ["api", "token ghs_canary"],
    ["blob", undefined],
    ["last", undefined],
  ]);
});

test("an answer that breaks off is asked for again, with a fresh address", async () => {
  let asked = 0;
  const blob = await listen((_, response) => {
    asked += 1;
    if (asked > 1) return void response.end("bytes");
    response.writeHead(200, { "content-length": "5" });
    response.write("by");
    setTimeout(() => response.destroy(), 20);
  });
  let addresses = 0;
  const text = await download((request, response) => {
    addresses += 1;
    redirectTo(blob)(request, response);
  });
  expect([text, asked, addresses, pauses]).toEqual(["bytes", 2, 2, [1000]]);
});

test.each<[what: string, answer: Answer, reason: string]>([
  [
    "bytes without end",
    (_, response) => void setInterval(() => response.write("x".repeat(60)), 1).unref(),
    "digest_mismatch",
  ],
  ["bytes that are gone", (_, response) => response.writeHead(404).end(), "artifact_missing"],
])("%s leave no file", async (_, answer, reason) => {
  const blob = await listen(answer);
  await expect(download(redirectTo(blob))).rejects.toMatchObject({ reason });
  expect(readdirSync(home)).toEqual([]);
});

test.each<[what: string, location: (own: string) => string]>([
  ["a file", () => "file:///etc/passwd"],
  ["another protocol", () => "ftp://127.0.0.1/a"],
])("an address of %s is not followed", async (_, location) => {
  await expect(download(redirectTo(location("")))).rejects.toMatchObject({ reason: "github_unavailable" });
  const blob = await listen(redirectTo(location("")));
  await expect(download(redirectTo(blob))).rejects.toMatchObject({ reason: "github_unavailable" });
  expect(readdirSync(home)).toEqual([]);
});

test("a server that sends in circles is left after three hops, and its signed address is not told", async () => {
  let own = "";
  let asked = 0;
  own = await listen((request, response) => {
    asked += 1;
    redirectTo(`${own}/?sig=canary`)(request, response);
  });
  const refusal = await download(redirectTo(`${own}/?sig=canary`)).catch((error: Error) => error);
  expect(refusal).toMatchObject({ reason: "github_unavailable" });
  expect([asked, pauses]).toEqual([12, [1000, 2000]]);
  expect(JSON.stringify(refusal) + String(refusal)).not.toContain("canary");
}, 20_000);

test("an answer that is not an address is no success", async () => {
  await expect(download((_, response) => response.writeHead(200).end("<html>"))).rejects.toMatchObject({
    reason: "github_unavailable",
  });
});

test("a file that is there already is not overwritten", async () => {
  writeFileSync(join(home, "a.tar"), "mine");
  const blob = await listen((_, response) => response.end("bytes"));
  await expect(download(redirectTo(blob))).rejects.toBeDefined();
  expect(readFileSync(join(home, "a.tar"), "utf8")).toBe("mine");
}, 20_000);

test("a cancel ends it at once and leaves no file", async () => {
  const cancel = new AbortController();
  const blob = await listen((_, response) => {
    response.write("by");
    setTimeout(() => cancel.abort(), 20);
  });
  await expect(download(redirectTo(blob), cancel.signal)).rejects.toBeDefined();
  expect(readdirSync(home)).toEqual([]);
});
