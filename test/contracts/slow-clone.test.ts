/** A big clone by a client that is slow, so that whoever answers has to wait again and again. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

const name = "acme/shop";

test("a clone that is read slowly warns of nothing on the screen", async () => {
  // Jest's own `process` hears no warnings of Node.
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", served, name, "8000000"]);
  const said = text(child.stderr);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const slow = await slowly(new URL(line.toString()));
  const folder = mkdtempSync(join(tmpdir(), "slipway-clone-"));
  try {
    await promisify(execFile)("git", ["clone", "--quiet", "--bare", `${slow.url}/${name}.git`, folder]);
  } finally {
    child.stdin.end();
    rmSync(folder, { recursive: true });
    slow.server.close();
  }
  expect(await said).toBe("");
}, 30_000);

const served = join(import.meta.dirname, "serve-repository.ts");

/** A way to a server on which every answer comes in small pieces with pauses, so that whoever writes it has to wait again and again. */
async function slowly({ port }: URL): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((near) => {
    const far = connect(Number(port), "127.0.0.1");
    near.pipe(far);
    far.on("data", (chunk) => {
      near.write(chunk);
      far.pause();
      setTimeout(() => far.resume(), 1);
    });
    far.on("end", () => near.end());
    for (const socket of [near, far]) socket.on("error", () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
