import { createHash } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Client } from "pg";
import { pack } from "tar-stream";
import { childProcesses } from "../../ports/exec.ts";
import { settingsFrom } from "../../ports/tools/client-settings.ts";
import { toolTable } from "../../ports/tools/need.ts";
import { findPython } from "../../ports/tools/python.ts";
import { type Cloud, openCloud } from "./cloud.ts";
import type { CloudEvent } from "./cloud-event.ts";
import { openPostgres, type Postgres } from "./postgres.ts";
import { parseRehearsalFile } from "./rehearsal-file.ts";

const root = new URL("../../..", import.meta.url).pathname;
const sample = join(root, "examples/data-platform");
const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
  string,
  string
>;
const exec = childProcesses({ env });

let folder: string;
let postgres: Postgres;
let programs: { uv: string; python: string };
const artefacts = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cloud-"));
  await chmod(folder, 0o755);
  const ground = {
    env,
    toolCache: join(root, ".slipway/tools"),
    workspace: folder,
    signal: new AbortController().signal,
  };
  const { path: uv } = await toolTable(ground, exec).need("uv");
  const machine = { exec, environment: env, cache: ground.toolCache, workspace: folder, signal: ground.signal };
  programs = { uv, python: (await findPython(machine)).path };
  postgres = await openPostgres({ folder: join(folder, "postgres") });
}, 120_000);
afterAll(async () => {
  await postgres?.close();
  await rm(folder, { recursive: true, force: true });
});

let cloud: Cloud | undefined;
afterEach(() => cloud?.close());

const open = async (name: string, more: Partial<Parameters<typeof openCloud>[0]> = {}): Promise<Cloud> => {
  const text = `version: 1\nenvironments: { ${name}: { secrets: { U: "{postgres.url}" }, variables: { P: "{port}" }, cloud: {} } }`;
  cloud = await openCloud({
    folder: join(folder, "cloud"),
    rehearsal: parseRehearsalFile(text, "rehearsal.yml"),
    postgres,
    ...programs,
    installer: settingsFrom(env),
    artefact: async (digest) => artefacts.get(digest) ?? Promise.reject(new Error(`no artefact ${digest}`)),
    ...more,
  });
  return cloud;
};

/** A tar of these files, known by its digest. */
const store = async (files: Record<string, string | Buffer>, digest?: string): Promise<string> => {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, content as string);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const known = digest ?? `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const file = join(folder, `${known.slice(7, 30)}.tar`);
  await writeFile(file, bytes);
  artefacts.set(known, file);
  return known;
};

const until = async <T>(ask: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> => {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(50);
  }
  throw new Error(`not seen: ${what}; events: ${JSON.stringify(cloud?.events)}`);
};

const event = <T extends CloudEvent["type"]>(
  type: T,
  match: (event: Extract<CloudEvent, { type: T }>) => boolean = () => true,
) =>
  until(
    () => cloud?.events.find((e): e is Extract<CloudEvent, { type: T }> => e.type === type && match(e as never)),
    type,
  );

const answer = async (url: string, path = "/version"): Promise<Record<string, unknown>> =>
  (await fetch(`${url}${path}`)).json() as Promise<Record<string, unknown>>;

const ask = async (url: string, text: string, ...values: unknown[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text, values.length > 0 ? values : undefined).finally(() => client.end());
};

const tinyService = `import http.server, json, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/die": os._exit(7)
        self.send_response(200); self.end_headers()
        self.wfile.write(json.dumps({k: os.environ.get(k) for k in ["RELEASE_VERSION", "ENVIRONMENT", "EXTRA", "HOME", "SECRET_OF_HOST"]}).encode())
