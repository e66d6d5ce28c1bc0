import { rehearsal } from "./records/effect.ts";
import type { Repository } from "./records/repository.ts";
import type { Ruleset, RulesetStore } from "./records/ruleset.ts";
import { rulesetsOf } from "./rules/ruleset.ts";
import type { ChangeLog } from "./store/change-log.ts";
import type { LargeFileStore, RepositoryStore, VisibilityStore } from "./store/repository-store.ts";

/** What can be said of a repository's settings. */
export interface SettingVerbs {
  /** Sets all rules of a repository's refs; those that are not named are taken away. */
  setRulesets(name: string, rulesets: readonly NewRuleset[]): void;
  /** Says who may see a repository; a question is asked once somebody is turned away. */
  setVisibility(name: string, visibility: "public" | "private" | (() => Promise<boolean>)): void;
  /** Says where the files that Git LFS keeps for a repository are: the folder `lfs/objects` of a checkout. */
  setLargeFiles(name: string, folder: string): void;
}

/** What is said about one ruleset; it is active. */
export type NewRuleset = Pick<Ruleset, "name" | "target" | "include" | "exclude" | "rules" | "bypass">;

/** What the rehearsal does with the rules of a repository. */
export function settingsOf(
  store: RepositoryStore & VisibilityStore & LargeFileStore & RulesetStore & ChangeLog,
  must: (name: string) => Repository,
): SettingVerbs {
  return {
    setVisibility: (name, visibility) => {
      const repository = must(name);
      const closed = visibility !== "public";
      if (repository.private !== closed) store.repositories.put(repository.id, { ...repository, private: closed });
      if (typeof visibility === "function") store.visibility.set(repository.id, visibility);
    },
    setLargeFiles: (name, folder) => void store.largeFiles.set(must(name).id, folder),
    setRulesets: (name, wanted) => {
      const repository = must(name);
      const known = rulesetsOf(store, repository);
      for (const { id, name: old } of known) {
        if (wanted.some((item) => item.name === old)) continue;
        store.rulesets.remove(id);
        store.effect(rehearsal, repository.name, "ruleset.deleted", old);
      }
      for (const item of wanted) {
        const before = known.find((other) => other.name === item.name);
        const now = store.now();
        const fresh = { id: before?.id ?? store.ids.next("ruleset"), repository: repository.id, createdAt: now };
        if (!before) store.effect(rehearsal, repository.name, "ruleset.created", item.name);
        store.rulesets.put(fresh.id, { ...fresh, ...before, ...item, enforcement: "active", updatedAt: now });
      }
    },
  };
}
