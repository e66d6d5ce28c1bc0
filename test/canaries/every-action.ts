import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf, policyOf, releaseIn } from "../../packages/model/builders/release.ts";
import { actionNames } from "../../scripts/tree.ts";
import { encodings, secretsIn } from "./encodings.ts";
import { watchedStep } from "./watched-step.ts";

let url: string;
let heard = 0;
/** Answers of a service that gives back whatever it was sent, in the forms in which services do. */
export const answers = [
  (sent: string) => ({
    status: 401,
    type: "application/json",
    body: JSON.stringify({ message: `Bad credentials: ${sent}`, errors: [{ message: sent }] }),
  }),
  (sent: string) => ({ status: 403, type: "text/html", body: `<html><title>${sent}</title>` }),
  (sent: string) => ({
    status: 422,
    type: "application/json",
    body: JSON.stringify({ message: sent, documentation_url: `https://x/?${sent}` }),
  }),
  (sent: string) => ({ status: 200, type: "application/json", body: JSON.stringify({ [sent]: sent, version: sent }) }),
  (sent: string) => ({ status: 200, type: "text/plain", body: `{"broken": "${sent}` }),
] as const;
let answer: (typeof answers)[number] = answers[0];

/** Opens the service; its end is answered. */
const openService = async (): Promise<() => void> => {
  const server: Server = createServer((request, response) => {
    heard += 1;
    const { status, type, body } = answer(`${request.headers.authorization ?? ""} ${request.url}`);
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
};

const secret = () => randomBytes(20).toString("base64url").replaceAll(/[-_]/g, "Z");

const configuration = configurationOf(
  'network: { allow: [127.0.0.1] }\nchecks: [{ http: "{outputs.url}/{outputs.key}", expect: { json: { version: "{version}" } }, within: 1s }]',
);
/** Inputs that many actions have in common. */
export const documents = {
  release: JSON.stringify(releaseIn(flowFor(triggerOf(), configuration))),
  configuration: JSON.stringify(configuration),
  flow: JSON.stringify(flowFor(triggerOf(), configuration)),
  environment: "dev",
  needs: "{}",
  gate: "start",
  policy: JSON.stringify(policyOf()),
};

/** Every action, given secrets where it takes them, whose service gives them back: everything that is left to see. */
const sinksOf = async (
  action: string,
  secrets: Record<string, string>,
): Promise<{ sinks: string; hosts: readonly string[]; commands: number }> => {
  const workspace = await mkdtemp(join(tmpdir(), "slipway-canary-"));
  const { token = "", key = "", password = "", runtime = "", words = "" } = secrets;
  const { result, hosts, commands } = await watchedStep(action, {
    workspace,
    inputs: await known(action, {
      ...(documents as Record<string, string>),
      token,
      url: `postgresql://ada:${password}@127.0.0.1:9/d`,
      outputs: JSON.stringify({ url, key: "x" }),
      secrets: JSON.stringify({ WORDS: words }),
      "app-id": "1",
      "app-key": key,
    }),
    env: {
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: url,
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: runtime,
      RUNNER_DEBUG: "1",
      ACTIONS_STEP_DEBUG: "true",
      TF_LOG: "TRACE",
      GIT_TRACE: "1",
      GIT_TRACE_CURL: "1",
      GIT_CURL_VERBOSE: "1",
    },
  });
  const files = await Promise.all(
    (await readdir(workspace, { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), "latin1")),
  );
  await rm(workspace, { recursive: true });
  const sinks = [
    result.log.replaceAll(/^::add-mask::.*$/gm, ""),
    JSON.stringify(result.outputs),
    result.summary,
    ...result.leftovers,
    ...files,
    ...commands,
  ].join("\n");
  return { sinks, hosts, commands: commands.length };
};

/** What an action takes from all that could be given, so that none ends at an input that it does not know. */
export async function known(action: string, all: Record<string, string>): Promise<Record<string, string>> {
  const text = await readFile(join(import.meta.dirname, "../../actions", action, "action.yml"), "utf8");
  return Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`^  ${name}:`, "m").test(text)));
}

/** What was seen of all actions. */
export interface Looked {
  /** Secrets where none may be: outputs, logs, files, and command lines while it ran. */
  readonly found: readonly string[];
  readonly looks: number;
  /** How often the service was asked. */
  readonly heard: number;
  /** Who connected where: `action host`. */
  readonly hosts: readonly string[];
  /** Command lines that were read. */
  readonly commands: number;
}

/** Every action under each of these answers. */
export async function lookEverywhere(chosen: readonly (typeof answers)[number][]): Promise<Looked> {
  const close = await openService();
  const matches: string[] = [];
  const hosts = new Set<string>();
  let [looks, commands] = [0, 0];
  heard = 0;
  for (answer of chosen)
    for (const action of await actionNames()) {
      const secrets = Object.fromEntries(
        ["token", "key", "password", "runtime", "words"].map((name) => [name, secret()]),
      );
      const seen = await sinksOf(action, secrets);
      for (const host of seen.hosts) hosts.add(`${action} ${host}`);
      commands += seen.commands;
      looks += Object.keys(secrets).length * Object.keys(encodings).length;
      matches.push(...secretsIn(seen.sinks, secrets).map((what) => `${action}: ${what}`));
    }
  close();
  process.stdout.write(
    `N1: ${matches.length} of ${looks} looks for a secret in ${Object.keys(encodings).length} encodings found one, after ${heard} requests\n`,
  );
  return { found: matches, looks, heard, hosts: [...hosts], commands };
}
