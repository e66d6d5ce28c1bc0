import type { Http, HttpAnswer } from "./http.ts";
import { bytesOf, httpClient, type Send } from "./http-client.ts";
import type { Settings } from "./settings.ts";

const hops = 3;

/** GET by Node's own client. Redirects are followed on the same origin only. */
export const fetchHttp = ({ env, signal }: Pick<Settings, "env" | "signal">): Http => {
  const send = httpClient(env);
  return {
    get: async (url, { timeout, maxBytes }) => {
      const late = AbortSignal.timeout(timeout);
      try {
        return await get(send, url, AbortSignal.any([signal, late]), maxBytes);
      } catch (error) {
        if (signal.aborted) throw error;
        return no(late.aborted ? `no whole answer within ${timeout / 1000} s` : (error as Error).message);
      }
    },
  };
};

const get = async (send: Send, url: string, signal: AbortSignal, maxBytes: number): Promise<HttpAnswer> => {
  let at = url;
  for (let hop = 0; hop <= hops; hop += 1) {
    if (!/^https?:\/\//i.test(at) || !URL.canParse(at)) return no("it is no http or https address");
    const answer = await send(new URL(at), { signal, headers: { "user-agent": "slipway" } });
    const { statusCode: status = 0, headers } = answer;
    if (status < 300 || status > 399 || headers.location === undefined) {
      const body = await bytesOf(answer, signal, maxBytes);
      return { answered: true, status, body: body.toString("utf8") };
    }
    answer.destroy();
    if (!URL.canParse(headers.location, at)) return no("it redirects to what is no address");
    const next = new URL(headers.location, at);
    if (next.origin !== new URL(at).origin) return no(`it redirects to another origin, ${next.origin}`);
    at = next.href;
  }
  return no(`it redirects more than ${hops} times`);
};

const no = (because: string): HttpAnswer => ({ answered: false, because });
