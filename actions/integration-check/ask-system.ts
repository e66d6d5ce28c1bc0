import { answerVerdict, pauses, type SystemAnswer } from "../../packages/decide/check/answer.ts";
import type { HttpCheck } from "../../packages/decide/check/values.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CheckResult } from "../../packages/model/check/check.ts";
import { parseJson } from "../../packages/model/document/document.ts";
import type { HttpAnswer } from "../../packages/ports/http/http.ts";

const maxBytes = 1024 * 1024;

/** Asks until the answer is the expected one or the time of the check is over; the last answer counts. `allow`: what may be connected to although it is not public. */
export async function askSystem(
  check: HttpCheck,
  allow: readonly string[],
  { clock, hide, http, log, signal }: World,
): Promise<CheckResult> {
  const name = `${check.method} ${check.url.replace(/\?.*$/s, "?…").replace(/\/\/[^/]*@/, "//…@")}`;
  const waits = pauses(check.within);
  const until = clock.now().getTime() + check.within;
  for (let attempt = 0; ; attempt += 1) {
    const timeout = Math.max(1000, Math.min(10_000, until - clock.now().getTime()));
    const answer = await http.ask(check, { timeout, maxBytes, allow });
    const verdict = answerVerdict(parsed(answer), check, hide);
    if (verdict.go) return { name, outcome: "passed", reason: "done", because: verdict.because };
    const wait = !answer.answered && answer.refused ? undefined : waits[attempt];
    if (wait === undefined || clock.now().getTime() + wait > until || signal.aborted) {
      if (answer.answered) log.info(`  its answer was ${shapeOf(answer)}`);
      return { name, outcome: "failed", reason: verdict.reason, because: verdict.because };
    }
    log.info(`${name} … waiting for ${verdict.waits}, ${attempt + 1} of ${waits.length + 1}`);
    await clock.sleep(wait);
  }
}

/** What an answer was, without a word of it: it may be a secret of whoever answered. */
const shapeOf = ({ status, type, body }: Extract<HttpAnswer, { answered: true }>): string => {
  const kind = /^[a-z]+\/[a-z0-9.+-]{1,60}(?=$|[;\s])/i.exec(type)?.[0] ?? "of no known type";
  return `${status}, ${kind}, ${Buffer.byteLength(body)} bytes`;
};

/** A body that is not JSON is none. */
const parsed = (answer: HttpAnswer): SystemAnswer => {
  if (!answer.answered) return answer;
  const { status, location, body } = answer;
  try {
    return { answered: true, status, location, json: parseJson(body, "the answer") };
  } catch {
    return { answered: true, status, location, json: undefined };
  }
};