http.server.HTTPServer(("127.0.0.1", int(os.environ["SERVICE_PORT"])), H).serve_forever()
`;

/** What Terraform's backend does, without Terraform. */
const apply = async (environment: string, service: object | null): Promise<void> => {
  const { url } = await postgres.database(environment);
  const outputs = service === null ? {} : { service: { value: service, type: "dynamic" } };
  await ask(
    url,
    `CREATE SCHEMA IF NOT EXISTS terraform_remote_state;
     CREATE TABLE IF NOT EXISTS terraform_remote_state.states (id bigserial, name text UNIQUE, data text);`,
  );
  await ask(
    url,
    "INSERT INTO terraform_remote_state.states (name, data) VALUES ('default', $1) ON CONFLICT (name) DO UPDATE SET data = $1",
    JSON.stringify({ version: 4, terraform_version: "1.11.4", serial: 1, outputs, resources: [] }),
  );
};

const wanted = (digest: string, port: number, version = "1.0.0") => ({
  digest,
  version,
  commit: "c".repeat(40),
  command: ["python", "service.py"],
  port,
});

const portOf = (name: string): number => Number(cloud?.environment(name)?.variables.P);

const untilGone = (group: number): Promise<true> =>
  until(() => {
    try {
      process.kill(-group, 0);
      return undefined;
    } catch {
      return true;
    }
  }, "the end of a process");

test("the sample's service runs when real Terraform has applied it, a newer apply replaces it, and destroy ends it", async () => {
  const files: Record<string, Buffer> = {};
  for (const entry of await readdir(sample, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !/__pycache__|\.terraform/.test(entry.parentPath)) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(sample.length + 1)] = await readFile(path);
    }
  const first = await store(files);
  const second = await store({ ...files, "CHANGED.md": Buffer.from("another release") });
  await open("dev");
  const { url } = await postgres.database("dev");
  const terraform = async (...args: string[]): Promise<void> => {
    const run = {
      file: "terraform",
      args: ["-chdir=infra", ...args, "-no-color", "-input=false"],
      cwd: join(folder, "tree"),
    };
    const { code, stdout, stderr } = await exec.run({
      ...run,
      env: { PG_CONN_STR: url, TF_CLI_CONFIG_FILE: "/dev/null" },
    });
    if (code !== 0) throw new Error(stdout + stderr);
  };
  const variables = (digest: string, version: string) =>
    Object.entries({
      service_port: portOf("dev"),
      release_version: version,
      release_commit: "a".repeat(40),
      artefact_digest: digest,
    }).map(([name, value]) => `-var=${name}=${value}`);
  await exec.run({ file: "cp", args: ["-R", sample, join(folder, "tree")] });
  await terraform("init");
  await terraform("apply", "-auto-approve", "-var-file=dev.tfvars", ...variables(first, "1.4.2"));
  const running = await event("service-running");
  expect(await answer(running.url)).toEqual({
    version: "1.4.2",
    commit: "a".repeat(40),
    digest: first,
    environment: "dev",
    migration: null,
  });
  expect((await fetch(`${running.url}/metrics`)).status).toBe(503);
  for (const file of (await readdir(join(sample, "sql/migrations"))).sort())
    await ask(url, await readFile(join(sample, "sql/migrations", file), "utf8"));
  expect(await (await fetch(`${running.url}/metrics`)).text()).toContain("data_platform_gauges 3\n");

  const before = cloud?.events.length;
  await terraform("apply", "-auto-approve", "-var-file=dev.tfvars", ...variables(first, "1.4.2"));
  await pause(500);
  expect(cloud?.events.length).toBe(before);

  await terraform("apply", "-auto-approve", "-var-file=dev.tfvars", ...variables(second, "1.5.0"));
  await event("service-running", ({ version }) => version === "1.5.0");
  expect((await answer(running.url)).digest).toBe(second);
  expect(cloud?.services()).toMatchObject([{ environment: "dev", state: "running", version: "1.5.0" }]);

  await terraform("destroy", "-auto-approve", "-var-file=dev.tfvars", ...variables(second, "1.5.0"));
  await event("service-stopped", ({ version }) => version === "1.5.0");
  expect(cloud?.services()).toEqual([]);
}, 90_000);

test("a service sees the release's values and nothing of the host", async () => {
  process.env.SECRET_OF_HOST = "x";
  const digest = await store({ "service.py": tinyService });
  await open("seen");
  await apply("seen", { ...wanted(digest, portOf("seen")), variables: { EXTRA: "e", SERVICE_PORT: "1" } });
  const { url } = await event("service-running");
  delete process.env.SECRET_OF_HOST;
  expect(await answer(url)).toEqual({
    RELEASE_VERSION: "1.0.0",
    ENVIRONMENT: "seen",
    EXTRA: "e",
    HOME: expect.stringContaining(join(folder, "cloud")),
    SECRET_OF_HOST: null,
  });
});

test("while the new release cannot be had the old one goes on answering, and why is said", async () => {
  const digest = await store({ "service.py": tinyService });
  const swapped = await store({ "service.py": "swapped" }, `sha256:${"b".repeat(64)}`);
  await open("stay");
  await apply("stay", wanted(digest, portOf("stay")));
  const { url } = await event("service-running");
  for (const [service, because] of [
    [wanted(swapped, portOf("stay"), "2.0.0"), /the bytes that were stored for it are sha256:/],
    [wanted(`sha256:${"0".repeat(64)}`, portOf("stay"), "2.0.0"), /no artefact/],
    [{ ...wanted(digest, portOf("stay"), "2.0.0"), command: ["no-such-program"] }, /"no-such-program" is not there/],
    [{ ...wanted(digest, portOf("stay"), "2.0.0"), port: "x" }, /the output "service": port: expected/],
  ] as const) {
    await apply("stay", service);
    await event("service-refused", (refused) => because.test(refused.because));
    expect((await answer(url)).RELEASE_VERSION).toBe("1.0.0");
  }
  expect(cloud?.services()).toMatchObject([{ version: "1.0.0", state: "running" }]);
  const started = cloud?.events.filter(({ type }) => type === "service-starting").length;
  await apply("stay", wanted(digest, portOf("stay")));
  await pause(600);
  expect(cloud?.events.filter(({ type }) => type === "service-starting").length).toBe(started);
});

test("a service that ends by itself is started again, and that is said with its code", async () => {
  const digest = await store({ "service.py": tinyService });
  await open("again");
  await apply("again", wanted(digest, portOf("again")));
  const { url } = await event("service-running");
  await fetch(`${url}/die`).catch(() => {});
  expect(await event("service-died")).toMatchObject({ code: 7, again: 500 });
  await until(() => (cloud?.events.at(-1)?.type === "service-running" ? true : undefined), "the service again");
  expect((await answer(url)).RELEASE_VERSION).toBe("1.0.0");
});

test("a port in use is said, and the service starts when it is free", async () => {
  const digest = await store({ "service.py": tinyService });
  await open("port");
  const server = createServer().listen(portOf("port"), "127.0.0.1");
  await apply("port", wanted(digest, portOf("port")));
  expect((await event("service-refused")).because).toBe(
    `1.0.0 cannot start: port ${portOf("port")} is in use by another program.`,
  );
  expect(await readFile(join(folder, "cloud", "cloud.log"), "utf8")).toContain(`port ${portOf("port")} is in use`);
  server.close();
  await event("service-running");
});

test.each([
  ["../out", "file"],
  ["/etc/out", "file"],
  ["a//b", "file"],
  ["link", "symlink"],
] as const)("an archive with %s (%s) is refused as a whole", async (name, type) => {
  const tar = pack();
  tar.entry({ name: "service.py" }, tinyService);
  tar.entry(type === "symlink" ? { name, type, linkname: "/etc/passwd" } : { name, type }, "");
  tar.finalize();
  const bytes = Buffer.concat(await Array.fromAsync(tar as AsyncIterable<Buffer>));
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const file = join(folder, `${digest.slice(7, 20)}.tar`);
  await writeFile(file, bytes);
  artefacts.set(digest, file);
  await open("archive");
  await apply("archive", wanted(digest, portOf("archive")));
  const told = `${JSON.stringify(name)}, which is no plain file`;
  await event("service-refused", ({ because }) => because.includes(told));
  expect(await readdir(join(folder, "cloud", "services", "archive"))).toEqual([]);
});

test("close leaves neither a process nor an unpacked release, and the next cloud starts what the state says", async () => {
  const digest = await store({ "service.py": tinyService });
  const first = await open("twice");
  const port = portOf("twice");
  await apply("twice", wanted(digest, port));
  await event("service-running");
  const group = first.services()[0]?.group ?? 0;
  await first.close();
  await untilGone(group);
  expect(await readdir(join(folder, "cloud", "services"))).toEqual([]);
  await open("twice");
  expect(portOf("twice")).toBe(port);
  await event("service-running");
});

test("close does not wait for an artefact that never comes", async () => {
  await open("never", { artefact: () => new Promise(() => {}) });
  await apply("never", wanted(`sha256:${"1".repeat(64)}`, portOf("never")));
  await pause(400);
  const started = Date.now();
  await cloud?.close();
  expect(Date.now() - started).toBeLessThan(2000);
});

test("environments hold what the rehearsal file says, plan and check on the database of their environment", async () => {
  const file = await readFile(join(sample, ".github/rehearsal.yml"), "utf8");
  await open("unused", { rehearsal: parseRehearsalFile(file, "rehearsal.yml") });
  const { url, readonlyUrl } = await postgres.database("dev");
  const port = cloud?.environment("dev")?.variables.TF_VAR_SERVICE_PORT;
  expect(Number(port)).toBeGreaterThan(1024);
  expect(cloud?.environment("dev")).toEqual({
    secrets: { DATABASE_URL: url, SLIPWAY_SECRETS: JSON.stringify({ PG_CONN_STR: url }) },
    variables: { TF_VAR_SERVICE_PORT: port },
  });
  expect(cloud?.environment("DEV-plan")?.variables).toEqual({ TF_VAR_SERVICE_PORT: port });
  expect(cloud?.environment("dev-check")).toEqual({ secrets: { DATABASE_URL: readonlyUrl }, variables: {} });
  expect(cloud?.environment("production")).toBeNull();
  expect(cloud?.environment("constructor")).toBeNull();
});
