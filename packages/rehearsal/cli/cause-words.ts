/** The words of `slipway rehearse` as a cause. */
import { readFile } from "node:fs/promises";
import { UserError } from "../../model/user-error.ts";
import { readDispatchedEvent } from "../github/repository-dispatch.ts";
import type { Cause } from "../rehearse/cause.ts";
import type { Json } from "../run.ts";

/** What stands behind `slipway rehearse`. */
export interface CauseWords {
  readonly event: string | undefined;
  readonly branch: string | undefined;
  readonly tag?: string | undefined;
  readonly base: string;
  readonly title?: string | undefined;
  readonly fork?: string | undefined;
  readonly input?: readonly string[] | undefined;
  readonly payload?: string | undefined;
  readonly cron?: string | undefined;
}

/** Every event, with what it takes. */
export const events = "push, pull_request, workflow_dispatch, repository_dispatch or schedule";

/** Reads them. Throws `UserError(bad_input)` for what they do not make sense of. */
export const causeOf = async (words: CauseWords): Promise<Cause> => {
  const event = words.event?.replaceAll("-", "_");
  switch (event) {
    case "push":
      if (words.tag !== undefined && words.branch === undefined) return { event, tag: words.tag };
      if (words.tag !== undefined)
        throw wrong("a push is of a branch or of a tag, not of both", "Leave one of them out.");
      return { event, branch: branchOf(words) };
    case "pull_request": {
      const { base, title, fork } = words;
      const branch = branchOf(words);
      return { event, branch, base, title: title ?? branch, ...(fork === undefined ? {} : { fork }) };
    }
    case "workflow_dispatch":
      return { event, branch: branchOf(words), inputs: inputsOf(words.input ?? []) };
    case "repository_dispatch": {
      noBranch(words);
      const { type, payload } = await payloadOf(words.payload);
      return { event, type, payload };
    }
    case "schedule":
      noBranch(words);
      return { event, ...(words.cron === undefined ? {} : { cron: words.cron }) };
    default:
      throw wrong(`slipway rehearses no ${JSON.stringify(words.event ?? "")}`, `Name ${events}.`);
  }
};

const branchOf = ({ event, branch }: CauseWords): string => {
  if (branch === undefined) throw wrong(`a ${event} is about a branch`, `Write slipway rehearse ${event} <branch>.`);
  return branch;
};

const noBranch = ({ event, branch }: CauseWords): void => {
  if (branch !== undefined) throw wrong(`a ${event} always runs on the default branch`, `Leave ${branch} out.`);
};

const inputsOf = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined) {
        throw wrong(`--input ${JSON.stringify(pair)} is no input`, "Write --input name=value.");
      }
      return [name, value];
    }),
  );

const payloadOf = async (
  file: string | undefined,
): Promise<{ type: string; payload: { readonly [key: string]: Json } }> => {
  const form = 'a file with {"event_type": "…", "client_payload": {…}}';
  if (file === undefined) throw wrong("a repository_dispatch carries a payload", `Name ${form} with --payload.`);
  const text = await readFile(file, "utf8").catch((cause: Error) => {
    throw wrong(`${file} cannot be read: ${cause.message}`, `Name ${form}.`);
  });
  const value = parsed(text);
  if (value === undefined) throw wrong(`${file} is not JSON`, `Write ${form}.`);
  const read = readDispatchedEvent(value);
  if ("refused" in read) throw wrong(`${file}: ${read.refused.split("\n").at(-1)}`, `Write ${form}.`);
  return read.event;
};

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const wrong = (message: string, remedy: string): UserError => new UserError(message, { reason: "bad_input", remedy });
