/** The headers of an answer, names in lower case. */
type Headers = Readonly<Record<string, string | undefined>>;

/** Longest wait for one limit; what is told to take longer is not waited for. */
export const longestWait = 5 * 60_000;

/**
 * Milliseconds until GitHub may be asked again after an answer that is a rate limit, or `undefined` for any other answer. Never less than is
 * told; where nothing usable is reported, a minute that doubles with each try (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
export function limitPause(
  status: number | undefined,
  headers: Headers,
  message: string,
  attempt: number,
): number | undefined {
  const spent = headers["x-ratelimit-remaining"] === "0";
  const limited =
    status === 429 ||
    (status === 403 && (headers["retry-after"] !== undefined || spent || /rate limit/i.test(message)));
  if (!limited) return undefined;
  const theirs = Date.parse(headers.date ?? "");
  const now = Number.isNaN(theirs) ? Date.now() : theirs;
  const count =
    retryAfter(headers["retry-after"], now) ?? (spent ? untilReset(headers["x-ratelimit-reset"], now) : undefined);
  return count ?? 60_000 * 2 ** (attempt - 1);
}

/** Seconds, or a date by the server's own clock. */
const retryAfter = (text: string | undefined, now: number): number | undefined => {
  if (text === undefined || text.trim() === "") return undefined;
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

/** A second more, because the reset is reported in whole seconds. */
const untilReset = (text: string | undefined, now: number): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Math.max(0, Number(text) * 1000 - now) + 1000 : undefined;
