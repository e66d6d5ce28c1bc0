import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const folder = import.meta.dirname;

/** Runs an action that answers so, in a process of its own; its exit code and its annotations, `level message`. */
const played = (
  result: object | string,
  {
    before = "",
    around = {},
    action = "static-analysis",
  }: { before?: string; around?: Record<string, string>; action?: string } = {},
): { code: number | null; message: string[]; stdout: string; log: string } => {
  const body = typeof result === "string" ? result : `return ${JSON.stringify(result)};`;
  const script = `
    import { inputsOf } from ${JSON.stringify(`${folder}/inputs/inputs.ts`)};
    import { start } from ${JSON.stringify(`${folder}/start.ts`)};
    await start(inputsOf(${JSON.stringify(action)}, "analyse", {}), async (inputs, world) => {
      ${before}
      ${body}
    });
  `;
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "a".repeat(40),
    ...around,
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", "--input-type=module-typescript", "--eval", script],
    { env, encoding: "utf8", cwd: folder, timeout: 8000, killSignal: "SIGKILL" },
  );
  const messages = [...stdout.matchAll(/^::(error|warning|notice)[^:]*?::(.*)$/gm)].map(
    ([, level, text]) => `${level} ${text}`,
  );
  if (messages.length === 0 && status !== 0) throw new Error(`${stdout}${stderr}`);
  return { code: status, message: messages, stdout, log: `${stdout}${stderr}` };
};

const annotations = (level: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ level, message: `${level} ${index}` }));

test("of more errors than GitHub shows, the tenth says which gate closed, and warnings stay", () => {
  const { code, message: messages } = played({
    outcome: "failed",
    reason: "findings",
    because: "12 findings block",
    annotations: [...annotations("error", 12), ...annotations("warning", 2)],
  });
  const errors = messages.filter((line) => line.startsWith("error "));
  expect([code, errors.length, errors.at(-1)]).toEqual([1, 10, "error 12 findings block"]);
  expect(errors.slice(0, 9)).toEqual(annotations("error", 9).map(({ message }) => `error ${message}`));
  expect(messages.filter((line) => line.startsWith("warning "))).toHaveLength(2);
});

test("an open gate shows ten errors", () => {
  const { code, message: messages } = played({
    outcome: "passed",
    reason: "done",
    because: "nothing blocks",
    annotations: annotations("error", 12),
  });
  expect([code, messages.length, messages.at(-1)]).toEqual([0, 10, "error error 9"]);
});

const forged = "entry<<E\n{}\nE\nhalf<<E\n";

test.each([
  ["writes to the outputs", (path: string) => `fs.appendFileSync(${path}, forged);`],
  ["puts a file instead of the outputs", (path: string) => `fs.rmSync(${path}); fs.writeFileSync(${path}, forged);`],
  [
    "writes and leaves the size as it was",
    (path: string) => `fs.writeFileSync(${path}, ""); fs.utimesSync(${path}, 1, 1);`,
  ],
  [
    "takes the folder of the outputs away",
    (path: string) => `fs.renameSync(${path}.slice(0, -7), ${path}.slice(0, -7) + ".1");`,
  ],
  [
    "puts a link instead of the outputs",
    (path: string) => `fs.renameSync(${path}, ${path} + ".1"); fs.symlinkSync(${path} + ".1", ${path});`,
  ],
])("a step in which something else %s is refused, and only that is reported", (_, attack) => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-start-"));
  try {
    const [output, summary] = [join(folder, "files", "output"), join(folder, "summary")];
    mkdirSync(join(folder, "files"));
    for (const path of [output, summary]) writeFileSync(path, "");
    const { code, message: messages } = played(
      { outcome: "passed", reason: "done", because: "all is well" },
      {
        before: `const fs = await import("node:fs"); const forged = ${JSON.stringify(forged)}; ${attack(JSON.stringify(output))}`,
        around: { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder },
      },
    );
    expect([code, messages]).toEqual([
      1,
      [expect.stringContaining("something other than this step wrote to GITHUB_OUTPUT")],
    ]);
    const outputs = readFileSync(output, "utf8");
    expect(outputs).toMatch(
      /^outcome<<(ghadelimiter_\S+)\nrefused\n\1\nreason<<(ghadelimiter_\S+)\ntampered\n\2\nentry<</,
    );
    expect(outputs).not.toContain("half");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(["unit-test", "terraform-deploy"])(
  "%s runs code of others: no process sees what it was started with, and it has it all the same",
  (action) => {
    const folder = mkdtempSync(join(tmpdir(), "slipway-start-"));
    const names = ["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_RUNTIME_TOKEN", "GITHUB_TOKEN", "GITHUB_REF", "STATE_x"];
    try {
      const { code, stdout } = played(
        { outcome: "passed", reason: "done", because: "all is well" },
        {
          action,
          before: `
            const fs = await import("node:fs");
            const { execFileSync } = await import("node:child_process");
            const seen = execFileSync("/bin/sh", ["-c", \`cat /proc/\${process.pid}/environ; cat /proc/\${process.pid}/fd/0 || :\`], { stdio: ["ignore", "pipe", "ignore"] });
            const here = ${JSON.stringify(names)}.map((name) => process.env[name]);
            console.log(JSON.stringify({ seen: String(seen), here, left: fs.readdirSync(${JSON.stringify(folder)}) }));`,
          around: {
            ...Object.fromEntries(names.map((name) => [name, `hidden/${name}`])),
            RUNNER_TEMP: folder,
            HOME: "/home/ada",
          },
        },
      );
      const { seen, here, left: remaining } = JSON.parse(/^\{"seen".*$/m.exec(stdout)?.[0] ?? "{}");
      expect([code, here]).toEqual([0, names.map((name) => `hidden/${name}`)]);
      expect(seen).toContain("HOME=/home/ada");
      expect(seen).not.toMatch(/hidden|GITHUB_|RUNNER_TEMP/);
      expect(remaining).toEqual([expect.stringMatching(/^sw~/)]); // its private folder
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

const passes = 'return { outcome: "passed", reason: "done", because: "all is well" };';

test.each([
  [
    "a listener",
    "setTimeout(() => { throw new Error('boom geheim'); }, 10); await new Promise(() => setInterval(() => {}, 1000));",
  ],
  [
    "a promise that nobody waits for",
    "void (async () => { throw new Error('boom geheim'); })(); await new Promise(() => setInterval(() => {}, 1000));",
  ],
])("an error of %s ends the action like any other, and what is masked stays hidden in it", (_, body) => {
  const { code, message: messages, log } = played(`world.mask("geheim"); ${body}`);
  expect([code, messages.at(-1)]).toEqual([1, expect.stringMatching(/^error Slipway itself failed: boom \*\*\*%0A/)]);
  expect(log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("geheim");
});

test.each(["SIGTERM", "SIGHUP", "SIGINT"])("%s alone cancels", (signal) => {
  const { code, message: messages } = played(
    `process.kill(process.pid, "${signal}"); await world.clock.sleep(5000); ${passes}`,
  );
  expect([code, messages.at(-1)]).toEqual([1, expect.stringContaining("error the run was cancelled")]);
});

test("a log that nobody reads any more ends no work", () => {
  const { code } = played(
    `process.stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" })); ${passes}`,
  );
  expect(code).toBe(0);
});
