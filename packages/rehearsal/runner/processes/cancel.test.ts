import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, jest, test } from "@jest/globals";
import {
  cancelWhenReady,
  cleanUp,
  isAlive,
  runSteps,
  type SmallJob,
  type SmallResult,
  temporaryFolder,
} from "../../builders/job.ts";
import { githubTimes } from "./host.ts";

afterAll(cleanUp);

const times = { interrupt: 2000, terminate: 500, drain: 150, afterCancel: 60_000 };

const cancelledWhenReady = (yaml: string, job: SmallJob = {}): Promise<SmallResult> =>
  cancelWhenReady(yaml, { times, ...job });

const stepsOf = ({ steps }: SmallResult): string[] => steps.map(({ name, conclusion }) => `${name}: ${conclusion}`);

test("a cancel interrupts the running step; what is always() or cancelled() still runs, then post", async () => {
  const result = await cancelledWhenReady(
    `
- uses: $/actions/p
- name: waits
  shell: node {0}
  run: |
    process.on("SIGINT", () => { console.log("interrupted"); process.exit(0); });
    console.log("ready");
    setTimeout(() => {}, 60000);
- {name: next, run: "true"}
- {name: on failure, run: "true", if: failure()}
- {name: always, run: "true", if: always()}
- {name: on cancel, run: 'echo "status \${{ job.status }}"', if: cancelled()}
`,
    {
      actions: {
        "$/actions/p": {
          "action.yml": "name: p\ndescription: y\nruns: {using: node24, main: m.cjs, post: m.cjs}",
          "m.cjs": "",
        },
      },
    },
  );
  expect(result.conclusion).toBe("cancelled");
  expect(stepsOf(result).slice(2)).toEqual([
    "waits: cancelled",
    "next: skipped",
    "on failure: skipped",
    "always: success",
    "on cancel: success",
    "Post Run $/actions/p: success",
    "Complete job: success",
  ]);
  expect(result.text).toContain("\ninterrupted\n");
  expect(result.text).toContain("##[error]The operation was canceled.\n");
  expect(result.text).toContain("\nstatus cancelled\n");
});

test("only the step's own process is interrupted, then terminated, then its whole tree is killed", async () => {
  const started = Date.now();
  const result = await cancelledWhenReady(`
- name: stubborn
  shell: node {0}
  run: |
    const { spawn } = require("node:child_process");
    const child = "process.on('SIGINT', () => console.log('child heard SIGINT')); console.log('up', process.pid); setInterval(() => {}, 1000)";
    let up = 0;
    for (const detached of [false, true]) {
      spawn(process.execPath, ["-e", child], { detached }).stdout.on("data", (text) => {
        console.log(text.toString().trim());
        if (++up === 2) console.log("ready");
      });
    }
    for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log("heard", name, Math.round((Date.now() - since) / 100)));
    const since = Date.now();
    setInterval(() => {}, 1000);
`);
  expect(result.text).toMatch(/\nheard SIGINT \d+\nheard SIGTERM \d+\n/);
  expect(result.text).not.toContain("\nchild heard SIGINT");
  const waited = Date.now() - started;
  expect(waited).toBeGreaterThan(times.interrupt + times.terminate);
  expect(result.text).not.toContain("Terminate orphan process");
  const children = [...result.text.matchAll(/^up (\d+)$/gm)].map(([, pid]) => Number(pid));
  expect(children).toHaveLength(2);
  while (children.some(isAlive)) await sleep(10);
});

test("a step that runs always() is not ended by a cancel", async () => {
  const result = await cancelledWhenReady(
    "- {name: guarded, if: always(), run: 'echo ready; sleep 0.6; echo finished'}",
  );
  expect(result.conclusion).toBe("cancelled");
  expect(result.text).toContain("\nfinished\n");
  expect(stepsOf(result)).toContain("guarded: success");
});

test("after a cancel nothing runs longer than GitHub's patience", async () => {
  const result = await cancelledWhenReady(
    "- {name: guarded, if: always(), run: 'echo ready; sleep 60'}\n- {name: late, if: always(), run: 'true'}",
    {
      times: { ...times, afterCancel: 300 },
    },
  );
  expect(stepsOf(result)).toEqual(["Set up job: success", "guarded: cancelled", "Complete job: success"]);
});

