// Starts processes for another one, and reports it what they print and how they end. Whoever starts a process is copied for
// it: this one is small, which takes a fraction of the time. Plain JavaScript, so that no compiler of types is loaded.
// On descriptor 3 it reads one JSON line for each thing to do, and writes frames: kind (1 byte), id (4), length (4), bytes.
import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { createInterface } from "node:readline";

const owner = new Socket({ fd: 3 });
const children = new Map();
const nothing = Buffer.alloc(0);
let isFull = false;

const tell = (kind, id, bytes = nothing) => {
  const head = Buffer.allocUnsafe(9);
  head.write(kind, 0, "latin1");
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(bytes.length, 5);
  owner.cork();
  owner.write(head);
  if (!owner.write(bytes) && !isFull) {
    // Whoever reads has enough for now: nobody may print more.
    isFull = true;
    for (const stream of streams()) stream.pause();
  }
  owner.uncork();
};

owner.on("drain", () => {
  isFull = false;
  for (const stream of streams()) stream.resume();
});

const streams = () => [...children.values()].flatMap((child) => [child.stdout, child.stderr]);

const start = ({ id, file, args, folder, env }) => {
  const child = spawn(file, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  child.once("error", ({ message }) => tell("f", id, Buffer.from(message)));
  // Without a free descriptor there are no streams.
  if (!child.stdout || !child.stderr) return;
  children.set(id, child);
  for (const [kind, stream] of Object.entries({ o: child.stdout, e: child.stderr })) {
    stream.on("data", (bytes) => tell(kind, id, bytes));
    stream.once("close", () => tell(kind, id));
    if (isFull) stream.pause();
  }
  child.once("spawn", () => tell("s", id, Buffer.from(String(child.pid))));
  child.once("exit", (code, signal) => tell("x", id, Buffer.from(JSON.stringify([code, signal]))));
  child.once("close", () => {
    children.delete(id);
    tell("c", id);
  });
};

const drop = (id) => {
  const child = children.get(id);
  child?.stdout.destroy();
  child?.stderr.destroy();
};

const lines = createInterface({ input: owner });
lines.on("line", (line) => {
  const wanted = JSON.parse(line);
  try {
    if (wanted.drop === undefined) start(wanted);
    else drop(wanted.drop);
  } catch (error) {
    tell("f", wanted.id, Buffer.from(error.message));
  }
});

/** Nobody waits any more for what runs. */
const end = () => {
  for (const { pid, exitCode, signalCode } of children.values()) {
    if (exitCode !== null || signalCode !== null) continue;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
  process.exit();
};

lines.once("close", end);
// An owner that was killed before it had read all that it was reported.
lines.once("error", end);
