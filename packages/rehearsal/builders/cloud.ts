/** A cloud to try things on, for the tests of this room: a real server, real Python, artefacts made on the spot. */
import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { pack } from "tar-stream";
import { settingsFrom } from "../../ports/machine/client-settings.ts";
import { childProcesses, type Exec } from "../../ports/machine/exec.ts";
import { toolTable } from "../../ports/tools/need.ts";
import { findPython } from "../../ports/tools/python.ts";
import type { Tools } from "../../ports/tools/tool.ts";
import type { WantedService } from "../cloud/applied-state.ts";
import { type Cloud, type CloudOptions, openCloud } from "../cloud/cloud.ts";
import type { CloudEvent } from "../cloud/cloud-event.ts";
import { openPostgres, type Postgres } from "../postgres/postgres.ts";
import { parseRehearsalFile } from "../settings/rehearsal-file.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The folder of the sample. */
export const sample = join(root, "examples", "data-platform");

/** A service that says what it sees, and dies when asked. */
export const tinyService = `import http.server, json, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/die": os._exit(7)
        self.send_response(200); self.end_headers()
        names = ["RELEASE_VERSION", "ENVIRONMENT", "EXTRA", "HOME", "SECRET_OF_HOST"]
        self.wfile.write(json.dumps({k: os.environ.get(k) for k in names}).encode())
http.server.HTTPServer(("127.0.0.1", int(os.environ["SERVICE_PORT"])), H).serve_forever()
`;

/** What the output of a state asks for when it wants the tiny service. */
export function wanted(digest: string, port: number, version = "1.0.0"): Omit<WantedService, "variables"> {
  return {
    digest,
    version,
    commit: "c".repeat(40),
    command: ["python", "service.py"],
    port,
  };
}

/** The JSON that a service answers. */
export async function answer(url: string, path = "/version"): Promise<Record<string, unknown>> {
  return (await fetch(`${url}${path}`)).json() as Promise<Record<string, unknown>>;
}

/** Runs SQL: a script, or one statement with values. */
export async function ask(url: string, text: string, ...values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text, values.length > 0 ? values : undefined).finally(() => client.end());
}

/** Whether nothing of a process group is left. */
export function isGone(group: number): boolean {
  try {
    return !process.kill(-group, 0);
  } catch {
    return true;
  }
}

type EventOf<T extends CloudEvent["type"]> = Extract<CloudEvent, { type: T }>;

export interface Trial {
  readonly folder: string;
  readonly postgres: Postgres;
  readonly exec: Exec;
  readonly tools: Tools;
  readonly cloud: Cloud;
  /** Opens a cloud with one environment: secret `U` is its database, variable `P` its port. */
  open(environment: string, more?: Partial<CloudOptions>): Promise<Cloud>;
  /** Makes a tar of these files; returns its digest, or the one that it should be known by. */
  store(files: Record<string, string | Buffer>, digest?: string): Promise<string>;
  /** Makes a file known as the artefact of a digest. */
  know(digest: string, file: string): void;
  /** Writes the state as Terraform's backend does. */
  apply(environment: string, service: object | null): Promise<void>;
  portOf(environment: string): number;
  event<T extends CloudEvent["type"]>(type: T, match?: (event: EventOf<T>) => boolean): Promise<EventOf<T>>;
  until<T>(see: () => T | undefined, what: string): Promise<T>;
  closeCloud(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a trial in a temporary folder. */
export async function openTrial(): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), "cloud-"));
  await chmod(folder, 0o755);
  const env = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
  const exec = childProcesses({ env });
  const context = { env, environment: env, exec, workspace: folder, signal: new AbortController().signal };
  const tools = toolTable({ ...context, toolCache: join(root, ".slipway", "tools") }, exec);
  const uv = await tools.need("uv");
  const python = await findPython(context);
  const postgres = await openPostgres({ folder: join(folder, "postgres") });
  const artefacts = new Map<string, string>();
  let current: Cloud | undefined;
  const cloud = (): Cloud => {
    if (current === undefined) throw new Error("no cloud is open");
    return current;
  };
  const until: Trial["until"] = async (see, what) => {
    for (let waited = 0; waited < 15_000; waited += 50) {
      const seen = see();
      if (seen !== undefined) return seen;
      await pause(50);
    }
    throw new Error(`not seen: ${what}; events: ${JSON.stringify(current?.events)}`);
  };
  return {
    folder,
    postgres,
    exec,
    tools,
    get cloud() {
      return cloud();
    },
    open: async (name, more = {}) => {
      const holds = `{ secrets: { U: "{postgres.url}" }, variables: { P: "{port}" }, cloud: {} }`;
      current = await openCloud({
        folder: join(folder, "cloud"),
        rehearsal: parseRehearsalFile(`version: 1\nenvironments: { ${name}: ${holds} }`, "rehearsal.yml"),
        postgres,
        uv: uv.path,
        python: python.path,
        installer: settingsFrom(env),
        artefact: async (digest) => artefacts.get(digest) ?? Promise.reject(new Error(`no artefact ${digest}`)),
        ...more,
      });
      return current;
    },
    store: async (files, digest) => {
      const tar = pack();
      for (const [name, content] of Object.entries(files)) tar.entry({ name }, content as string);
      tar.finalize();
      const bytes = Buffer.concat(await Array.fromAsync(tar as AsyncIterable<Buffer>));
      const known = digest ?? `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
      const file = join(folder, `${known.slice(7, 30)}.tar`);
      await writeFile(file, bytes);
      artefacts.set(known, file);
      return known;
    },
    know: (digest, file) => void artefacts.set(digest, file),
    apply: async (environment, service) => {
      const { url } = await postgres.database(environment);
      const outputs = service === null ? {} : { service: { value: service, type: "dynamic" } };
      const table = "terraform_remote_state.states";
      await ask(
        url,
        `CREATE SCHEMA IF NOT EXISTS terraform_remote_state;
         CREATE TABLE IF NOT EXISTS ${table} (id bigserial, name text UNIQUE, data text);`,
      );
      await ask(
        url,
        `INSERT INTO ${table} (name, data) VALUES ('default', $1) ON CONFLICT (name) DO UPDATE SET data = $1`,
        JSON.stringify({ version: 4, terraform_version: "1.11.4", serial: 1, outputs, resources: [] }),
      );
    },
    portOf: (name) => Number(cloud().environment(name)?.variables.P),
    event: (type, match = () => true) =>
      until(
        () => cloud().events.find((e): e is EventOf<typeof type> => e.type === type && match(e as never)) as never,
        type,
      ),
    until,
    closeCloud: async () => current?.close(),
    close: async () => {
      await postgres.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
