import * as v from "valibot";
import { Identifier } from "../document/value.ts";
import { Branches, Quorum } from "./configuration-field.ts";

const flow = (branch: string, chain: readonly string[], most = 5) =>
  v.optional(
    v.strictObject({
      branches: v.optional(Branches, [branch]),
      chain: v.optional(v.pipe(v.array(Identifier), v.maxLength(most, `a list of at most ${most}`)), [...chain]),
    }),
    {},
  );

const releaseFlow = (branch: string, chain: readonly string[]) =>
  v.optional(
    v.strictObject({
      branches: v.optional(Branches, [branch]),
      chain: v.optional(
        v.pipe(v.array(Identifier), v.minLength(1, "at least one environment"), v.maxLength(5, "a list of at most 5")),
        [...chain],
      ),
      /** Who is asked before anything happens. */
      start: v.optional(Quorum, {}),
    }),
    {},
  );

/** Which branches follow which flow, through which environments. */
export const Flows = v.strictObject({
  feature: v.optional(
    v.strictObject({
      branches: v.optional(Branches, ["feature/**", "bugfix/**"]),
      /** Environment whose plan a pull request shows; `null` for none. */
      preview: v.optional(v.nullable(Identifier), null),
    }),
    {},
  ),
  develop: flow("develop", ["dev"], 1),
  release: releaseFlow("release/*", ["test", "uat", "production"]),
  hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
  main: v.optional(v.strictObject({ branches: v.optional(Branches, ["main"]) }), {}),
});
