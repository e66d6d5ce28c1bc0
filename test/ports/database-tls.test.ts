import { execFile } from "node:child_process";
import { chown, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { postgres } from "../../packages/ports/database/database-postgres.ts";
import { openPostgres, type Postgres } from "../../packages/rehearsal/postgres/postgres.ts";
import { administrator, passwordsOf } from "../../packages/rehearsal/postgres/postgres-cluster.ts";

const run = promisify(execFile);
/** An address of this machine that is not loopback: to the library it is a server somewhere else. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === "IPv4" && !each.internal)?.address;
/** A machine without any address but loopback sees these tests skipped. */
const elsewhere = outside === undefined ? test.skip : test;
let folder: string;
let server: Postgres;
let gate: Server;
let admin: pg.Client;
let sent: Buffer[];
/** Address of the database from outside, without its query, and the same by a name that the certificate does not hold. */
let address: string;
let otherName: string;
let password: string;
let authority: string;

beforeAll(async () => {
  if (outside === undefined) return;
  folder = await mkdtemp(join(tmpdir(), "slipway-tls-"));
  server = await openPostgres({ folder: join(folder, "postgres") });
  const inner = new URL((await server.database("d")).url);
  password = decodeURIComponent(inner.password);
  const local = new URL(inner);
  local.username = administrator;
  local.password = (await passwordsOf(join(folder, "postgres")))(administrator);
  admin = new pg.Client({ connectionString: String(local) });
  await admin.connect();
  await certificate(outside);
  gate = createServer((from) => {
    const to = connect(Number(inner.port), "127.0.0.1");
    from
      .on("data", (bytes: Buffer) => sent.push(bytes))
      .on("error", () => to.destroy())
      .pipe(to);
    to.on("error", () => from.destroy()).pipe(from);
  });
  await new Promise<void>((done) => gate.listen(0, outside, done));
  const { port } = gate.address() as { port: number };
  address = `postgresql://${inner.username}:${inner.password}@${outside}:${port}/d`;
  otherName = address.replace(outside, `${outside.replaceAll(".", "-")}.example.invalid`);
}, 60_000);
afterAll(async () => {
  gate?.close();
  await admin?.end();
  await server?.close();
  if (outside !== undefined) await rm(folder, { recursive: true, force: true });
}, 60_000);

/** An authority, and a certificate of it for `ip` that the server uses from now on. */
const certificate = async (ip: string): Promise<void> => {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  authority = join(folder, "ca.pem");
  const ca = ["req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=test authority"];
  const leaf = ["req", "-x509", "-CA", "ca.pem", "-CAkey", "ca.key", ...key, "-keyout", "leaf.key", "-out", "leaf.pem"];
  await run("openssl", ca, { cwd: folder });
  await run("openssl", [...leaf, "-subj", "/CN=db", "-addext", `subjectAltName=IP:${ip}`], { cwd: folder });
  const [{ data_directory: data } = { data_directory: "" }] = (await admin.query("SHOW data_directory")).rows as {
    data_directory: string;
  }[];
  for (const [name, file] of [
    ["ssl_cert_file", "leaf.pem"],
    ["ssl_key_file", "leaf.key"],
  ] as const) {
    await putFile(join(data, file), await readFile(join(folder, file), "utf8"));
    await admin.query(`ALTER SYSTEM SET ${name} = '${file}'`);
  }
  await setting("ssl", "on");
};

/** Writes a file that belongs to the server's user, and to nobody else. */
const putFile = async (path: string, text: string): Promise<void> => {
  const { uid, gid } = await stat(dirname(path));
  await writeFile(path, text, { mode: 0o600 });
  await chown(path, uid, gid);
};
const setting = async (name: string, value: string): Promise<void> => {
  await admin.query(`ALTER SYSTEM SET ${name} = ${value}`);
  await reload();
};
const reload = async (): Promise<void> => {
  await admin.query("SELECT pg_reload_conf()");
  await new Promise((done) => setTimeout(done, 150)); // the server reads its files when it comes to it
};
const method = async (name: "scram-sha-256" | "password"): Promise<void> => {
  const [{ hba_file: path } = { hba_file: "" }] = (await admin.query("SHOW hba_file")).rows as { hba_file: string }[];
  await putFile(path, `host all ${administrator} all scram-sha-256\nhost all all all ${name}\n`);
  await reload();
};

const encrypted = (query = "", url = address): Promise<boolean> => {
  sent = [];
  return postgres().connect(`${url}${query}`, async (connection) => {
    const { rows } = await connection.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
    return rows[0]?.ssl === true;
  });
};
const inClear = (): boolean => Buffer.concat(sent).includes(password);

elsewhere("a server elsewhere has to prove its name, unless the address says otherwise", async () => {
  await expect(encrypted()).rejects.toMatchObject({
    reason: "database_unreachable",
    message: expect.stringContaining("certificate"),
    remedy: expect.stringContaining("sslrootcert"),
  });
  expect(await encrypted(`?sslrootcert=${authority}`)).toBe(true);
  expect(await encrypted(`?sslmode=verify-ca&sslrootcert=${authority}`)).toBe(true);
  expect(await encrypted("?sslmode=require")).toBe(true);
  expect(await encrypted("?sslmode=prefer")).toBe(true);
  expect(inClear()).toBe(false);
});

elsewhere("a certificate for another name is refused", async () => {
  await certificate("198.51.100.7");
  await expect(encrypted(`?sslrootcert=${authority}`)).rejects.toThrow(/altnames/);
  expect(await encrypted(`?sslmode=verify-ca&sslrootcert=${authority}`)).toBe(true);
  await certificate(outside ?? "");
  await expect(encrypted(`?sslrootcert=${authority}`, otherName)).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
});

elsewhere("a server that asks for the password in clear gets it only once it has proved its name", async () => {
  await method("password");
  for (const mode of ["require", "prefer", "allow"])
    await expect(encrypted(`?sslmode=${mode}`)).rejects.toMatchObject({
      reason: "bad_input",
      message: expect.stringContaining("in clear"),
    });
  expect(await encrypted(`?sslrootcert=${authority}`)).toBe(true);
  await method("scram-sha-256");
});

elsewhere("a server elsewhere without TLS is not told a password, whatever the mode", async () => {
  await setting("ssl", "off");
  await method("password");
  for (const query of ["", "?sslmode=prefer", "?sslmode=allow", "?sslmode=require", "?sslmode=disable"]) {
    await expect(encrypted(query)).rejects.toThrow();
    expect([query, inClear()]).toEqual([query, false]);
  }
  await setting("ssl", "on");
  await method("scram-sha-256");
});
