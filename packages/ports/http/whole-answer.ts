import type { IncomingMessage } from "node:http";
import { bytesOf, type HttpRequest, type Send } from "./http-client.ts";

/** What Octokit gives to the `fetch` that it is told to use. */
interface Asked extends Omit<HttpRequest, "signal"> {
  readonly redirect?: "manual";
  readonly signal: AbortSignal;
}

/** What it takes of an answer. */
interface Whole {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A `fetch` for Octokit whose answer has all of its body. Octokit takes a body that breaks off, or is not JSON where JSON is reported, for
 * an empty or a strange one; here it is a lost answer and throws, as does a page for people that stands where the API should.
 */
export function wholeAnswer(send: Send) {
  return async (address: string, { redirect, ...asked }: Asked): Promise<Whole> => {
    const { answer, url } = await following(send, new URL(address), asked, redirect === "manual" ? 0 : hops);
    const bytes = await bytesOf(answer, asked.signal);
    const { statusCode: status = 0, statusMessage: statusText = "" } = answer;
    const headers = new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
    const type = headers.get("content-type") ?? "";
    if (status < 500 && /^text\/html\b/i.test(type)) throw new Error("an HTML page came instead of the answer");
    if (status < 300 && bytes.length > 0 && /^application\/json\b/i.test(type)) proveJson(bytes);
    return {
      status,
      statusText,
      url: url.href,
      headers,
      text: async () => new TextDecoder().decode(bytes),
      arrayBuffer: async () => new Uint8Array(bytes).buffer,
    };
  };
}

const hops = 5;

/** GitHub wants a request repeated as it was where a repository has moved: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects. */
const following = async (
  send: Send,
  url: URL,
  asked: HttpRequest,
  remaining: number,
): Promise<{ readonly answer: IncomingMessage; readonly url: URL }> => {
  const answer = await send(url, asked);
  const { location } = answer.headers;
  if (remaining === 0 || location === undefined || !moved.has(answer.statusCode ?? 0)) return { answer, url };
  answer.resume();
  const next = new URL(location, url);
  // The token is for nobody else.
  if (next.origin !== url.origin) throw new Error(`the answer is a redirect to another origin, ${next.origin}`);
  return following(send, next, asked, remaining - 1);
};

const moved: ReadonlySet<number> = new Set([301, 302, 307, 308]);

const proveJson = (bytes: Buffer): void => {
  try {
    JSON.parse(bytes.toString());
  } catch (cause) {
    throw new Error("the answer is not complete JSON", { cause });
  }
};
