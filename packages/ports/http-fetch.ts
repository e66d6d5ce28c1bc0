import type { Http, HttpAnswer } from "./http.ts";
import { bytesOf, httpClientOver, type Send } from "./http-client.ts";
import { AddressRefused, connectGuarded, type Resolve } from "./network/guarded-connection.ts";
import { reachable } from "./network/reachable.ts";
import type { Settings } from "./settings.ts";

const hops = 3;

/** GET by Node's own client, to public and to allowed addresses, through no proxy. Redirects are followed on the same origin only. */
export const fetchHttp = ({ signal }: Pick<Settings, "signal">, resolve?: Resolve): Http => {
  return {
    get: async (url, { timeout, maxBytes, allow }) => {
      const late = AbortSignal.timeout(timeout);
      const judge = reachable(allow);
      const send = httpClientOver((address, ending) => connectGuarded(address, judge, ending, resolve));
      try {
        return await get(send, url, AbortSignal.any([signal, late]), maxBytes);
      } catch (error) {
        if (signal.aborted) throw error;
        if (error instanceof AddressRefused) return { answered: false, because: error.message, refused: true };
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
      return { answered: true, status, type: headers["content-type"] ?? "", body: body.toString("utf8") };
    }
    answer.destroy();
    if (!URL.canParse(headers.location, at)) return no("it redirects to what is no address");
    const next = new URL(headers.location, at);
    if (next.origin !== new URL(at).origin) return no("it redirects to another origin");
    at = next.href;
  }
  return no(`it redirects more than ${hops} times`);
};

const no = (because: string): HttpAnswer => ({ answered: false, because });
