import { Octokit } from "@octokit/core";
import { UserError } from "../../model/document/user-error.ts";
import { httpClient } from "../http/http-client.ts";
import { wholeAnswer } from "../http/whole-answer.ts";
import type { Settings } from "../machine/settings.ts";
import { limitPause, longestWait } from "./github-limit.ts";
import type { GitHubTime } from "./github-time.ts";

/** One request to GitHub's REST API for the caller's repository; `{owner}` and `{repo}` are filled in where the route has them. */
export interface GitHub {
  /**
   * `allow` lists statuses from 400 up that are an answer and no error. Throws `UserError(forbidden)` for a missing permission, with the
   * permission named; `UserError(github_unavailable)` when GitHub does not answer within its budget of retries.
   * GET is retried on 5xx, resets, answers that break off and rate limits; writes only where GitHub surely did nothing (rate limits), because a lost answer may hide a done deed.
   */
  request(route: string, options?: RequestOptions): Promise<Answer>;
}

/** Parameters of the route, besides what is named here. */
export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly allow?: readonly number[];
  /** `manual`: a redirect is the answer and is not followed. */
  readonly redirect?: "manual";
  /** Milliseconds for one try; a minute unless told otherwise. */
  readonly timeout?: number;
  readonly [parameter: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** Parsed JSON, or text; not yet looked at: parse it. */
  readonly data: unknown;
  readonly url: string;
}

interface Failure {
  readonly status?: number;
  readonly message: string;
  readonly response?: {
    readonly headers: Record<string, string | undefined>;
    readonly data: unknown;
    readonly url: string;
  };
}

const attempts = 4;

/** GitHub's REST API through Octokit. `sleep` waits between tries; `heard` is told the time of each answer. */
export function gitHub(
  settings: Settings,
  sleep: (milliseconds: number) => Promise<void>,
  heard: GitHubTime["heard"] = () => {},
): GitHub {
  const octokit = new Octokit({
    baseUrl: settings.apiUrl,
    userAgent: "slipway",
    ...(settings.token === undefined ? {} : { auth: settings.token }),
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  const fetch = wholeAnswer(httpClient(settings.env));
  const [owner = "", repo = ""] = settings.repository.split("/");
  const request: GitHub["request"] = async (
    route,
    { headers, allow, redirect, timeout = 60_000, ...parameters } = {},
  ) => {
    for (let attempt = 1; ; attempt += 1) {
      const asked = new Date();
      try {
        const answer = await octokit.request(route, {
          ...(route.includes("{owner}") ? { owner, repo } : {}),
          ...parameters,
          headers: { "x-github-api-version": "2022-11-28", ...headers },
          request: {
            fetch,
            signal: AbortSignal.any([settings.signal, AbortSignal.timeout(timeout)]),
            ...(redirect === undefined ? {} : { redirect }),
          },
        });
        heard(answer.headers.date, asked);
        return { status: answer.status, headers: answer.headers, data: answer.data, url: answer.url };
      } catch (error) {
        const failure = error as Failure;
        const { status, response } = failure;
        heard(response?.headers.date, asked);
        if (response && status !== undefined && allow?.includes(status))
          return { status, headers: response.headers, data: response.data, url: response.url };
        const pause = settings.signal.aborted ? undefined : pauseBefore(route, failure, attempt);
        if (pause === undefined || attempt >= attempts) throw explained(route, failure);
        await sleep(pause);
      }
    }
  };
  return { request };
}

/** Milliseconds to wait before the next try, or `undefined` for none. */
const pauseBefore = (route: string, failure: Failure, attempt: number): number | undefined => {
  const limited = limitOf(failure, attempt);
  if (limited !== undefined) return limited <= longestWait ? limited : undefined;
  const lost = failure.status === undefined || failure.status >= 500;
  return lost && route.startsWith("GET ") ? 250 * 4 ** (attempt - 1) : undefined;
};

const limitOf = ({ status, message, response }: Failure, attempt: number): number | undefined =>
  limitPause(status, response?.headers ?? {}, message, attempt);

const explained = (route: string, failure: Failure): UserError => {
  const { status, response } = failure;
  const asked = `GitHub answered ${status ?? "nothing"} to ${route}: ${failure.message.split("\n")[0]}`;
  const limited = limitOf(failure, 1);
  if (limited !== undefined)
    return new UserError(`GitHub's rate limit stops ${route}: ${failure.message.split("\n")[0]}`, {
      reason: "github_unavailable",
      remedy: `Re-run the job in ${Math.ceil(limited / 60_000)} minutes; if it stays, let fewer jobs of this repository run at once.`,
      cause: failure,
    });
  if (status === 401 || status === 403) {
    const needs = response?.headers["x-accepted-github-permissions"];
    return new UserError(asked, {
      reason: "forbidden",
      remedy: needs
        ? `Give the job the permission ${needs.replaceAll("_", "-").replaceAll("=", ": ")}.`
        : "Give the job the permissions that the action's README lists.",
    });
  }
  return new UserError(asked, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    cause: failure,
  });
};
