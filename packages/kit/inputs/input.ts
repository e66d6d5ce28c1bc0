import * as v from "valibot";
import { parseDocument } from "../../model/document/document.ts";
import { Needs } from "../../model/run/needs.ts";
import type { Origin } from "./secret-origin.ts";

/** Reads one input: its text ► a value, or what was expected instead. The text is trimmed, as GitHub's own reader does. */
export interface Reader<T> {
  readonly required: boolean;
  /** The value is masked before anything else happens, and never quoted in an error. */
  readonly secret: boolean;
  /** The secret that it comes from. */
  readonly origin?: Origin;
  /** What may be in an artifact, with a reference to it as the input: the document, or entries among the needs of a job. */
  readonly holds?: "document" | "needs";
  /** `expected` follows "… is not"; `wrong` is a sentence of its own. */
  read(text: string): { ok: T } | { expected: string } | { wrong: string };
}

const reader = <T>(read: Reader<T>["read"], more: Partial<Omit<Reader<T>, "read">> = {}): Reader<T> => ({
  required: true,
  secret: false,
  ...more,
  read,
});

/** The same input, but it may be left empty: then it is `undefined`. */
export function optional<T>(inner: Reader<T>): Reader<T | undefined> {
  return {
    ...inner,
    required: false,
    read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
  };
}

/** Any text on one line. */
export function text(): Reader<string> {
  return reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
}

/** A value that is masked before anything else happens. Empty is reported as missing, also when the name was passed. */
export function secret(): Reader<string> {
  return reader((value) => ({ ok: value }), { secret: true });
}

/** `true` or `false`, as YAML 1.2 spells them; nothing else. */
export function flag(): Reader<boolean> {
  return reader((value) =>
    value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" },
  );
}

/** A whole number between two bounds, in plain decimal digits. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return reader((value) => {
    const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
  });
}

/** One of these words. */
export function oneOf<const T extends string>(...options: readonly T[]): Reader<T> {
  return reader((value) =>
    options.includes(value as T) ? { ok: value as T } : { expected: `one of ${options.join(", ")}` },
  );
}

/** A name of an environment, role or suite. */
export function identifier(): Reader<string> {
  return reader((value) =>
    /^[a-z][a-z0-9-]{0,62}$/.test(value)
      ? { ok: value }
      : { expected: "a name of a-z, 0-9 and -, starting with a letter" },
  );
}

/** A path inside the workspace or the repository, with `/`; never absolute, never upwards. */
export function path(): Reader<string> {
  return reader((value) => {
    const inside =
      !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
    return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
  });
}

/** A sha256 digest, `sha256:…`. */
export function digest(): Reader<string> {
  return reader((value) =>
    /^sha256:[0-9a-f]{64}$/.test(value)
      ? { ok: value }
      : { expected: "a digest such as sha256:<64 lower-case hex digits>" },
  );
}

/** A full commit id. */
export function commitId(): Reader<string> {
  return reader((value) =>
    /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" },
  );
}

/** A versioned document in JSON, as an earlier job put it out. */
export function document<S extends v.GenericSchema>(what: string, schema: S): Reader<v.InferOutput<S>> {
  return reader(
    (value) => {
      try {
        return { ok: parseDocument(schema, value, what) };
      } catch (error) {
        return { wrong: (error as Error).message };
      }
    },
    { holds: "document" },
  );
}

/** What the jobs before told, `toJSON(needs)`. */
export function needsOf(what: string): Reader<Needs> {
  return { ...document(what, Needs), holds: "needs" };
}

/** Why a document cannot be read. */
export interface Unread {
  readonly unread: string;
}

/** A document without which the action can still do its work: then it says why it cannot be read. */
export function attempted<S extends v.GenericSchema>(
  what: string,
  schema: S,
): Reader<v.InferOutput<S> | Unread | undefined> {
  const inner = document(what, schema);
  return {
    required: false,
    secret: false,
    read: (text) => {
      if (text === "") return { ok: undefined };
      const answer = inner.read(text);
      return "wrong" in answer ? { ok: { unread: answer.wrong } } : answer;
    },
  };
}

/** A JSON object of texts, such as `toJSON(vars)`. */
export function textMap(): Reader<Record<string, string>> {
  return document("a JSON object of texts", v.pipe(plainObject, v.record(v.string(), v.string())));
}

/** A JSON object and no list: `v.record` takes both. */
export const plainObject = v.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "an object",
);
