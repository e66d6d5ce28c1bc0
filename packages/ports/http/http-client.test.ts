import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "@jest/globals";
import { gitHub } from "../github/github.ts";
import type { Settings } from "../machine/settings.ts";
import { bytesOf, httpClient } from "./http-client.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
const serve = async (listener: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const { signal } = new AbortController();

test("the way out is the proxy of the environment; what is on this machine is asked directly", async () => {
  const asked: (string | undefined)[] = [];
  const proxy = await serve((request, response) => {
    asked.push(request.url);
    response.end("by the proxy");
  });
  const here = await serve((_, response) => response.end("directly"));
  const send = httpClient({ http_proxy: proxy, no_proxy: "inside.example" });
  expect(String(await bytesOf(await send(new URL("http://api.example/a"), { signal }), signal))).toBe("by the proxy");
  expect(String(await bytesOf(await send(new URL(here), { signal }), signal))).toBe("directly");
  await expect(send(new URL("http://inside.example:9/"), { signal })).rejects.toThrow();
  expect(asked).toEqual(["http://api.example/a"]);
});

test("GitHub's API is asked through the proxy too", async () => {
  const asked: unknown[] = [];
  const proxy = await serve(({ url, headers }, response) => {
    asked.push([url, headers.authorization]);
    response.setHeader("content-type", "application/json").end("{}");
  });
  const settings = { apiUrl: "http://api.example", repository: "acme/shop", token: "ghs_1", signal } as Settings;
  const github = gitHub({ ...settings, env: { HTTP_PROXY: proxy } }, async () => {});
  await github.request("GET /repos/{owner}/{repo}");
  expect(asked).toEqual([["http://api.example/repos/acme/shop", "token ghs_1"]]);
});

test("connections are used again, and keep nobody waiting at the end", async () => {
  const ports = new Set<number | undefined>();
  const here = await serve(({ socket }, response) => {
    ports.add(socket.remotePort);
    response.end("x");
  });
  const send = httpClient();
  for (let n = 0; n < 3; n++) await bytesOf(await send(new URL(here), { signal }), signal);
  expect(ports.size).toBe(1);
});

test("a moved repository is asked where it is, with the same method and body; nobody else gets the token", async () => {
  const seen: unknown[] = [];
  const away = await serve((_, response) => {
    seen.push("away");
    response.end();
  });
  const api = await serve(async (request, response) => {
    const { method, url, headers } = request;
    seen.push([method, url, headers.authorization, await text(request)]);
    if (url === "/repos/acme/shop/labels") response.writeHead(307, { location: "/repositories/7/labels" }).end();
    else if (url === "/repos/acme/shop") response.writeHead(301, { location: `${away}/` }).end();
    else if (url === "/repos/acme/shop/teams") response.writeHead(302, { location: url }).end();
    else response.writeHead(201, { "content-type": "application/json" }).end('{"id":1}');
  });
  const settings = { apiUrl: api, repository: "acme/shop", token: "ghs_1", signal } as Settings;
  const github = gitHub(settings, async () => {});
  const answer = await github.request("POST /repos/{owner}/{repo}/labels", { name: "new" });
  expect([answer.status, answer.data, answer.url]).toEqual([201, { id: 1 }, `${api}/repositories/7/labels`]);
  expect(seen.splice(0)).toEqual([
    ["POST", "/repos/acme/shop/labels", "token ghs_1", '{"name":"new"}'],
    ["POST", "/repositories/7/labels", "token ghs_1", '{"name":"new"}'],
  ]);
  await expect(github.request("PATCH /repos/{owner}/{repo}")).rejects.toMatchObject({
    reason: "github_unavailable",
    message: expect.stringContaining(`redirect to another origin, ${away}`),
  });
  expect(seen.splice(0)).toEqual([["PATCH", "/repos/acme/shop", "token ghs_1", ""]]);
  await github.request("PUT /repos/{owner}/{repo}/teams").catch(() => {});
  expect(seen).toHaveLength(6);
});

test("who cannot be reached is reported in the system's words, with all addresses", async () => {
  await expect(httpClient()(new URL("http://127.0.0.1:30999"), { signal })).rejects.toThrow(
    "connect ECONNREFUSED 127.0.0.1:30999",
  );
  await expect(httpClient()(new URL("http://localhost:30999"), { signal })).rejects.toThrow(/ECONNREFUSED.*:30999/);
});

test("an address with a password is not asked", async () => {
  const asked: (string | undefined)[] = [];
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url);
    response.end();
  };
  const here = new URL(await serve(listen));
  here.username = "ada";
  await expect(httpClient()(here, { signal })).rejects.toThrow("the address holds credentials");
  expect(asked).toEqual([]);
});

test("a cancel ends a request before its answer, and in the middle of it, with its own reason", async () => {
  const reason = new Error("the job was cancelled");
  const cancel = new AbortController();
  const silent = await serve(() => cancel.abort(reason));
  await expect(httpClient()(new URL(silent), cancel)).rejects.toBe(reason);
  await expect(httpClient()(new URL(silent), cancel)).rejects.toBe(reason);
  const later = new AbortController();
  const slow = await serve((_, response) => {
    response.write("x");
    setTimeout(() => later.abort(reason), 20);
  });
  const answer = await httpClient()(new URL(slow), later);
  await expect(bytesOf(answer, later.signal)).rejects.toBe(reason);
});

test.each<[what: string, (response: ServerResponse) => void]>([
  ["a length that is not reached", (response) => void response.writeHead(200, { "content-length": "9" }).write("x")],
  ["chunks without an end", (response) => void response.write("x")],
])("a body that breaks off is an error: %s", async (_, begin) => {
  const broken = await serve((_, response) => {
    begin(response);
    setTimeout(() => response.destroy(), 20);
  });
  await expect(bytesOf(await httpClient()(new URL(broken), { signal }), signal)).rejects.toThrow("aborted");
});
