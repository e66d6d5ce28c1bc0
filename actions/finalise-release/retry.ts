import { UserError } from "../../packages/model/document/user-error.ts";
import type { Clock } from "../../packages/ports/machine/clock.ts";

const tries = 5;

/**
 * Does a piece of work that looks up before it acts, again where GitHub's answer was lost, which may hide a done deed, and where somebody
 * else was there in the meantime (`undefined`). Throws `UserError(github_unavailable)` for the former, `UserError(release_under_way)` for the latter.
 */
export async function retryWork<T>(clock: Clock, what: string, work: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const [answer, lost] = await work().then(
      (value) => [value, undefined] as const,
      (error: unknown) => [undefined, lostAnswer(error)] as const,
    );
    if (answer !== undefined) return answer;
    if (attempt === tries) throw lost ?? busy(what);
    await clock.sleep(250 * 2 ** attempt);
  }
}

/** The port has waited for limits already, as long as anybody should. */
const lostAnswer = (error: unknown): UserError => {
  const isLost = error instanceof UserError && error.reason === "github_unavailable";
  if (isLost && !error.message.includes("rate limit")) return error;
  throw error;
};

const busy = (what: string): UserError =>
  new UserError(`${what} was changed by others in all ${tries} tries`, {
    reason: "release_under_way",
    remedy: "Re-run the job once the other run has ended; what is done stays done.",
  });
