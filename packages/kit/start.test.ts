import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";

const folder = import.meta.dirname;

/** Runs an action that does so, in a process of its own; its exit code and its annotations, `level message`. */
const played = (result: object | string): { code: number | null; told: string[]; log: string } => {
  const body = typeof result === "string" ? `{ ${result} }` : `(${JSON.stringify(result)})`;
  const script = `
    import { inputsOf } from ${JSON.stringify(`${folder}/inputs.ts`)};
    import { start } from ${JSON.stringify(`${folder}/start.ts`)};
    await start(inputsOf("static-analysis", "analyse", {}), async (inputs, world) => ${body});
  `;
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "a".repeat(40),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", "--input-type=module-typescript", "--eval", script],
    { env, encoding: "utf8", cwd: folder, timeout: 8000, killSignal: "SIGKILL" },
  );
  const told = [...stdout.matchAll(/^::(error|warning|notice)[^:]*?::(.*)$/gm)].map(
    ([, level, text]) => `${level} ${text}`,
  );
  if (told.length === 0 && status !== 0) throw new Error(`${stdout}${stderr}`);
  return { code: status, told, log: `${stdout}${stderr}` };
};

const annotations = (level: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ level, message: `${level} ${index}` }));

test("of more errors than GitHub shows, the tenth says which gate closed, and warnings stay", () => {
  const { code, told } = played({
    outcome: "failed",
    reason: "findings",
    because: "12 findings block",
    annotations: [...annotations("error", 12), ...annotations("warning", 2)],
  });
  const errors = told.filter((line) => line.startsWith("error "));
  expect([code, errors.length, errors.at(-1)]).toEqual([1, 10, "error 12 findings block"]);
  expect(errors.slice(0, 9)).toEqual(annotations("error", 9).map(({ message }) => `error ${message}`));
  expect(told.filter((line) => line.startsWith("warning "))).toHaveLength(2);
});

test("an open gate shows ten errors", () => {
  const { code, told } = played({
    outcome: "passed",
    reason: "done",
    because: "nothing blocks",
    annotations: annotations("error", 12),
  });
  expect([code, told.length, told.at(-1)]).toEqual([0, 10, "error error 9"]);
});

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
  const { code, told, log } = played(`world.mask("geheim"); ${body}`);
  expect([code, told.at(-1)]).toEqual([1, expect.stringMatching(/^error Slipway itself failed: boom \*\*\*%0A/)]);
  expect(log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("geheim");
});

test.each(["SIGTERM", "SIGHUP", "SIGINT"])("%s alone cancels", (signal) => {
  const { code, told } = played(`process.kill(process.pid, "${signal}"); await world.clock.sleep(5000); ${passes}`);
  expect([code, told.at(-1)]).toEqual([1, expect.stringContaining("error the run was cancelled")]);
});

test("a log that nobody reads any more ends no work", () => {
  const { code } = played(
    `process.stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" })); ${passes}`,
  );
  expect(code).toBe(0);
});
