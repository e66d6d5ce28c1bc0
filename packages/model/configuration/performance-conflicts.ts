import { didYouMean } from "../document/nearest.ts";
import { durationsSuite } from "../performance/history.ts";
import type { Mistake } from "../settings/settings-mistakes.ts";
import type { Configuration } from "./configuration.ts";

/** Mistakes of `performance` that no single setting shows: names that are taken, or that refer to nothing. */
export function performanceConflicts({ performance, flows, environments, roles }: Configuration): Mistake[] {
  const deployed = new Set([flows.develop.chain, flows.release.chain, flows.hotfix.chain].flat());
  const names = performance.suites.map(({ name }) => name);
  const stray = (keys: Mistake["keys"], name: string) =>
    deployed.has(name) ? [] : [{ keys, message: `${name} is not in any chain${didYouMean(name, deployed)}` }];
  const by = performance["accept-by"];
  return [
    ...performance.suites.flatMap((suite, at): Mistake[] => {
      const keys = ["performance", "suites", at];
      return [
        ...(names.indexOf(suite.name) < at
          ? [{ keys: [...keys, "name"], message: `${suite.name} is the name of an earlier suite` }]
          : []),
        ...(suite.name === durationsSuite
          ? [
              {
                keys: [...keys, "name"],
                message: `${durationsSuite} is what Slipway measures itself: choose another name`,
              },
            ]
          : []),
        ...(suite.environments ?? []).flatMap((name, each) => stray([...keys, "environments", each], name)),
        ...Object.entries(suite.limits).flatMap(([metric, limit]) =>
          typeof limit === "string"
            ? []
            : Object.keys(limit).flatMap((name) =>
                name === "*" ? [] : stray([...keys, "limits", metric, name], name),
              ),
        ),
      ];
    }),
    ...performance.accept.flatMap(({ suite, environment }, at): Mistake[] => [
      ...(names.includes(suite) || suite === durationsSuite
        ? []
        : [
            {
              keys: ["performance", "accept", at, "suite"],
              message: `${suite} is not one of the suites${didYouMean(suite, names)}`,
            },
          ]),
      ...(environment === undefined ? [] : stray(["performance", "accept", at, "environment"], environment)),
    ]),
    ...(by === undefined
      ? []
      : roles[by] === undefined
        ? [
            {
              keys: ["performance", "accept-by"],
              message: `${by} is not one of the roles${didYouMean(by, Object.keys(roles))}`,
            },
          ]
        : Object.values(environments).some(({ accept }) => (accept[by] ?? 0) > 0)
          ? []
          : [{ keys: ["performance", "accept-by"], message: `no environment asks ${by} for acceptance` }]),
  ];
}
