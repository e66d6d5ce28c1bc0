import type { Configuration } from "../../model/configuration/configuration.ts";
import { strictest } from "./strictest.ts";

/** One rule that a commit's own configuration sets differently from the trusted branch. */
export interface RuleChange {
  /** Path of the setting: `environments.production.approve`. */
  readonly rule: string;
  /** What the trusted branch says, and what the commit says, as one line of JSON; `null` where one says nothing. */
  readonly trusted: string | null;
  readonly proposed: string | null;
  /** `weaker` has no effect; `other` is a plain setting that holds, `stricter` and `new` are rules that hold for this release. */
  readonly effect: "weaker" | "other" | "new" | "stricter";
}

/** Changes that are reported, and characters of a value: a document between jobs stays small. */
const most = 60;
const longest = 300;

/** What a commit's own configuration sets differently from the trusted branch: first what it would weaken, last what it only adds. */
export function ruleChanges(trusted: Configuration, proposed: Configuration): readonly RuleChange[] {
  const [old, wanted] = [settingsOf(trusted), settingsOf(proposed)];
  const saidIn = (settings: ReadonlyMap<string, string>, rule: string) => settings.get(rule) ?? unsaid(rule);
  const [held, reversed] = [settingsOf(strictest(trusted, proposed)), settingsOf(strictest(proposed, trusted))];
  const changed = [...new Set([...old.keys(), ...wanted.keys()])].filter(
    (rule) => saidIn(old, rule) !== saidIn(wanted, rule),
  );
  return changed
    .map((rule): RuleChange => {
      const [before, after] = [old.get(rule), wanted.get(rule)];
      // A plain setting holds as the commit says, whichever of the two is trusted.
      const isPlain = held.get(rule) === after && reversed.get(rule) === before;
      return {
        rule,
        trusted: shortened(before),
        proposed: shortened(after),
        effect: held.get(rule) !== after ? "weaker" : isPlain ? "other" : before === undefined ? "new" : "stricter",
      };
    })
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
    .slice(0, most);
}

/** An environment that a configuration does not name has no rules, like one with an empty entry. */
const unsaid = (rule: string): string | undefined => {
  const [top, , setting = ""] = rule.split(".");
  if (top !== "environments") return undefined;
  return { approve: "{}", accept: "{}", freeze: "[]" }[setting];
};

const order: readonly RuleChange["effect"][] = ["weaker", "other", "new", "stricter"];

const shortened = (text: string | undefined): string | null =>
  text === undefined ? null : text.length > longest ? `${text.slice(0, longest)}…` : text;

/** Path of a setting ► its value as JSON. Lists, quorums and single roles are one value. */
function settingsOf(configuration: Configuration): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const visit = (path: string, value: unknown): void => {
    if (value === undefined) return;
    if (typeof value !== "object" || value === null || Array.isArray(value) || isOneRule(path))
      settings.set(path, JSON.stringify(value));
    else for (const [key, item] of Object.entries(value)) visit(path === "" ? key : `${path}.${key}`, item);
  };
  visit("", configuration);
  return settings;
}

const isOneRule = (path: string): boolean =>
  /\.(?:approve|accept|start|authors)$/.test(path) || /^roles\.[^.]+$/.test(path);
