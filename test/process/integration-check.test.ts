import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { releaseOf } from "../../packages/model/builders/release.ts";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { type Context, openContext, promoting, run } from "./promotion.ts";
import type { StepResult } from "./step.ts";

let context: Context;
const servers: Server[] = [];
beforeAll(async () => {
  context = await openContext();
}, 60_000);
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => context.close(), 60_000);

/** A service that answers each path with what is there now. */
const serve = async (
  answers: Record<string, { status?: number; body: string; location?: string }>,
): Promise<string> => {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    response.writeHead(answer?.status ?? (answer ? 200 : 404), answer?.location ? { location: answer.location } : {});
    response.end(answer?.body ?? "");
  });
  return listen(server);
};

const listen = async (server: Server): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

interface Given {
  readonly files?: Record<string, string>;
  readonly url?: string;
  readonly outputs?: string;
  readonly secrets?: string;
  /** What else is in the configuration. */
  readonly config?: string;
}

const local = "network: { allow: [127.0.0.1] }\n";

const check = async (checks: string, { files = {}, config = local, ...inputs }: Given = {}): Promise<StepResult> => {
  const workspace = await context.workspace(files);
  return run("integration-check", {
    workspace,
    inputs: { ...promoting(`${config}checks:\n${checks}`, releaseOf()), ...inputs },
  });
};

const version = '  - { http: "{outputs.url}/version", expect: { json: { version: "{version}" } }, within: 1s }\n';

test("the release that was deployed answers, as soon as it does", async () => {
  let asked = 0;
  const url = await serve({
    "/version": {
      get body() {
        asked += 1;
        return asked <= 2 ? '{"version":"1.4.2"}' : '{"version":"1.5.0"}';
      },
    },
  });
  const done = await check(version.replace("1s", "60s"), { outputs: JSON.stringify({ url }) });
  expect(done).toMatchObject({ code: 0, outputs: { outcome: "passed", reason: "done" }, leftovers: [] });
  expect(done.log).toContain(`GET ${url}/version … waiting for 1.5.0 (sees 1.4.2), 1 of `);
  expect(done.log).toContain("passed: version 1.5.0");
  expect(done.summary).toContain("**dev**: 1 check passed");
});

test("a system that answers well but is the old one does not pass", async () => {
  const url = await serve({ "/version": { body: '{"version":"1.4.2"}' }, "/metrics": { body: "x" } });
  const failed = await check(`${version}  - { http: "{outputs.url}/metrics", expect: { status: 200 } }\n`, {
    outputs: JSON.stringify({ url }),
  });
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "wrong_version" } });
  expect(JSON.parse(failed.outputs.checks ?? "")).toMatchObject([{ outcome: "failed" }, { outcome: "passed" }]);
  expect(failed.log).toContain("its version is 1.4.2, expected 1.5.0");
});

test.each<[string, Parameters<typeof serve>[0], string]>([
  ["is missing", {}, "it answered 404, expected 200"],
  ["fails", { "/version": { status: 500, body: "::error::boo" } }, "it answered 500, expected 200"],
  ["is not JSON", { "/version": { body: "<html>" } }, "its version is missing, expected 1.5.0"],
  [
    "goes elsewhere",
    { "/version": { status: 302, body: "", location: "http://127.0.0.2:1/" } },
    "it answered 302, expected 200; a check with follow: true follows redirects",
  ],
  ["never ends", { "/version": { body: "x".repeat(2_000_000) } }, "longer than 1048576 bytes"],
])("an answer that %s fails", async (_, answers, text) => {
  const url = await serve(answers);
  const failed = await check(version, { outputs: JSON.stringify({ url }) });
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "check_failed" } });
  expect(failed.log).toContain(text);
  expect(failed.annotations.map(({ message }) => message)).not.toContain("boo");
});

test("a system that is neither public nor named is not asked, and the proxy of the environment is not either", async () => {
  let asked = 0;
  const url = await serve({
    get "/version"() {
      asked += 1;
      return { body: '{"version":"1.5.0"}' };
    },
  });
  const workspace = await context.workspace({});
  const inputs = { ...promoting(`checks:\n${version}`, releaseOf()), outputs: JSON.stringify({ url }) };
  const failed = await run("integration-check", { workspace, inputs });
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "check_failed" } });
  expect(failed.log).toContain("127.0.0.1 is neither public nor named by network.allow in the configuration");
  const elsewhere = { ...inputs, outputs: '{"url":"http://169.254.169.254:80"}' };
  const proxied = await run("integration-check", {
    workspace,
    inputs: elsewhere,
    env: { HTTP_PROXY: url, http_proxy: url },
  });
  expect(proxied).toMatchObject({ code: 1, outputs: { reason: "check_failed" } });
  expect(asked).toBe(0);
});

