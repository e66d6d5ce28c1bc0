/** What a field of `.github/slipway.yml` may hold; each tells in words what was expected. */
import * as v from "valibot";
import { Identifier } from "../document/value.ts";

/** A path inside the repository, with `/`, never leaving it. */
export const Path = v.pipe(
  v.string(),
  v.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"),
);
/** A path in which `{environment}` may stand for the environment's name. */
export const PathTemplate = Path;
/** Picks files by their paths. */
export const Glob = v.pipe(v.string(), v.minLength(1, "a glob such as docs/**"));
/** Patterns of branch names, as in a workflow file. */
export const Branches = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1))),
  v.minLength(1, "at least one branch pattern such as release/*"),
);
/** Minutes, hours or days. */
export const Duration = v.pipe(v.string(), v.regex(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
/** An account's name: a person's, or one that a company manages (`rita_acme`); an app's (`renovate[bot]`) is none, for it approves nothing. */
export const Login = v.pipe(
  v.string(),
  v.maxLength(39, "a login of at most 39 characters"),
  v.regex(/^[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/, "a login"),
);
/** An address as git writes it; its case does not matter. */
export const Email = v.pipe(v.string(), v.regex(/^\S+@\S+$/, "an address of git such as ada@example.com"));
/** Role ► how many different people of it, 1 to 6. */
export const Quorum = v.record(
  Identifier,
  v.pipe(v.number(), v.integer(), v.minValue(1, "a number of people from 1"), v.maxValue(6)),
);
/** An IP address, a network of at most 2^24 addresses of IPv4 or 2^121 of IPv6, or the name of a host. */
export const NetworkPlace = v.pipe(
  v.string(),
  v.check(isNetworkPlace, "an address such as 10.1.2.3, a network such as 10.0.0.0/8 or the name of a host"),
);

function isNetworkPlace(text: string): boolean {
  const [, address = "", prefix] = /^([^/]+)(?:\/(0|[1-9][0-9]{0,2}))?$/.exec(text) ?? [];
  const byte = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
  if (new RegExp(`^${byte}(\\.${byte}){3}$`).test(address))
    return prefix === undefined || (Number(prefix) >= 8 && Number(prefix) <= 32);
  if (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(address))
    return (
      URL.canParse(`http://[${address}]`) && (prefix === undefined || (Number(prefix) >= 7 && Number(prefix) <= 128))
    );
  // A last label of digits alone is a number that some read as an address.
  return prefix === undefined && /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*(?=[a-z0-9-]*[a-z])[a-z0-9-]{1,63}$/i.test(text);
}

/** Five fields; `cron-line.ts` reads them. */
export const Cron = v.pipe(v.string(), v.regex(/^\S+( \S+){4}$/, "a cron line of five fields"));
