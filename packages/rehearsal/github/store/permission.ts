import type { Permissions } from "../../protocol/run.ts";

/** What a route asks of a token: scope ► level, all of them. */
export type Need = Readonly<Record<string, "read" | "write">>;

const levels = { none: 0, read: 1, write: 2 } as const;

/** Whether a token that has `permissions` may do what needs `need`; every token reads metadata. */
export function covers(permissions: Permissions, need: Need): boolean {
  return Object.entries(need).every(([scope, level]) => {
    if (scope === "metadata") return level === "read";
    return levels[permissions[scope] ?? "none"] >= levels[level];
  });
}

/** The need in the words of `X-Accepted-GitHub-Permissions`: `contents=write,pull_requests=read`. */
export function spell(need: Need): string {
  if (Object.keys(need).length === 0) return "allows_permissionless_access=true";
  return Object.entries(need)
    .map(([scope, level]) => `${scope.replaceAll("-", "_")}=${level}`)
    .join(",");
}
