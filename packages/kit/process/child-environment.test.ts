import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openWorld } from "../world.ts";

let temp = "";
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-env-"));
});
afterEach(() => rmSync(temp, { recursive: true }));

test("a child that runs out of memory leaves no snapshot, report or core of its memory", async () => {
  const { world, close } = openWorld({
    env: {
      PATH: process.env.PATH ?? "",
      NODE_OPTIONS: "--heapsnapshot-near-heap-limit=1 --report-on-fatalerror --abort-on-uncaught-exception",
      RUNNER_TEMP: temp,
    },
    token: undefined,
    signal: new AbortController().signal,
  });
  const cwd = join(temp, "cwd");
  mkdirSync(cwd);
  const grow = "const all = []; for (;;) all.push(new Array(1e5).fill(String(all.length)));";
  try {
    const ended = await world.exec.run({
      file: process.execPath,
      args: ["--max-old-space-size=16", "-e", grow],
      cwd,
    });
    expect(ended.stderr).toContain("out of memory");
    expect([ended.code === 0, readdirSync(cwd), readdirSync(world.temp)]).toEqual([false, [], []]);
  } finally {
    await close();
  }
}, 30_000);

/** What a step may have around it, of the runner, of earlier steps, and of whoever wrote to GITHUB_ENV. */
const around = [
  ...["GITHUB_TOKEN", "GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "INPUT_TOKEN", "INPUT_APP-KEY", "STATE_x"],
  ...["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL"],
  ...["GIT_SSH_COMMAND", "GIT_CONFIG_COUNT", "TF_CLI_ARGS", "TF_CLI_CONFIG_FILE", "TF_LOG", "AWS_ACCESS_KEY_ID"],
  ...["LD_PRELOAD", "NODE_OPTIONS", "NODE_TLS_REJECT_UNAUTHORIZED", "BASH_ENV", "ENV", "PYTHONPATH", "PGPASSWORD"],
  ...["HTTP_PROXY", "https_proxy", "LC_NUMERIC", "LANGUAGE", "RUNNER_DEBUG", "ACTIONS_STEP_DEBUG", "SSLKEYLOGFILE"],
  ...["NODE_DEBUG", "NODE_DEBUG_NATIVE", "NODE_V8_COVERAGE", "TF_LOG_PATH", "TF_LOG_PROVIDER", "GIT_TRACE"],
  ...["GIT_TRACE_CURL", "GIT_TRACE_PACKET", "GIT_CURL_VERBOSE", "GIT_SSL_NO_VERIFY", "PYTHONHTTPSVERIFY", "PGSSLMODE"],
];

test("a child process sees where programs are, whose home it is, and nothing of the step: no token, no input, no switch", async () => {
  const kept = { PATH: process.env.PATH ?? "", HOME: "/home/ada", TZ: "Asia/Tokyo", RUNNER_TRACKING_ID: "github_1" };
  const { world, close } = openWorld({
    env: {
      ...Object.fromEntries(around.map((name) => [name, "0"])),
      ...kept,
      LANG: "tr_TR",
      LC_ALL: "tr_TR",
      RUNNER_TEMP: temp,
    },
    token: "ghs_secret",
    signal: new AbortController().signal,
  });
  try {
    const { stdout } = await world.exec.run({ file: "/usr/bin/env", args: [], cwd: temp });
    const seen = Object.fromEntries(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    );
    expect(seen).toEqual({ ...kept, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", TMPDIR: world.temp });
  } finally {
    await close();
  }
});
