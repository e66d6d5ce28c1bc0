import { answerVerdict, pauses, type SystemAnswer } from "../../packages/decide/check-answer.ts";
import type { HttpCheck } from "../../packages/decide/check-values.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CheckResult } from "../../packages/model/check.ts";
import { parseJson } from "../../packages/model/document.ts";
import type { HttpAnswer } from "../../packages/ports/http.ts";

const maxBytes = 1024 * 1024;

/** Asks until the answer is the expected one or the time of the check is over; the last answer counts. */
export const askSystem = async (check: HttpCheck, { clock, hide, http, log, signal }: World): Promise<CheckResult> => {
  const name = `GET ${check.url.replace(/\?.*$/s, "?…").replace(/\/\/[^/]*@/, "//…@")}`;
  const waits = pauses(check.within);
  const until = clock.now().getTime() + check.within;
  for (let attempt = 0; ; attempt += 1) {
    const timeout = Math.max(1000, Math.min(10_000, until - clock.now().getTime()));
    const answer = await http.get(check.url, { timeout, maxBytes });
    const verdict = answerVerdict(parsed(answer), check, hide);
    if (verdict.go) return { name, outcome: "passed", reason: "done", because: verdict.because };
    const wait = waits[attempt];
    if (wait === undefined || clock.now().getTime() + wait > until || signal.aborted) {
      if (answer.answered && answer.body !== "")
        log.foreign(`  ${hide(answer.body).replaceAll(/\s+/g, " ").slice(0, 200)}`);
      return { name, outcome: "failed", reason: verdict.reason, because: verdict.because };
    }
    log.info(`${name} … waiting for ${verdict.waits}, ${attempt + 1} of ${waits.length + 1}`);
    await clock.sleep(wait);
  }
};

/** A body that is no JSON is none. */
const parsed = (answer: HttpAnswer): SystemAnswer => {
  if (!answer.answered) return answer;
  const { status, body } = answer;
  try {
    return { answered: true, status, json: parseJson(body, "the answer") };
  } catch {
    return { answered: true, status, json: undefined };
  }
};