test("a post stage that hangs after a cancel is ended when GitHub's patience is", async () => {
  const folder = temporaryFolder();
  const log = join(folder, "job.log");
  const timers = jest.spyOn(globalThis, "setTimeout");
  const patience = () => timers.mock.calls.find(([, span]) => span === githubTimes.afterCancel)?.[0];
  const poll = setInterval(() => {
    if (existsSync(log) && / post hangs\n/.test(readFileSync(log, "utf8"))) patience()?.();
  }, 20);
  const result = await cancelledWhenReady("- uses: $/actions/p\n- {name: waits, run: 'echo ready; exec sleep 60'}", {
    machine: { folder },
    times: { interrupt: 2000, terminate: 500, drain: 150 },
    actions: {
      "$/actions/p": {
        "action.yml": "name: p\ndescription: y\nruns: {using: node24, main: m.cjs, post: p.cjs}",
        "m.cjs": "",
        "p.cjs": "console.log('post hangs'); setTimeout(() => {}, 60000)",
      },
    },
  }).finally(() => {
    clearInterval(poll);
    timers.mockRestore();
  });
  expect(stepsOf(result).slice(2)).toEqual([
    "waits: cancelled",
    "Post Run $/actions/p: cancelled",
    "Complete job: success",
  ]);
});

test("a step is interrupted, terminated 7.5 s later, and killed 2.5 s after that, where nobody says otherwise", async () => {
  const folder = temporaryFolder();
  const log = join(folder, "job.log");
  const timers = jest.spyOn(globalThis, "setTimeout");
  const patience = (span: number) => timers.mock.calls.findLast(([, each]) => each === span)?.[0];
  const said = (line: string) => existsSync(log) && readFileSync(log, "utf8").includes(` heard ${line}\n`);
  const order: string[] = [];
  const poll = setInterval(() => {
    const [name, span] = order.length === 0 ? (["SIGINT", 7_500] as const) : (["SIGTERM", 2_500] as const);
    const over = said(name) && !order.includes(name) ? patience(span) : undefined;
    if (over) order.push(name);
    over?.();
  }, 20);
  const result = await cancelledWhenReady(
    `
- name: stubborn
  shell: node {0}
  run: |
    for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log("heard", name));
    console.log("ready");
    setInterval(() => {}, 1000);
`,
    { machine: { folder }, times: {} },
  ).finally(() => {
    clearInterval(poll);
    timers.mockRestore();
  });
  expect(order).toEqual(["SIGINT", "SIGTERM"]);
  expect(result.text).toMatch(/\nheard SIGINT\nheard SIGTERM\n/);
  expect(stepsOf(result)).toContain("stubborn: cancelled");
});

test("a cancel in a composite action ends its step and skips the rest of it", async () => {
  const result = await cancelledWhenReady(
    "- {name: inner, uses: $/actions/c}\n- {name: always, if: always(), run: 'true'}",
    {
      actions: {
        "$/actions/c": {
          "action.yml":
            "name: c\ndescription: y\nruns:\n  using: composite\n  steps:\n    - {shell: bash, run: 'echo ready; exec sleep 60'}\n    - {shell: bash, run: echo never}\n",
        },
      },
    },
  );
  expect(stepsOf(result).slice(1, 3)).toEqual(["inner: cancelled", "always: success"]);
  expect(result.text).not.toContain("\nnever\n");
});

test("a job that is out of time ends like a cancelled one", async () => {
  const result = await runSteps("- {name: long, run: exec sleep 60}\n- {name: always, if: always(), run: 'true'}", {
    timeoutMinutes: 3,
    times: { ...times, minute: 100 },
  });
  expect(result.conclusion).toBe("cancelled");
  expect(stepsOf(result).slice(1, 3)).toEqual(["long: cancelled", "always: success"]);
  expect(result.annotations[0]?.message).toBe("The job has exceeded the maximum execution time of 3 minutes.");
});

test("a job that is cancelled before it starts runs only what is always()", async () => {
  const result = await runSteps("- {name: first, run: 'true'}\n- {name: always, if: always(), run: 'true'}", {
    signal: AbortSignal.abort(),
  });
  expect(result.conclusion).toBe("cancelled");
  expect(stepsOf(result).slice(1, 3)).toEqual(["first: skipped", "always: success"]);
});

test("a step ends although something in the background holds its output open", async () => {
  const result = await runSteps("- {name: one, run: sleep 60 & echo done}", { times });
  expect(stepsOf(result)).toContain("one: success");
});
