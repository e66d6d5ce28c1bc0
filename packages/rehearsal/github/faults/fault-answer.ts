import type { Asked, Fault, Limited } from "./fault.ts";

/** An answer that comes instead of the service's own. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const limits = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";

/** What the client is reported by a fault that has an answer of its own, as that service would say it; `null` for the others. */
export function faultAnswerOf(fault: Fault, { service }: Asked, now: number): Told | null {
  if (fault.kind === "html") return page(fault.status ?? 200);
  if (fault.kind === "limit") return limited(fault, now);
  if (fault.kind === "broken-upload") return page(502);
  if (fault.kind !== "error") return null;
  if (service === "rest") {
    return fault.status === 500 ? json(500, { message: "Server Error" }) : page(fault.status);
  }
  if (service === "artifacts") return json(fault.status, { code: "internal", msg: "an internal error occurred" });
  if (service === "blobs") {
    const code = fault.status === 503 ? "ServerBusy" : "InternalError";
    const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>The server is currently unable to receive requests.</Message></Error>`;
    return { status: fault.status, headers: { "content-type": "application/xml", "x-ms-error-code": code }, body };
  }
  return { status: fault.status, headers: { "content-type": "text/plain" }, body: "Internal Server Error\n" };
}

function limited({ status, limit, retryAfter, reset = 60 }: Limited, now: number): Told {
  const seconds = Math.floor(now / 1000);
  const primary = limit === "primary";
  const headers = {
    ...(retryAfter === undefined ? {} : { "retry-after": spelled(retryAfter, now) }),
    "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": primary ? "0" : "907",
    "x-ratelimit-used": primary ? "1000" : "93",
    "x-ratelimit-reset": String(seconds + reset),
    "x-ratelimit-resource": "core",
  };
  const message = primary
    ? "API rate limit exceeded for installation."
    : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  const documentation_url = primary ? limits : `${limits}#about-secondary-rate-limits`;
  return json(status, { message, documentation_url, status: String(status) }, headers);
}

function spelled(retryAfter: NonNullable<Limited["retryAfter"]>, now: number): string {
  if (typeof retryAfter === "number") return String(retryAfter);
  return "text" in retryAfter ? retryAfter.text : new Date(now + retryAfter.date * 1000).toUTCString();
}

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Told {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}

function page(status: number): Told {
  const body = `<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p><strong>This page is taking too long to load.</strong></p></body></html>\n`;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}
