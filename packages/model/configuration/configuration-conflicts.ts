import { cronMistake } from "../document/cron-line.ts";
import { didYouMean } from "../document/nearest.ts";
import type { Keys, Mistake } from "../settings/settings-mistakes.ts";
import { requiredApprovalConflicts } from "./approval-environments.ts";
import { chainConflicts } from "./chain-conflicts.ts";
import { checkConflicts } from "./check-conflicts.ts";
import { placeholderConflicts } from "./check-placeholders.ts";
import type { Configuration } from "./configuration.ts";
import { terraformVersion } from "./configuration-deploy.ts";
import { performanceConflicts } from "./performance-conflicts.ts";

/** Mistakes that no single setting shows: names that refer to nothing, one branch pattern in two flows, windows that never hold, two approvals in one environment. Names count as known also where what the file says of them is a mistake. */
export function configurationConflicts(configuration: Configuration, value: unknown = {}): Mistake[] {
  return [
    ...chainConflicts(configuration),
    ...strayEnvironments(configuration, value),
    ...strayRoles(configuration, value),
    ...sharedBranches(configuration),
    ...badWindows(configuration),
    ...placeholderConflicts(configuration),
    ...requiredApprovalConflicts(configuration),
    ...checkConflicts(configuration),
    ...performanceConflicts(configuration),
    ...unknownTerraform(configuration),
  ];
}

const strayEnvironments = ({ flows, environments }: Configuration, value: unknown): Mistake[] => {
  const deployed = new Set([flows.develop.chain, flows.release.chain, flows.hotfix.chain].flat());
  const known = new Set([...deployed, ...textsIn(groupIn(value, "flows"))]);
  const hasRules = (rules: object) => Object.values(rules).some((rule) => Object.keys(rule).length > 0);
  return Object.entries(environments).flatMap(([name, rules]) => {
    const keys = ["environments", name];
    if (!known.has(name) && name !== flows.feature.preview)
      return [{ keys, message: `is not in any chain${didYouMean(name, known)}` }];
    return name === flows.feature.preview && !deployed.has(name) && hasRules(rules)
      ? [{ keys, message: "is only previewed: nothing is deployed there, and nobody asked" }]
      : [];
  });
};

const strayRoles = ({ flows, environments, roles }: Configuration, value: unknown) => {
  const known = new Set([...Object.keys(roles), ...Object.keys(groupIn(value, "roles"))]);
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
    .filter(({ role }) => !known.has(role))
    .map(({ keys, role }) => ({ keys, message: `is not one of the roles${didYouMean(role, known)}` }));
};

const groupIn = (value: unknown, name: string): object => {
  const group = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof group === "object" && group !== null ? group : {};
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Only one release of Terraform has checksums here; any other one can only come from the machine. */
const unknownTerraform = ({ terraform, tools }: Configuration): Mistake[] =>
  terraform.version === terraformVersion || tools.machine.includes("terraform")
    ? []
    : [
        {
          keys: ["terraform", "version"],
          message: `${terraform.version} cannot be fetched: ${terraformVersion} can, and any other one only be taken from the runner (tools: { machine: [terraform] })`,
        },
      ];

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
      return mistake === undefined ? [] : [{ keys: [...keys, mistake.at], message: mistake.message }];
    }),
  );
