import * as v from "valibot";
import { parseJson } from "../../model/document/json.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Http, HttpQuestion } from "../http/http.ts";
import type { Clock } from "../machine/clock.ts";
import { Mistakes } from "./jira-answers.ts";

/** Where a Jira is and who asks it. */
export interface JiraAccess {
  /** Its address, without `/` at the end. */
  readonly site: string;
  readonly product: "cloud" | "data-center";
  /** The value of the header `authorization`. */
  readonly authorization: string;
  /** What is connected to although it is not public. */
  readonly allow: readonly string[];
}

/** One request to the REST API below `/rest/api/<version>/`. */
export interface JiraRequest {
  readonly method: HttpQuestion["method"];
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** Statuses besides 2xx that are answers. */
  readonly allow?: readonly number[];
  /** What it is about, for people: `SHOP-12`. */
  readonly about: string;
}

/** Sends requests to one Jira. */
export type AskJira = (request: JiraRequest) => Promise<{ readonly status: number; readonly json: unknown }>;

const bounds = { timeout: 30_000, maxBytes: 16 * 1024 * 1024 };
/** How often a request is made, and milliseconds that are waited for at most when Jira asks for patience. */
const tries = 6;
const longestWait = 120_000;

/**
 * Asks Jira. Who is told to wait (429, 503 with `Retry-After`) waits, and all other requests of this run with it; a question without an
 * answer is asked again only where asking changes nothing or sets what it set before.
 */
export function jiraRequests(access: JiraAccess, http: Http, clock: Clock): AskJira {
  let quietUntil = 0;
  const base = `${access.site.replace(/\/+$/, "")}/rest/api/${access.product === "cloud" ? 3 : 2}/`;
  return async ({ method, path, body, allow = [], about }) => {
    for (let attempt = 1; ; attempt += 1) {
      const wait = quietUntil - clock.now().getTime();
      if (wait > 0) await clock.sleep(wait);
      const answer = await http.ask(
        {
          url: `${base}${path}`,
          method,
          headers: {
            authorization: access.authorization,
            accept: "application/json",
            ...(body !== undefined && { "content-type": "application/json" }),
            "x-atlassian-token": "no-check",
          },
          body: body === undefined ? undefined : JSON.stringify(body),
          follow: false,
        },
        { ...bounds, allow: access.allow },
      );
      const isPatient = attempt < tries;
      if (!answer.answered) {
        if (answer.refused || method === "POST" || !isPatient) throw unreachable(access, answer.because);
        await clock.sleep(1000 * attempt);
        continue;
      }
      const { status, retryAfter } = answer;
      if (status === 429 || (status === 503 && retryAfter !== undefined)) {
        const pause = waitOf(retryAfter, attempt, clock);
        if (!isPatient || pause > longestWait)
          throw unreachable(access, `it asks for ${Math.ceil(pause / 1000)} s of patience (${status})`);
        quietUntil = Math.max(quietUntil, clock.now().getTime() + pause);
        continue;
      }
      if (status >= 500 && method !== "POST" && isPatient) {
        await clock.sleep(1000 * attempt);
        continue;
      }
      if (status === 204 || (status < 300 && answer.body === "")) return { status, json: null };
      const json = jsonOf(answer);
      if (status === 401) throw refused(access, "it does not take the token (401)");
      if (json === undefined) throw notJira(access, status);
      if (status < 300 || allow.includes(status)) return { status, json };
      if (status === 403) throw refused(access, `it forbids this account to touch ${about} (403)${said(json)}`);
      throw failed(about, status, said(json));
    }
  };
}

/** Seconds, or a date; without either a little longer each time. */
const waitOf = (retryAfter: string | undefined, attempt: number, clock: Clock): number => {
  const text = retryAfter?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 1000 * 2 ** attempt : Math.max(0, at - clock.now().getTime());
};

const jsonOf = ({ type, body }: { readonly type: string; readonly body: string }): unknown => {
  if (!/^application\/json\b/i.test(type)) return undefined;
  try {
    return parseJson(body, "the answer of Jira");
  } catch {
    return undefined;
  }
};

/** What Jira says of a mistake: text of others, of which a little is shown. */
const said = (json: unknown): string => {
  const parsed = v.safeParse(Mistakes, json);
  if (!parsed.success) return "";
  const { errorMessages, errors } = parsed.output;
  const words = [...errorMessages, ...Object.entries(errors).map(([field, message]) => `${field}: ${String(message)}`)];
  const text = words.join("; ").replaceAll(/\s+/g, " ").trim();
  return text === "" ? "" : `: ${text.length > 200 ? `${text.slice(0, 199)}…` : text}`;
};

const unreachable = ({ site }: JiraAccess, because: string): UserError =>
  new UserError(`Jira at ${site} did not answer: ${because}`, {
    reason: "jira_unreachable",
    remedy:
      "Check site, and network.allow if Jira is not public; then re-run this job. What was done already is not done again.",
  });

const notJira = ({ site, product }: JiraAccess, status: number): UserError =>
  new UserError(
    `what answers at ${site} is not the API of a Jira ${product === "cloud" ? "Cloud" : "Data Center"} (${status})`,
    {
      reason: "jira_unreachable",
      remedy:
        "Write the address of Jira into site, without a page behind it, and product where it does not follow from it; a scoped token needs https://api.atlassian.com/ex/jira/<cloud id>.",
    },
  );

const refused = ({ site, product }: JiraAccess, because: string): UserError =>
  new UserError(`Jira at ${site}: ${because}`, {
    reason: "jira_refused",
    remedy:
      product === "cloud"
        ? "Make a new API token of an account that may edit these issues, and set JIRA_TOKEN and JIRA_USER (its e-mail address) in the environment jira; without JIRA_USER the token is sent as an OAuth bearer."
        : "Make a new personal access token of an account that may edit these issues, and set JIRA_TOKEN in the environment jira, without JIRA_USER.",
  });

const failed = (about: string, status: number, message: string): UserError =>
  new UserError(
    status === 404
      ? `${about} is not there, or the account may not see it`
      : `${about} was not taken (${status})${message}`,
    {
      reason: "jira_issue_failed",
      remedy: `Look at ${about} in Jira: whether it is there, and whether the account may see and edit it; then re-run this job.`,
    },
  );