test("of an answer that was not expected, the log tells only what kind and how long it is", async () => {
  const url = await serve({ "/version": { status: 500, body: '{"AccessKeyId":"geheim"}' } });
  const failed = await check(version, { outputs: JSON.stringify({ url }) });
  expect(failed.log).toContain("its answer was 500, of no known type, 24 bytes");
  expect(JSON.stringify(failed)).not.toContain("geheim");
});

test("a system that does not answer fails in time", async () => {
  const failed = await check(version, { outputs: '{"url":"http://127.0.0.1:9"}' });
  expect(failed).toMatchObject({ code: 1, outputs: { reason: "check_failed" } });
});

const prepared = async () => {
  const { url, readonlyUrl } = await context.database();
  await postgres().connect(url, (connection) =>
    connection.script(
      "CREATE TABLE orders (id int, note text); INSERT INTO orders VALUES (1, 'geheim'), (2, 'geheim')",
    ),
  );
  return { url, readonlyUrl };
};
const sql = (expected: string) => `  - { sql: checks/a.sql, expect: ${expected} }\n`;

test.each([
  ["no rows", "SELECT * FROM orders WHERE id > 2;", 0, "no rows"],
  ["rows", "-- all\nWITH a AS (SELECT * FROM orders) TABLE a", 0, "2 rows"],
  ["no rows", "SELECT * FROM orders", 1, "it found 2 rows (id, note)"],
  ["rows", "SELECT * FROM orders WHERE id > 2", 1, "it found no rows"],
  ["no rows", "SELECT 1 FROM nope", 1, 'relation "nope" does not exist'],
  ["no rows", "-- nothing", 1, "it is not a query"],
  ["no rows", "SET search_path = x", 1, "it is not a query"],
])("a query that expects %s: %s", async (expected, text, code, message) => {
  const { readonlyUrl } = await prepared();
  const result = await check(sql(expected), { url: readonlyUrl, files: { "checks/a.sql": text } });
  expect([result.code, result.outputs.reason]).toEqual([code, code === 0 ? "done" : "check_failed"]);
  expect(result.log).toContain(message);
  expect(`${result.log}${result.summary}${result.outputs.checks}`).not.toContain("geheim");
});

test.each([
  "INSERT INTO orders VALUES (3)",
  "WITH a AS (DELETE FROM orders RETURNING *) SELECT * FROM a",
  "SELECT 1; DELETE FROM orders",
  "COMMIT; DELETE FROM orders",
  "SET TRANSACTION READ WRITE; DELETE FROM orders",
  "SET TRANSACTION READ WRITE",
  "SELECT set_config('transaction_read_only', 'off', false)",
  "SELECT nextval('numbers')",
  "SELECT * INTO copy FROM orders",
  "CREATE TABLE x ()",
  "TRUNCATE orders",
  "DO $$ BEGIN DELETE FROM orders; END $$",
  "SELECT spoil()",
  "SELECT * FROM orders FOR UPDATE",
  "CALL spoil_twice()",
  "COMMENT ON TABLE orders IS 'x'",
  "NOTIFY x",
])("a check that tries to write changes nothing: %s", async (text) => {
  const { url, readonlyUrl } = await prepared();
  await postgres().connect(url, (connection) =>
    connection.script(`CREATE SEQUENCE numbers; CREATE FUNCTION spoil() RETURNS int LANGUAGE sql AS 'DELETE FROM orders RETURNING 1';
CREATE PROCEDURE spoil_twice() LANGUAGE plpgsql AS $$ BEGIN COMMIT; DELETE FROM orders; END $$;
GRANT ALL ON orders TO "${new URL(readonlyUrl).username}"; GRANT ALL ON numbers TO "${new URL(readonlyUrl).username}"`),
  );
  const state = (connection: Parameters<Parameters<ReturnType<typeof postgres>["connect"]>[1]>[0]) =>
    connection.query(
      "SELECT (SELECT count(*) FROM orders) AS orders, (SELECT last_value FROM numbers) AS numbers, (SELECT count(*) FROM pg_class) AS relations",
    );
  const before = (await postgres().connect(url, state)).rows;
  const failed = await check(sql("rows"), { url: readonlyUrl, files: { "checks/a.sql": text } });
  expect(failed.code).toBe(1);
  expect(failed.outputs.reason).toMatch(/^check_(wrote|failed)$/);
  expect((await postgres().connect(url, state)).rows).toEqual(before);
});

