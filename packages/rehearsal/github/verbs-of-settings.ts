import type { Verbs } from "./github.ts";
import { rehearsal } from "./records/effect.ts";
import type { Repository } from "./records/repository.ts";
import type { Ruleset } from "./records/ruleset.ts";
import { rulesetsOf } from "./rules/ruleset.ts";
import type { World } from "./store/world.ts";

/** What is said about one ruleset; it is active. */
export type NewRuleset = Pick<Ruleset, "name" | "target" | "include" | "exclude" | "rules" | "bypass">;

/** What the rehearsal does with the rules of a repository. */
export function settingsOf(
  world: World,
  must: (name: string) => Repository,
): Pick<Verbs, "setRulesets" | "setVisibility" | "setLargeFiles"> {
  return {
    setVisibility: (name, visibility) => {
      const repository = must(name);
      const closed = visibility !== "public";
      if (repository.private !== closed) world.repositories.put(repository.id, { ...repository, private: closed });
      if (typeof visibility === "function") world.visibility.set(repository.id, visibility);
    },
    setLargeFiles: (name, folder) => void world.largeFiles.set(must(name).id, folder),
    setRulesets: (name, wanted) => {
      const repository = must(name);
      const known = rulesetsOf(world, repository);
      for (const { id, name: old } of known) {
        if (wanted.some((item) => item.name === old)) continue;
        world.rulesets.remove(id);
        world.effect(rehearsal, repository.name, "ruleset.deleted", old);
      }
      for (const item of wanted) {
        const before = known.find((other) => other.name === item.name);
        const now = world.now();
        const fresh = { id: before?.id ?? world.ids.next("ruleset"), repository: repository.id, createdAt: now };
        if (!before) world.effect(rehearsal, repository.name, "ruleset.created", item.name);
        world.rulesets.put(fresh.id, { ...fresh, ...before, ...item, enforcement: "active", updatedAt: now });
      }
    },
  };
}
