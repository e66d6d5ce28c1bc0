import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { fetchHttp } from "./http-fetch.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const http = fetchHttp({ signal: new AbortController().signal });
const get = (url: string, timeout = 2000, maxBytes = 100) => http.get(url, { timeout, maxBytes, allow: ["127.0.0.1"] });

test("any status is an answer", async () => {
  const url = await serve((_, response) => response.writeHead(503).end("down"));
  expect(await get(url)).toEqual({ answered: true, status: 503, type: "", body: "down" });
});

test("a redirect is followed on the same origin, three times, and never to another", async () => {
  const here = await serve((request, response) => {
    const step = Number(request.url?.slice(1));
    if (step === 0) response.end("there");
    else response.writeHead(302, { location: `/${step - 1}` }).end();
  });
  expect(await get(`${here}/3`)).toMatchObject({ answered: true, body: "there" });
  expect(await get(`${here}/4`)).toEqual({ answered: false, because: "it redirects more than 3 times" });
  const away = await serve((_, response) => response.writeHead(302, { location: `${here}/0` }).end());
  expect(await get(away)).toEqual({ answered: false, because: "it redirects to another origin" });
});

test("a body that is too long, too slow or broken is no answer", async () => {
  const long = await serve((_, response) => response.end("x".repeat(101)));
  expect(await get(long)).toEqual({ answered: false, because: "its answer is longer than 100 bytes" });
  const slow = await serve((_, response) => void response.write("x"));
  expect(await get(slow, 100)).toEqual({ answered: false, because: "no whole answer within 0.1 s" });
  const broken = await serve(
    (_, response) => void response.writeHead(200, { "content-length": "50" }).write("x", () => response.destroy()),
  );
  expect(await get(broken)).toMatchObject({ answered: false });
});

test("nobody there is told as the system told it", async () => {
  expect(await get("http://127.0.0.1:9")).toEqual({
    answered: false,
    because: expect.stringMatching(/bad port|ECONNREFUSED/),
  });
  expect(await get("http://127.0.0.1:30999")).toEqual({
    answered: false,
    because: "connect ECONNREFUSED 127.0.0.1:30999",
  });
});

test.each(["file:///etc/passwd", "ftp://x/", "javascript:1", "http://"])("%s is not asked", async (url) => {
  expect(await get(url)).toEqual({ answered: false, because: "it is no http or https address" });
});

test("a cancel ends a question at once", async () => {
  const url = await serve(() => {});
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 50);
  await expect(
    fetchHttp({ signal: cancel.signal }).get(url, { timeout: 60_000, maxBytes: 1, allow: ["127.0.0.1"] }),
  ).rejects.toThrow();
});
