/** A file that reports an event in GitHub's own words: what `slipway rehearse --event` reads. */
import * as v from "valibot";
import { AnyJson } from "../../model/document/value.ts";
import { parseSettings } from "../../model/settings/settings-file.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";
import { otherEvents } from "../protocol/other-events.ts";
import { RehearsalFile } from "../settings/rehearsal-file.ts";

const Words = v.string("a text");
const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/, "a full commit id of 40 lower-case hex digits"));
const Scalar = v.union([v.string(), v.number(), v.boolean()], "a text, a number, true or false");
const Fields = v.record(v.string(), AnyJson, "an object");
const Values = v.record(
  v.pipe(v.string(), v.regex(/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i, "a name of letters, digits and _, not GITHUB_…")),
  Scalar,
);
const { people, teams, environments, actions } = RehearsalFile.entries;

/** Events that can be determined of. */
export const fileEvents = [
  ...(["push", "pull_request", "workflow_dispatch", "repository_dispatch", "schedule"] as const),
  ...otherEvents,
] as const;

const Approval = v.strictObject({
  environment: v.string("the name of an environment"),
  /** Login; the first of those who may, if nobody is named. */
  user: v.nullish(v.string("a login")),
  state: v.nullish(v.picklist(["approved", "rejected", "bypassed"], "approved, rejected or bypassed"), "approved"),
  comment: v.nullish(v.string("a text"), ""),
});

/** The whole file; a key that is `null` counts as left out. */
export const FileEvent = v.strictObject({
  event: v.picklist(fileEvents, `an event of GitHub: ${fileEvents.slice(0, 5).join(", ")}, release, issues …`),
  /** A full ref, or the short name of a branch or a tag. */
  ref: v.nullish(Words),
  sha: v.nullish(Sha),
  /** Login of who causes it. */
  actor: v.nullish(Words),
  /** `owner/name` */
  repository: v.nullish(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/, "owner/name, as GitHub spells it")),
  ),
  /** The activity: `opened` of a pull request, the type of a `repository_dispatch`. */
  action: v.nullish(Words),
  /** Paths that it changed; from git if not given. */
  changed: v.nullish(v.array(v.string("a path in quotes"))),
  /** The commit before a push; the parent of its commit if not given. */
  before: v.nullish(Sha),
  deleted: v.nullish(v.boolean("true or false")),
  /** Branches of a pull request. */
  base: v.nullish(Words),
  head: v.nullish(Words),
  title: v.nullish(Words),
  number: v.nullish(v.pipe(v.number(), v.integer("a whole number"), v.minValue(1, "a number from 1 up"))),
  /** Whether a pull request comes from a fork, or whose fork it is. */
  fork: v.nullish(v.union([v.boolean(), v.string()], "true, false or a login")),
  /** The file of a `workflow_dispatch`; every one that can be dispatched if not given. */
  workflow: v.nullish(Words),
  inputs: v.nullish(v.record(v.string(), v.nullish(Scalar))),
  client_payload: v.nullish(Fields),
  /** The time that has come; every one if not given. */
  schedule: v.nullish(Words),
  /** Laid over the webhook's payload, `github.event`. */
  payload: v.nullish(Fields),
  /** Of the repository. */
  secrets: v.nullish(Values),
  vars: v.nullish(Values),
  /** As in `.github/rehearsal.yml`, and laid over it. */
  people: v.nullish(people.wrapped),
  teams: v.nullish(teams.wrapped),
  environments: v.nullish(environments.wrapped),
  actions: v.nullish(actions.wrapped),
  /** Who answers, when an environment asks. */
  approvals: v.nullish(v.array(Approval)),
});
export type FileEvent = v.InferOutput<typeof FileEvent>;

/** Reads such a file, JSON or YAML. Throws one `UserError(bad_config)` that tells all mistakes together, each with line and column. */
export function readFileEvent(text: string, file: string): FileEvent {
  return parseSettings(text, file, {
    schema: FileEvent,
    conflicts: misplaced,
    remedy: `Fix ${file}; slipway rehearse --help lists what an event may say.`,
  });
}

/** Events that carry a pull request. */
export const pullEvents: readonly FileEvent["event"][] = fileEvents.filter((name) => name.startsWith("pull_request"));

/** Keys that mean something for some events only. */
const belongTo: Partial<Record<keyof FileEvent, readonly FileEvent["event"][]>> = {
  inputs: ["workflow_dispatch"],
  workflow: ["workflow_dispatch"],
  client_payload: ["repository_dispatch"],
  schedule: ["schedule"],
  action: ["pull_request", "repository_dispatch", ...otherEvents],
  base: pullEvents,
  head: pullEvents,
  title: pullEvents,
  number: pullEvents,
  fork: pullEvents,
  before: ["push"],
  deleted: ["push"],
};

const misplaced = (event: FileEvent): { keys: Keys; message: string }[] => {
  const all = Object.entries(belongTo) as [keyof FileEvent, readonly FileEvent["event"][]][];
  const wrong = all.filter(([key, events]) => !isNothing(event[key]) && !events.includes(event.event));
  return [
    ...wrong.map(([key, events]) => ({
      keys: [key],
      message: `belongs to ${events.slice(0, 2).join(" and ")}, not to a ${event.event}`,
    })),
    ...(event.approvals ?? []).flatMap(({ state, user }, at) =>
      state === "bypassed" && isNothing(user)
        ? [{ keys: ["approvals", at], message: "names no user: say which admin bypasses the rules" }]
        : [],
    ),
    ...(event.event === "repository_dispatch" && isNothing(event.action)
      ? [{ keys: ["event"], message: 'needs an "action", the event_type that was sent' }]
      : []),
  ];
};

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === "object" && Object.keys(value).length === 0);
