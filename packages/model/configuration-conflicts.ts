import { chainConflicts } from "./chain-conflicts.ts";
import { placeholderConflicts } from "./check-placeholders.ts";
import type { Configuration } from "./configuration.ts";
import { cronMistake } from "./cron-line.ts";
import { didYouMean } from "./nearest.ts";
import { seatConflicts } from "./seat-names.ts";
import type { Keys } from "./settings-mistakes.ts";

/** Mistakes that no single setting shows: names that refer to nothing, one branch pattern in two flows, windows that never hold, two seats in one environment. */
export const configurationConflicts = (configuration: Configuration): { keys: Keys; message: string }[] => [
  ...chainConflicts(configuration),
  ...strayEnvironments(configuration),
  ...strayRoles(configuration),
  ...sharedBranches(configuration),
  ...badWindows(configuration),
  ...placeholderConflicts(configuration),
  ...seatConflicts(configuration),
];

const strayEnvironments = ({ flows, environments }: Configuration) => {
  const known = new Set(
    [...flows.develop.chain, ...flows.release.chain, ...flows.hotfix.chain, flows.feature.preview ?? []].flat(),
  );
  return Object.keys(environments)
    .filter((name) => !known.has(name))
    .map((name) => ({ keys: ["environments", name], message: `is not in any chain${didYouMean(name, known)}` }));
};

const strayRoles = ({ flows, environments, roles }: Configuration) => {
  const asked: { keys: Keys; role: string }[] = [
    ...(["release", "hotfix"] as const).flatMap((name) =>
      Object.keys(flows[name].start).map((role) => ({ keys: ["flows", name, "start", role], role })),
    ),
    ...Object.entries(environments).flatMap(([name, environment]) => [
      ...(["approve", "accept"] as const).flatMap((gate) =>
        Object.keys(environment[gate]).map((role) => ({ keys: ["environments", name, gate, role], role })),
      ),
      ...environment.freeze.flatMap(({ override: role }, index) =>
        role === undefined ? [] : [{ keys: ["environments", name, "freeze", index, "override"], role }],
      ),
    ]),
  ];
  return asked
    .filter(({ role }) => !(role in roles))
    .map(({ keys, role }) => ({ keys, message: `is not one of the roles${didYouMean(role, Object.keys(roles))}` }));
};

const sharedBranches = ({ flows }: Configuration) => {
  const seen = new Map<string, string>();
  return Object.entries(flows).flatMap(([name, { branches }]) =>
    branches.flatMap((pattern, index) => {
      const other = seen.get(pattern);
      seen.set(pattern, name);
      return other === undefined || other === name
        ? []
        : [{ keys: ["flows", name, "branches", index], message: `"${pattern}" already belongs to the flow ${other}` }];
    }),
  );
};

const badWindows = ({ environments }: Configuration) =>
  Object.entries(environments).flatMap(([name, { freeze }]) =>
    freeze.flatMap(({ cron, timezone }, index) => {
      const mistake = cronMistake(cron, timezone);
      const keys = ["environments", name, "freeze", index];
      return mistake === undefined ? [] : [{ keys: [...keys, mistake.at], message: mistake.told }];
    }),
  );
