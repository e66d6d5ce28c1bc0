import * as v from "valibot";
import { AnyJson } from "../document/value.ts";

/** Headers by which a client says how the message itself is sent; they are not the check's to set. */
const ofTheClient =
  /^(?:host|connection|content-length|transfer-encoding|expect|te|trailer|upgrade|keep-alive|proxy-.*|user-agent)$/i;

const HeaderName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, "the name of a header"),
  v.check((name) => !ofTheClient.test(name), "a header that a check may set"),
);
const HeaderValue = v.pipe(
  v.string(),
  v.regex(/^[\t\x20-\x7e]{0,4000}$/, "a value of one line, in ASCII; a secret is named, as in Bearer {secrets.TOKEN}"),
);

/** A check over HTTP as the configuration says it. It only asks: a POST is sent where the team says that it changes nothing. */
export const HttpSetting = v.strictObject({
  http: v.pipe(v.string(), v.regex(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
  method: v.optional(v.picklist(["GET", "POST"]), "GET"),
  headers: v.optional(v.record(HeaderName, HeaderValue), {}),
  /** Sent as it is; what is not text is sent as JSON. */
  body: v.optional(AnyJson),
  safe: v.optional(v.boolean(), false),
  /** Whether redirects are followed, or are the answer. */
  follow: v.optional(v.boolean(), false),
  expect: v.strictObject({
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)), 200),
    location: v.optional(v.string()),
    json: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])), {}),
  }),
  /** How long the answer may take to become the expected one. */
  within: v.optional(v.pipe(v.string(), v.regex(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
});
