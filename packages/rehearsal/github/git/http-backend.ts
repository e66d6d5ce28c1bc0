import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Moved } from "../records/activity.ts";
import { gitEnvironment } from "../store/run-git.ts";

/** A request that may reach git. */
export interface BackendRequest {
  /** Folder that holds the bare repositories. */
  readonly root: string;
  /** Below the root: `/owner/name.git/info/refs`. */
  readonly path: string;
  readonly query: string;
  readonly login: string;
  readonly hooks: string;
  /** Whether workflow files may not be touched. */
  readonly guarded: boolean;
  /** Rules that the push has to keep, as the hook reads them. */
  readonly rules: string;
  /** Path of a file that is not there yet, for which refs moved. */
  readonly notes: string;
}

const settings: Readonly<Record<string, string>> = {
  "http.receivepack": "true",
  "uploadpack.allowAnySHA1InWant": "true",
  "uploadpack.allowFilter": "true",
  "receive.autogc": "false",
  "receive.hideRefs": "refs/pull/", // only GitHub itself writes them
  "safe.directory": "*",
};

/** Lets git's own CGI answer; `settle` runs with the refs that moved before the client sees the end. */
export async function serveGit(
  request: IncomingMessage,
  response: ServerResponse,
  ask: BackendRequest,
  settle: (moved: readonly Moved[]) => Promise<void>,
): Promise<void> {
  const { notes } = ask;
  const rules = ask.rules === "" ? "" : `${notes}-rules`;
  if (rules !== "") await writeFile(rules, ask.rules);
  const child = spawn("git", ["http-backend"], {
    env: environment(request, ask, notes, rules),
    stdio: ["pipe", "pipe", "ignore"],
  });
  const closed = once(child, "close");
  child.stdin.on("error", () => undefined);
  request.pipe(child.stdin);
  response.once("close", () => response.writableFinished || child.kill());
  try {
    await copyAnswer(child.stdout, response);
    await closed;
    await settle(await readMoved(notes));
  } finally {
    await rm(notes, { force: true });
    if (rules !== "") await rm(rules, { force: true });
    response.end();
  }
}

/** Reads the CGI headers off the front and passes the rest on. */
async function copyAnswer(output: NodeJS.ReadableStream, response: ServerResponse): Promise<void> {
  const gone = new Promise((resolve) => response.once("close", resolve));
  let head = Buffer.alloc(0);
  let started = false;
  for await (const chunk of output) {
    if (started) {
      if (!response.write(chunk) && !response.destroyed)
        await Promise.race([new Promise((resolve) => response.once("drain", resolve)), gone]);
      continue;
    }
    head = Buffer.concat([head, chunk as Buffer]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) continue;
    started = true;
    const lines = head.toString("latin1", 0, end).split("\r\n");
    const headers = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2) as [string, string]));
    const { Status: status = "200", ...rest } = headers;
    response.writeHead(Number.parseInt(status, 10), rest);
    response.write(head.subarray(end + 4));
  }
  if (!started) response.writeHead(500, { "content-type": "text/plain" }).write("git http-backend gave no answer");
}

async function readMoved(notes: string): Promise<Moved[]> {
  const text = await readFile(notes, "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [from = "", to = "", ref = ""] = line.split(" ");
    return { ref, from, to };
  });
}

function environment(
  request: IncomingMessage,
  ask: BackendRequest,
  notes: string,
  rules: string,
): Record<string, string> {
  const { headers } = request;
  const config = Object.entries({ ...settings, "core.hooksPath": ask.hooks });
  return gitEnvironment({
    GIT_PROJECT_ROOT: ask.root,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: ask.path,
    QUERY_STRING: ask.query,
    REQUEST_METHOD: request.method ?? "GET",
    REMOTE_USER: ask.login,
    REMOTE_ADDR: "127.0.0.1",
    CONTENT_TYPE: headers["content-type"] ?? "",
    ...(headers["content-length"] ? { CONTENT_LENGTH: headers["content-length"] } : {}),
    ...(headers["content-encoding"] ? { HTTP_CONTENT_ENCODING: headers["content-encoding"] } : {}),
    ...(headers["git-protocol"] ? { GIT_PROTOCOL: String(headers["git-protocol"]) } : {}),
    LOOPBACK_MOVED: notes,
    LOOPBACK_RULES: rules,
    LOOPBACK_GUARD: ask.guarded ? "1" : "0",
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  });
}
