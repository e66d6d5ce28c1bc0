import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test as always, beforeEach, describe, expect } from "@jest/globals";
import { childProcesses } from "../machine/exec.ts";
import { bubblewrapCommand, namespacesCommand } from "./fence-command.ts";
import type { FenceRules } from "./sandbox.ts";
import { systemSandbox } from "./system-sandbox.ts";

const { PATH = "" } = process.env;
const exec = childProcesses({ env: { PATH } });

let [temp, hidden] = ["", ""];
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-fence-"));
  hidden = join(temp, "hidden");
  writeFileSync(hidden, "before");
});
afterEach(() => rmSync(temp, { recursive: true }));

const means = (program: string) => ({ program, isRoot: process.getuid?.() === 0, hidden: hidden ? [hidden] : [] });
const makers = {
  bubblewrap: (script: string, rules: FenceRules) =>
    bubblewrapCommand(means("/usr/bin/bwrap"), { file: "/bin/sh", args: ["-c", script], cwd: temp || "/" }, rules, []),
  namespaces: (script: string, rules: FenceRules) =>
    namespacesCommand(means("/usr/bin/unshare"), { file: "/bin/sh", args: ["-c", script], cwd: temp }, rules),
};

/** A machine that lacks one of them, or forbids it, cannot show it. */
const has = (kind: keyof typeof makers): boolean => {
  const { file, args } = makers[kind]("exit 0", { network: true });
  return spawnSync(file, args ?? [], { cwd: "/" }).status === 0;
};

describe.each(["bubblewrap", "namespaces"] as const)("a program behind %s", (kind) => {
  const test = has(kind) ? always : always.skip;
  const run = (script: string, rules: FenceRules = { network: true }) => exec.run(makers[kind](script, rules));

  test("sees no process but its own, and ends with all of them", async () => {
    const { code, stdout } = await run(
      `ls -d /proc/[0-9]* | wc -l; cat /proc/${process.pid}/environ; setsid sleep 60 &`,
    );
    expect([code, Number(stdout) < 8]).toEqual([0, true]);
  });

  test("cannot read or write what is hidden, and cannot take the fence away", async () => {
    await run(
      `cat ${hidden}; echo forged >> ${hidden}; umount ${hidden}; mv ${hidden} ${hidden}.1; echo forged > ${hidden}`,
    );
    expect([readFileSync(hidden, "utf8"), (await run(`cat ${hidden}`)).stdout]).toEqual(["before", ""]);
    expect((await run("grep NoNewPrivs /proc/self/status")).stdout).toMatch(/1$/m);
  });

  test("has the network only if that is said", async () => {
    const server = createServer((socket) => socket.end("hello"));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const node = `${JSON.stringify(process.execPath)} -e 'require("net").connect(${port}, "127.0.0.1").on("data", (d) => console.log(String(d))).on("error", () => console.log("no way"))'`;
    try {
      expect((await run(node)).stdout).toBe("hello\n");
      const only = kind === "bubblewrap" ? { only: { read: [process.execPath], write: [temp] } } : {};
      expect((await run(node, { network: false, ...only })).stdout).toBe("no way\n");
    } finally {
      server.close();
    }
  });

  test("tells its exit code, and leaves other files as they are", async () => {
    expect((await run(`echo x > ${temp}/new; exit 7`)).code).toBe(7);
    expect(readFileSync(join(temp, "new"), "utf8")).toBe("x\n");
  });
});

(has("bubblewrap") ? always : always.skip)(
  "with bubblewrap a program has only the files that are said, and writes only where that is said",
  async () => {
    const [read, write] = [join(temp, "read"), join(temp, "write")];
    for (const path of [read, write]) writeFileSync(path, "old");
    const script = `cat ${read}; echo new > ${write}; echo new > ${read}; cat ${hidden} /etc/passwd; ls -A /tmp /root /home ${temp}`;
    const { stdout } = await exec.run(
      makers.bubblewrap(script, { network: false, only: { read: [read], write: [write] } }),
    );
    expect([readFileSync(read, "utf8"), readFileSync(write, "utf8")]).toEqual(["old", "new\n"]);
    expect(stdout).toMatch(/^old/);
    expect(stdout).not.toMatch(/before|root:/);
  },
);

always("what this machine has is found out by trying it, and without any a command stays as it is", async () => {
  const seen: string[] = [];
  const refusing = {
    run: async ({ file }: { file: string }) => {
      seen.push(file);
      return { code: 1, signal: null, stdout: "", stderr: "Operation not permitted", timedOut: false };
    },
  };
  const sandbox = systemSandbox(refusing, []);
  expect(await sandbox.kind()).toBe("none");
  const command = { file: "/bin/true" };
  expect(await sandbox.fence(command, { network: false })).toBe(command);
  expect(seen.length).toBeGreaterThan(0);
  expect(["bubblewrap", "namespaces"]).toContain(await systemSandbox(exec, []).kind());
});
