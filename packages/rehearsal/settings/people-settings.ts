/** Who there is in `.github/rehearsal.yml`, and whom and what its environments wait for: what GitHub's settings page holds otherwise. */
import * as v from "valibot";
import { didYouMean } from "../../model/document/nearest.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";

/** What a person may do in the repository, least first. */
export const roles = ["read", "triage", "write", "maintain", "admin"] as const;
export type Role = (typeof roles)[number];

const Login = v.pipe(
  v.string(),
  v.regex(
    /^(?=.{1,39}$)[A-Za-z\d][A-Za-z\d-]*(?:_[A-Za-z\d]+)?$/,
    "a login of GitHub: letters, digits and dashes, with _ and a short code if a company manages it, at most 39 long",
  ),
);
const key = "a public key of SSH such as ssh-ed25519 AAAA…";
const email = "an address such as ada@example.com";
const Slug = v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d_-]*$/, "the slug of a team: a-z, 0-9, - and _"));

/** Login ► what they may do. */
export const People = v.record(
  Login,
  v.strictObject({
    role: v.optional(v.picklist(roles, `one of ${roles.join(", ")}`), "write"),
    /** Addresses in their account, by which GitHub knows their commits; those at users.noreply.github.com need not be said. */
    emails: v.optional(v.array(v.pipe(v.string(email), v.regex(/^\S+@\S+$/, email))), []),
    /** Public keys in their account, by which GitHub verifies their signatures. */
    signing_keys: v.optional(v.array(v.pipe(v.string(key), v.regex(/^ssh-ed25519 [A-Za-z\d+/=]+( .*)?$/, key)))),
  }),
);

/** Slug ► who is in the team. */
export const Teams = v.record(Slug, v.strictObject({ members: v.array(v.string("a login in quotes")) }));

const Reviewer = v.strictObject({ person: v.optional(v.string("a login")), team: v.optional(v.string("a slug")) });
const minutes = "a whole number of minutes from 0 to 43200 (30 days)";

/** What an environment demands before a job may use it; every part may be left out. */
export const protection = {
  reviewers: v.optional(v.pipe(v.array(Reviewer), v.maxLength(6, "a list of at most six people and teams"))),
  prevent_self_review: v.optional(v.boolean("true or false")),
  can_admins_bypass: v.optional(v.boolean("true or false")),
  wait_timer: v.optional(
    v.pipe(v.number(minutes), v.integer(minutes), v.minValue(0, minutes), v.maxValue(43_200, minutes)),
  ),
  branches: v.optional(
    v.array(v.pipe(v.string('a pattern in quotes, such as "release/*"'), v.minLength(1, "a pattern"))),
  ),
};

interface Settings {
  readonly people: v.InferOutput<typeof People>;
  readonly teams: v.InferOutput<typeof Teams>;
  readonly environments: Readonly<
    Record<string, { readonly reviewers?: v.InferOutput<typeof Reviewer>[] | undefined }>
  >;
}

/** People and teams that are named and do not exist, and reviewers that are neither. */
export function unknownPeople({ people, teams, environments }: Settings): { keys: Keys; message: string }[] {
  const among = (known: readonly string[], name: string, what: string): string[] => {
    if (known.some((other) => other.toLowerCase() === name.toLowerCase())) return [];
    return [
      `${JSON.stringify(name)} is not one of the ${what}${didYouMean(name, known) || ` (${known.join(", ") || "none"})`}`,
    ];
  };
  const members = Object.entries(teams).flatMap(([slug, team]) =>
    team.members.flatMap((login, at) =>
      among(Object.keys(people), login, "people").map((message) => ({ keys: ["teams", slug, "members", at], message })),
    ),
  );
  const reviewers = Object.entries(environments).flatMap(([name, environment]) =>
    (environment.reviewers ?? []).flatMap(({ person, team }, at) => {
      const keys = ["environments", name, "reviewers", at];
      if ((person === undefined) === (team === undefined)) {
        return [{ keys, message: "names either a person or a team: write { person: ada } or { team: product }" }];
      }
      const matches =
        person === undefined
          ? among(Object.keys(teams), team ?? "", "teams")
          : among(Object.keys(people), person, "people");
      return matches.map((message) => ({ keys, message }));
    }),
  );
  return [...members, ...reviewers];
}
