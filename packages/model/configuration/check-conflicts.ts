import type { Mistake } from "../settings/settings-mistakes.ts";
import type { Configuration } from "./configuration.ts";

/** Checks whose settings contradict each other. */
export function checkConflicts({ checks }: Configuration): Mistake[] {
  return checks.flatMap((check, index) => {
    if (!("http" in check)) return [];
    const { method, body, safe, follow } = check;
    const { status, location } = check.expect;
    const at = (key: string, message: string, isWrong: boolean): Mistake[] =>
      isWrong ? [{ keys: ["checks", index, ...key.split(".")], message }] : [];
    return [
      ...at("method", "a check only asks: say safe: true if this POST changes nothing", method === "POST" && !safe),
      ...at("body", "is sent by POST only", body !== undefined && method !== "POST"),
      ...at(
        "expect.location",
        "needs the status of a redirect, such as status: 301",
        location !== undefined && (status < 300 || status > 399),
      ),
      ...at("follow", "leaves no redirect whose location could be seen", follow && location !== undefined),
      ...at("headers", "names one header twice", new Set(namesOf(check.headers)).size < namesOf(check.headers).length),
    ];
  });
}

const namesOf = (headers: Readonly<Record<string, string>>): string[] =>
  Object.keys(headers).map((name) => name.toLowerCase());