test("what is plainly a write is called so", async () => {
  const { readonlyUrl } = await prepared();
  const failed = await check(sql("rows"), { url: readonlyUrl, files: { "checks/a.sql": "DELETE FROM orders" } });
  expect(failed.outputs.reason).toBe("check_wrote");
});

test("a role that owns what it asks about is refused", async () => {
  const { url } = await prepared();
  const refused = await check(sql("rows"), { url, files: { "checks/a.sql": "SELECT 1" } });
  expect(refused).toMatchObject({ code: 1, outputs: { reason: "not_read_only" } });
  expect(refused.log).toContain("owns 1 table");
});

test("no checks are skipped, and it says so", async () => {
  const workspace = await context.workspace({});
  const skipped = await run("integration-check", { workspace, inputs: promoting() });
  expect(skipped).toMatchObject({ code: 0, outputs: { outcome: "skipped", reason: "nothing_to_do", checks: "[]" } });
});

test("everything that the checks lack is reported before anybody is asked", async () => {
  const refused = await check(`${version}  - { http: "http://x/{outputs.who}", expect: {} }\n${sql("rows")}`);
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  for (const message of ["{outputs.url}", "{outputs.who}", "checks/a.sql"]) expect(refused.log).toContain(message);
  const noAddress = await check(sql("rows"), { files: { "checks/a.sql": "SELECT 1" } });
  expect(noAddress).toMatchObject({ code: 1, outputs: { reason: "bad_input" } });
  expect(noAddress.log).toContain("environment dev-check");
});

test("every bad input is reported", async () => {
  const refused = await run("integration-check", {
    inputs: { release: "x", configuration: "", environment: "", folder: "..", outputs: "[]", url: "" },
  });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  expect(refused.log).toContain("5 mistakes in its inputs");
});

test("a check sends a secret by its name to its own origin alone, and no log holds it", async () => {
  const seen: string[] = [];
  const note = (name: string) => async (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    for await (const part of request) body += String(part);
    seen.push([name, request.method, request.url, request.headers.authorization ?? "-", body || "-"].join(" "));
    if (request.url === "/away") response.writeHead(302, { location: `${other}/x` });
    if (request.url === "/old") response.writeHead(301, { location: "/new" });
    response.end('{"n":1}');
  };
  const other = await listen(createServer(note("other")));
  const url = await listen(createServer(note("own")));
  const headers = 'headers: { authorization: "Bearer {secrets.TOKEN}" }';
  const checks = [
    `{ http: "{outputs.url}/private", ${headers}, expect: { json: { n: 1 } } }`,
    `{ http: "{outputs.url}/old", expect: { status: 301, location: "{outputs.url}/new" } }`,
    `{ http: "{outputs.url}/search", ${headers}, method: POST, safe: true, body: { q: 1 }, expect: { json: { n: 1 } } }`,
    `{ http: "{outputs.url}/away", ${headers}, follow: true, expect: { json: { n: 1 } } }`,
  ];
  const secrets = JSON.stringify({ TOKEN: "s3cret-of-checks" });
  const done = await check(checks.map((line) => `  - ${line}\n`).join(""), {
    outputs: JSON.stringify({ url }),
    secrets,
  });
  expect(done).toMatchObject({ code: 0, outputs: { outcome: "passed" } });
  expect(seen).toEqual([
    "own GET /private Bearer s3cret-of-checks -",
    "own GET /old - -",
    'own POST /search Bearer s3cret-of-checks {"q":1}',
    "own GET /away Bearer s3cret-of-checks -",
    "other GET /x - -",
  ]);
  const masks = done.log.split("\n").filter((line) => line.startsWith("::add-mask::"));
  expect(masks.join()).toContain("s3cret-of-checks");
  const rest = done.log.split("\n").filter((line) => !masks.includes(line));
  expect([rest.join("\n"), done.summary, JSON.stringify(done.outputs)].join()).not.toContain("s3cret-of-checks");
}, 60_000);

test("a secret that is not there is reported by its name, before anybody is asked", async () => {
  const url = await serve({});
  const checks = '  - { http: "{outputs.url}/", headers: { a: "{secrets.TOKEN}" }, expect: {} }\n';
  const refused = await check(checks, { outputs: JSON.stringify({ url }), secrets: '{"OTHER":"value"}' });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  expect(refused.log).toContain("{secrets.TOKEN} of {outputs.url}/");
  expect(refused.log).toContain("and in headers {secrets.OTHER}");
});
