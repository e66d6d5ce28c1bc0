import type { Agent, IncomingMessage, RequestOptions } from "node:http";
import type { Socket } from "node:net";

/** One request. */
export interface HttpRequest {
  /** GET unless told otherwise. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal: AbortSignal;
}

/**
 * Sends a request; the answer has its head, and its body is still to be read or to be ended. Redirects are answers.
 * Throws what the signal was given, or an error in the system's words.
 */
export type Send = (address: URL, request: HttpRequest) => Promise<IncomingMessage>;

/**
 * Node's own client, through the proxy that the environment names (`https_proxy`, `http_proxy`, `no_proxy`), as the actions of
 * GitHub's toolkit go: https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers.
 * The built-in `fetch` takes no proxy from there, and its first use costs 60 ms of an action.
 */
export function httpClient(environment: Readonly<Record<string, string | undefined>> = {}): Send {
  const agents = new Map<string, Agent>();
  const proxyEnv = { ...environment };
  const isNamed = Object.keys(proxyEnv).some((name) => /^https?_proxy$/i.test(name) && proxyEnv[name]);
  const agentFor = ({ protocol, hostname }: URL): Agent => {
    const direct = !isNamed || loopback.test(hostname);
    const key = `${protocol}${direct}`;
    const { Agent } = process.getBuiltinModule(protocol === "https:" ? "node:https" : "node:http");
    const agent =
      agents.get(key) ??
      new Agent({ keepAlive: true, ...(direct ? { timeout: idle } : { timeout: throughProxy, proxyEnv }) });
    agents.set(key, agent);
    return agent;
  };
  return sender(async (address) => ({ agent: agentFor(address) }));
}

/** Node's own client over connections that somebody else makes, one for each request and none through a proxy. */
export function httpClientOver(connect: (address: URL, signal: AbortSignal) => Promise<Socket>): Send {
  return sender(async (address, signal) => {
    const socket = await connect(address, signal);
    return { createConnection: () => socket };
  });
}

/** How a request gets to its server. */
type Route = Pick<RequestOptions, "agent" | "createConnection">;

const sender =
  (routeTo: (address: URL, signal: AbortSignal) => Promise<Route>): Send =>
  async (address, { signal, body, ...head }) => {
    signal.throwIfAborted();
    if (address.username !== "" || address.password !== "") throw new Error("the address holds credentials");
    try {
      return await answerTo(address, { ...head, ...(await routeTo(address, signal)), signal }, body);
    } catch (error) {
      signal.throwIfAborted();
      throw plain(error as Error);
    }
  };

/** As the toolkit has it: what is asked on this machine goes through no proxy. */
const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Milliseconds after which a connection that nobody uses is closed; servers wait longer. */
const idle = 5000;

/** The same through a proxy, where Node gives the way to the server no more time either. */
const throughProxy = 30_000;

const answerTo = (address: URL, options: RequestOptions, body: HttpRequest["body"]): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { request } = process.getBuiltinModule(address.protocol === "https:" ? "node:https" : "node:http");
    request(address, options, resolve).on("error", reject).end(body);
  });

/** Where a name has several addresses, the error of all of them has no message of its own. */
const plain = (error: Error): Error =>
  error instanceof AggregateError
    ? new Error(error.errors.map((each: Error) => each.message).join("; "), { cause: error })
    : error;

/** The whole body. Throws what the signal was given, or where it breaks off. */
export async function bytesOf(answer: IncomingMessage, signal: AbortSignal, maxBytes = Infinity): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new Error(`its answer is longer than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
  return Buffer.concat(chunks);
}
