/** The words of `slipway rehearse` as a cause. */
import { readFile } from "node:fs/promises";
import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Cause } from "../events/cause.ts";
import { readDispatchedEvent } from "../github/runs/repository-dispatch.ts";
import type { Json } from "../protocol/run.ts";

/** What is behind `slipway rehearse`. */
export interface CauseWords {
  readonly event: string | undefined;
  /** What is behind the event, in order. */
  readonly rest: readonly string[];
  readonly tag?: string | undefined;
  readonly base?: string | undefined;
  readonly title?: string | undefined;
  readonly fork?: string | undefined;
  readonly input?: readonly string[] | undefined;
  readonly payload?: string | undefined;
  readonly cron?: string | undefined;
}

/** Each event with the words that it takes, `[]` around those that may be left out. */
export const events = {
  push: "<branch>",
  tag: "<tag>",
  "pull-request": "<branch>",
  dispatch: "<workflow> [<branch>]",
  "repository-dispatch": "[<type>]",
  schedule: "[<cron>]",
} as const;

/** Reads them. Throws `UserError(bad_input)` for what they do not make sense of. */
export async function causeOf(words: CauseWords): Promise<Cause> {
  const event = eventOf(words.event);
  const [first, second] = taken(event, words);
  switch (event) {
    case "push":
      return { event, ...(words.tag === undefined ? { branch: must(event, first) } : { tag: words.tag }) };
    case "tag":
      return { event: "push", tag: must(event, first) };
    case "pull-request": {
      const { base, title, fork } = words;
      const branch = must(event, first);
      const more = { ...(base !== undefined && { base }), ...(fork !== undefined && { fork }) };
      return { event: "pull_request", branch, title: title ?? branch, ...more };
    }
    case "dispatch": {
      const workflow = must(event, first);
      const inputs = inputsOf(words.input ?? []);
      return { event: "workflow_dispatch", workflow, inputs, ...(second !== undefined && { branch: second }) };
    }
    case "repository-dispatch": {
      const { type, payload } = await dispatchedOf(first, words.payload);
      return { event: "repository_dispatch", type, payload };
    }
    case "schedule": {
      const cron = first ?? words.cron;
      return { event, ...(cron !== undefined && { cron }) };
    }
  }
}

/** GitHub's own names are understood as well. */
const eventOf = (word: string | undefined): keyof typeof events => {
  const name = (word ?? "").replaceAll("_", "-").replace(/^workflow-dispatch$/, "dispatch");
  if (Object.hasOwn(events, name)) return name as keyof typeof events;
  const known = Object.keys(events);
  throw wrong(
    `slipway cannot rehearse ${JSON.stringify(word ?? "")}${didYouMean(name, known)}`,
    `Name one of ${known.join(", ")}, or an event in a file with --event.`,
  );
};

/** The words of an event, no more than it takes. */
const taken = (event: keyof typeof events, { rest, tag }: CauseWords): readonly (string | undefined)[] => {
  const most = events[event].split(" ").length - (event === "push" && tag !== undefined ? 1 : 0);
  const [extra] = rest.slice(most);
  if (extra === undefined) return rest;
  if (event === "push" && tag !== undefined)
    throw wrong("a push is of a branch or of a tag, not of both", "Leave one of them out.");
  throw wrong(
    `${JSON.stringify(extra)} is one word too many for ${event}`,
    `Write slipway rehearse ${event} ${events[event]}.`,
  );
};

const must = (event: keyof typeof events, word: string | undefined): string => {
  if (word !== undefined) return word;
  const what = /<(\w+)>/.exec(events[event])?.[1];
  throw wrong(`${event} is about a ${what}`, `Write slipway rehearse ${event} ${events[event]}.`);
};

const inputsOf = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined) {
        throw wrong(`--input ${JSON.stringify(pair)} is not an input`, "Write --input name=value.");
      }
      return [name, value];
    }),
  );

/** With a type the file is the payload alone; without one it is the whole that GitHub's API takes. */
const dispatchedOf = async (
  type: string | undefined,
  file: string | undefined,
): Promise<{ type: string; payload: { readonly [key: string]: Json } }> => {
  const form = type === undefined ? 'a file with {"event_type": "…", "client_payload": {…}}' : "a file with an object";
  if (file === undefined && type === undefined)
    throw wrong("a repository-dispatch has a type", `Name it, or ${form} with --payload.`);
  const value = file === undefined ? {} : await jsonIn(file, form);
  const read = readDispatchedEvent(type === undefined ? value : { event_type: type, client_payload: value });
  if ("refused" in read)
    throw wrong(`${file ?? "it"}: ${read.refused.split("\n").at(-1)}`, `Name ${form} with --payload.`);
  return read.event;
};

const jsonIn = async (file: string, form: string): Promise<Json> => {
  const text = await readFile(file, "utf8").catch((cause: Error) => {
    throw wrong(`${file} cannot be read: ${cause.message}`, `Name ${form}.`);
  });
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw wrong(`${file} is not JSON`, `Write ${form}.`);
  }
};

const wrong = (message: string, remedy: string): UserError => new UserError(message, { reason: "bad_input", remedy });
