import type { Settings } from "../machine/settings.ts";
import { AddressRefused, connectGuarded, type Resolve } from "./guarded-connection.ts";
import type { Http, HttpAnswer, HttpQuestion } from "./http.ts";
import { bytesOf, httpClientOver, type Send } from "./http-client.ts";
import { reachable } from "./reachable.ts";

const hops = 3;

/** Asks by Node's own client, public and allowed addresses, through no proxy. Every redirect that is followed is judged as the first address was. */
export function fetchHttp({ signal }: Pick<Settings, "signal">, resolve?: Resolve): Http {
  return {
    ask: async (question, { timeout, maxBytes, allow }) => {
      const late = AbortSignal.timeout(timeout);
      const judge = reachable(allow);
      const send = httpClientOver((address, ending) => connectGuarded(address, judge, ending, resolve));
      try {
        return await answerTo(send, question, AbortSignal.any([signal, late]), maxBytes);
      } catch (error) {
        if (signal.aborted) throw error;
        if (error instanceof AddressRefused) return { answered: false, because: error.message, refused: true };
        return no(late.aborted ? `no whole answer within ${timeout / 1000} s` : (error as Error).message);
      }
    },
  };
}

/** Statuses by which an address is reported where to ask instead (RFC 9110, 15.4). */
const redirects = new Set([301, 302, 303, 307, 308]);

const answerTo = async (
  send: Send,
  question: HttpQuestion,
  signal: AbortSignal,
  maxBytes: number,
): Promise<HttpAnswer> => {
  let { url: at, method, headers, body } = question;
  for (let hop = 0; hop <= hops; hop += 1) {
    if (!/^https?:\/\//i.test(at) || !URL.canParse(at)) return no("it is not an http or https address");
    const answer = await send(new URL(at), {
      signal,
      method,
      headers: { ...headers, "user-agent": "slipway" },
      ...(body === undefined ? {} : { body }),
    });
    const { statusCode: status = 0, headers: report } = answer;
    if (!question.follow || !redirects.has(status) || report.location === undefined) {
      const bytes = await bytesOf(answer, signal, maxBytes);
      const [type, location] = [report["content-type"] ?? "", report.location ?? ""];
      const retryAfter = report["retry-after"];
      const body = bytes.toString("utf8");
      return { answered: true, status, type, location, body, ...(retryAfter !== undefined && { retryAfter }) };
    }
    answer.destroy();
    if (!URL.canParse(report.location, at)) return no("it redirects to what is not an address");
    const next = new URL(report.location, at);
    const isElsewhere = next.origin !== new URL(at).origin;
    const isSentAgain = method !== "GET" && (status === 307 || status === 308);
    if (isElsewhere && isSentAgain) return no(`it redirects a ${method} to another origin`);
    // What was meant for one origin is told to no other, also not on the way back.
    if (isElsewhere) headers = {};
    if (!isSentAgain) [method, body, headers] = ["GET", undefined, withoutBody(headers)];
    at = next.href;
  }
  return no(`it redirects more than ${hops} times`);
};

const withoutBody = (headers: HttpQuestion["headers"]): HttpQuestion["headers"] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));

const no = (because: string): HttpAnswer => ({ answered: false, because });
