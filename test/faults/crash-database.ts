/** database-deploy between a killer and a real PostgreSQL: each message of the client is a point at which the process may die. */
import { connect, createServer, type Socket } from "node:net";

/** Where the client is killed: before the server gets its k-th message, or after the server answered it. */
export interface DatabaseCrash {
  readonly message: number;
  readonly when: "before" | "after";
}

/** A door to a server that counts what clients send, and kills at one point. */
export interface Door {
  readonly port: number;
  /** Messages that came so far. */
  readonly seen: () => number;
  close(): Promise<void>;
}

/** Opens a door to a PostgreSQL on loopback. `kill` ends the client's process. */
export async function openDoor(to: number, { message, when }: DatabaseCrash, kill: () => void): Promise<Door> {
  let count = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(to, "127.0.0.1");
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => {});
    }
    let isStarted = false;
    let isDying = false;
    let rest = Buffer.alloc(0);
    let isDead = false;
    const end = () => {
      if (!isDead) kill();
      isDead = true;
      upstream.destroy();
    };
    client.on("data", (data: Buffer) => {
      rest = Buffer.concat([rest, data]);
      for (;;) {
        const head = isStarted ? 1 : 0; // the first message has no type
        if (rest.length < head + 4) return;
        const length = head + rest.readInt32BE(head);
        if (rest.length < length) return;
        const one = rest.subarray(0, length);
        rest = rest.subarray(length);
        isStarted ||= one.readInt32BE(0) !== 8; // 8: asks for TLS first
        count += 1;
        if (isDying) return;
        if (count === message && when === "before") {
          isDying = true;
          end();
          return;
        }
        if (count === message) {
          isDying = true;
          setTimeout(end, 100); // some messages get no answer of their own
        }
        upstream.write(one);
      }
    });
    upstream.on("data", (data: Buffer) => {
      if (!isDying) client.write(data);
      else end();
    });
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the door has no port");
  return {
    port: address.port,
    seen: () => count,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
