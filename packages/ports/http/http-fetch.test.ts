import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "@jest/globals";
import { fetchHttp } from "./http-fetch.ts";

const following = (url: string) => ({ url, method: "GET", headers: {}, body: undefined, follow: true }) as const;
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
const get = (url: string, timeout = 2000, maxBytes = 100) =>
  http.ask(following(url), { timeout, maxBytes, allow: ["127.0.0.1"] });

test("any status is an answer", async () => {
  const url = await serve((_, response) => response.writeHead(503).end("down"));
  expect(await get(url)).toEqual({ answered: true, status: 503, type: "", location: "", body: "down" });
});

test("a redirect is the answer, and is followed where that is asked for, three times", async () => {
  const here = await serve((request, response) => {
    const step = Number(request.url?.slice(1));
    if (step === 0) response.end("there");
    else response.writeHead(302, { location: `/${step - 1}` }).end("moved");
  });
  const options = { timeout: 2000, maxBytes: 100, allow: ["127.0.0.1"] };
  expect(await http.ask({ ...following(`${here}/3`), follow: false }, options)).toEqual({
    answered: true,
    status: 302,
    type: "",
    location: "/2",
    body: "moved",
  });
  expect(await get(`${here}/3`)).toMatchObject({ answered: true, body: "there" });
  expect(await get(`${here}/4`)).toEqual({ answered: false, because: "it redirects more than 3 times" });
});

/** Two origins that note what they are asked: the first redirects to the second, and that one back to `/end`. */
const twoOrigins = async (status: number) => {
  const seen: string[] = [];
  const noted = async (name: string, request: IncomingMessage) => {
    const { authorization = "-", "x-key": key = "-", "content-type": type = "-" } = request.headers;
    seen.push([name, request.method, request.url, authorization, key, type, (await text(request)) || "-"].join(" "));
  };
  let first = "";
  const second = await serve(async (request, response) => {
    await noted("second", request);
    response.writeHead(302, { location: `${first}/end` }).end();
  });
  first = await serve(async (request, response) => {
    await noted("first", request);
    const location = { "/away": `${second}/x`, "/near": "/end" }[request.url ?? ""];
    response.writeHead(location ? status : 200, location ? { location } : {}).end("end");
  });
  return { first, seen };
};
const headers = { authorization: "Bearer s3cret", "X-Key": "k3y", "content-type": "text/plain" };
const options = { timeout: 2000, maxBytes: 100, allow: ["127.0.0.1"] };

test("headers are sent to the origin that was named, to no other one after a redirect, and not on the way back", async () => {
  const { first, seen } = await twoOrigins(302);
  await http.ask({ ...following(`${first}/near`), headers }, options);
  await http.ask({ ...following(`${first}/away`), headers }, options);
  expect(seen).toEqual([
    "first GET /near Bearer s3cret k3y text/plain -",
    "first GET /end Bearer s3cret k3y - -",
    "first GET /away Bearer s3cret k3y text/plain -",
    "second GET /x - - - -",
    "first GET /end - - - -",
  ]);
});

test.each([
  [301, "GET", "-"],
  [303, "GET", "-"],
  [307, "POST", "body"],
  [308, "POST", "body"],
])("a POST that is answered with %i is asked again as %s", async (status, method, body) => {
  const { first, seen } = await twoOrigins(status);
  const post = { method: "POST", headers, body: "body" } as const;
  await http.ask({ ...following(`${first}/near`), ...post }, options);
  const type = method === "POST" ? "text/plain" : "-";
  expect(seen.splice(0)).toEqual([
    "first POST /near Bearer s3cret k3y text/plain body",
    `first ${method} /end Bearer s3cret k3y ${type} ${body}`,
  ]);
  const away = await http.ask({ ...following(`${first}/away`), ...post }, options);
  if (method === "POST") expect(away).toEqual({ answered: false, because: "it redirects a POST to another origin" });
  else expect(seen.slice(1)).toEqual(["second GET /x - - - -", "first GET /end - - - -"]);
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

test("nobody there is reported as the system told it", async () => {
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
  expect(await get(url)).toEqual({ answered: false, because: "it is not an http or https address" });
});

test("a cancel ends a question at once", async () => {
  const url = await serve(() => {});
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 50);
  await expect(
    fetchHttp({ signal: cancel.signal }).ask(following(url), { timeout: 60_000, maxBytes: 1, allow: ["127.0.0.1"] }),
  ).rejects.toThrow();
});
