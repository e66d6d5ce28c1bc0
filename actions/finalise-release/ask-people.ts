import type { PullRequest } from "../../packages/ports/finishing/pull-requests.ts";
import type { Effect, No } from "./effect.ts";
import type { Job } from "./job.ts";
import { retryWork } from "./retry.ts";

/** A change that waits for people. */
export interface Question {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** What the verdict says while it waits. */
  readonly no: No;
}

/** Finds the open pull request between the two branches, or opens it. Where GitHub does not let us, the words say so. */
export async function askPeople({ credentials, world }: Job, question: Question): Promise<Effect> {
  const { head, base, title, body, no } = question;
  const { pullRequests } = credentials.finishing();
  const asked = await retryWork(world.clock, `the pull request from ${head} to ${base}`, async () => {
    const pullRequest = await pullRequests.find(head, base);
    if (pullRequest) return { pull: pullRequest, state: "found" as const };
    const opened = await pullRequests.open({ head, base, title, body });
    if (opened.pull) return { pull: opened.pull, state: "done" as const };
    return opened.why === "exists" ? undefined : { pull: null, message: opened.message };
  });
  return asked.pull ? waiting(base, no, asked.pull) : unasked(question, asked.message);
}

const waiting = (base: string, no: No, { number, url }: PullRequest): Effect => ({
  what: base,
  state: "pull request",
  message: `waits for the pull request #${number}: ${no.because}`,
  url,
  no: { ...no, because: `${no.because}; the pull request #${number} asks people (${url})` },
});

/** Where there is no pull request nobody can merge it: people open it themselves. */
const unasked = ({ head, base, no }: Question, message: string): Effect => ({
  what: base,
  state: "refused",
  message: no.because,
  no: {
    ...no,
    because: `${no.because}; no pull request could be opened: ${message}`,
    remedy: `Open a pull request from ${head} to ${base} yourself, merge it by a merge commit, neither squashed nor rebased, and re-run this job. So that Slipway opens it next time, let GitHub Actions create pull requests in the settings of the repository, or give the key of an app with pull-requests: write.`,
  },
});
