import type { ReasonCode } from "../../model/document/reason.ts";
import type { HttpCheck } from "./values.ts";

/** What a system answered, its body parsed if it is JSON. */
export type SystemAnswer =
  | { readonly answered: true; readonly status: number; readonly location: string; readonly json: unknown }
  | { readonly answered: false; readonly because: string };

/** Is it what was expected? `waits` says in a few words what is waited for and what is there instead. */
export type AnswerVerdict =
  | { readonly go: true; readonly because: string }
  | { readonly go: false; readonly reason: ReasonCode; readonly because: string; readonly waits: string };

/** An answer ► verdict. A status that differs speaks first, then the release it names, then the other values; `hide` takes secrets out of these. */
export function answerVerdict(
  answer: SystemAnswer,
  { url, status, location, follow, json }: HttpCheck,
  hide: (text: string) => string,
): AnswerVerdict {
  const shown = (value: unknown): string => inShort(value, hide);
  if (!answer.answered)
    return no("check_failed", `there is no answer: ${answer.because}`, `an answer (${answer.because})`);
  if (answer.status !== status)
    return no(
      "check_failed",
      `it answered ${answer.status}, expected ${status}${isRedirect(answer) && !follow ? "; a check with follow: true follows redirects" : ""}`,
      `status ${status} (sees ${answer.status})`,
    );
  if (location !== undefined && addressFrom(url, answer.location) !== location) {
    const [message, wanted] = [originOf(url, answer.location), shown(location)];
    return no(
      "check_failed",
      `it redirects to ${message}, expected ${wanted}`,
      `a redirect to ${wanted} (sees ${message})`,
    );
  }
  for (const { key, value, identity } of json.toSorted((a, b) => Number(b.identity) - Number(a.identity))) {
    const seen = valueAt(answer.json, key);
    if (seen === value) continue;
    const [message, wanted] = [shapeOf(seen), shown(value)];
    return no(
      identity && seen !== undefined ? "wrong_version" : "check_failed",
      `its ${key} is ${message}, expected ${wanted}`,
      `${wanted} (sees ${message})`,
    );
  }
  const named = json.filter(({ identity }) => identity).map(({ key, value }) => `${key} ${shown(value)}`);
  const to = location === undefined ? "" : `, to ${shown(location)}`;
  return { go: true, because: named.length > 0 ? named.join(", ") : `answered ${status}${to}` };
}

const isRedirect = ({ status }: { readonly status: number }): boolean => status >= 300 && status <= 399;

const addressFrom = (url: string, location: string): string | null =>
  location !== "" && URL.canParse(location, url) ? new URL(location, url).href : null;

/** Of another address than the expected one only where it is: its path may hold what nobody should read. */
const originOf = (url: string, location: string): string => {
  const address = addressFrom(url, location);
  return address === null ? "no address" : `another address at ${new URL(address).origin}`;
};

const no = (reason: ReasonCode, because: string, waits: string): AnswerVerdict => ({
  go: false,
  reason,
  because,
  waits,
});

/** The value of a key; a key with dots that is not there itself is a path. */
const valueAt = (body: unknown, key: string): unknown => {
  if (isObject(body) && Object.hasOwn(body, key)) return body[key];
  let at: unknown = body;
  for (const part of key.split(".")) {
    if (!isObject(at) || !Object.hasOwn(at, part)) return undefined;
    at = at[part];
  }
  return at;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/**
 * What an answer holds where something else was expected: only its type and length, for the answer may be anything. A version is reported,
 * since people need to know which one runs and nothing that is secret looks like one.
 */
const shapeOf = (value: unknown): string => {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "string")
    return /^v?\d{1,4}(\.\d{1,4}){1,3}(-[0-9a-f]{7}|-(alpha|beta|rc)(\.\d{1,4})?)?$/.test(value)
      ? value
      : `text of ${value.length} characters`;
  if (typeof value !== "object") return `a ${typeof value}`;
  return Array.isArray(value) ? `a list of ${value.length}` : `an object of ${Object.keys(value).length} keys`;
};

const inShort = (value: unknown, hide: (text: string) => string): string => {
  if (value === undefined) return "missing";
  const hidden = (_: string, part: unknown) => (typeof part === "string" ? hide(part) : part);
  const text = typeof value === "string" ? hide(value) : JSON.stringify(value, hidden);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

const first = 100;
const longest = 5_000;

/** Pauses between tries that together last `within` milliseconds: each longer than the one before, none longer than 5 s. */
export function pauses(within: number): readonly number[] {
  const all: number[] = [];
  for (let remaining = within, pause = first; remaining > 0; remaining -= all.at(-1) ?? remaining) {
    all.push(Math.min(pause, remaining));
    pause = Math.min(longest, Math.ceil(pause * 1.6));
  }
  return all;
}
