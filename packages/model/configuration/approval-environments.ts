import type { Keys } from "../settings/settings-mistakes.ts";
import type { Configuration } from "./configuration.ts";

/** What an approval is for, as its environment's name says it. */
export type ApprovalKind = "start" | "approve" | "accept" | "override";

/** Name of GitHub's environment that waits for the nth person (from 1) of a role: `uat-accept-product`, `uat-accept-product-2`. */
export function requiredApprovalName(of: string, kind: ApprovalKind, role: string, nth: number): string {
  return `${of}-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`;
}

/** Environments that jobs of `promote.yml` use beside the one that they promote to. */
export function derivedEnvironments(name: string): readonly string[] {
  return [`${name}-plan`, `${name}-request`, `${name}-check`];
}

const longest = 63;

/** Approvals that would be one environment with something else, or whose name is too long: one environment cannot wait for two answers. */
export function requiredApprovalConflicts(configuration: Configuration): { keys: Keys; message: string }[] {
  const owners = new Map<string, string>();
  for (const name of Object.values(configuration.flows).flatMap((flow) => ("chain" in flow ? flow.chain : [])))
    for (const used of [name, ...derivedEnvironments(name)]) owners.set(used, `of ${name} itself`);
  return requiredApprovalsIn(configuration).flatMap(({ keys, name }) => {
    const path = keys.join(".");
    const other = owners.get(name);
    owners.set(name, `asked for by ${path}`);
    if (other !== undefined && other !== `asked for by ${path}`)
      return [
        { keys, message: `waits in the environment ${name}, which is ${other}; choose another name for the role` },
      ];
    return name.length > longest
      ? [{ keys, message: `waits in the environment ${name}, whose name is longer than ${longest}` }]
      : [];
  });
}

/** Every approval that a configuration asks for, with the keys of the role that asks. */
export function requiredApprovalsIn({ flows, environments }: Configuration): { keys: Keys; name: string }[] {
  return [
    ...(["release", "hotfix"] as const).flatMap((flow) =>
      requiredApprovalsOf(flow, "start", flows[flow].start, ["flows", flow, "start"]),
    ),
    ...Object.entries(environments).flatMap(([name, { approve, accept, freeze }]) => [
      ...requiredApprovalsOf(name, "approve", approve, ["environments", name, "approve"]),
      ...requiredApprovalsOf(name, "accept", accept, ["environments", name, "accept"]),
      ...[...new Map(freeze.map(({ override }, index) => [override, index]))].flatMap(([role, index]) =>
        role === undefined
          ? []
          : [
              {
                keys: ["environments", name, "freeze", index, "override"],
                name: requiredApprovalName(name, "override", role, 1),
              },
            ],
      ),
    ]),
  ];
}

const requiredApprovalsOf = (of: string, kind: ApprovalKind, quorum: Readonly<Record<string, number>>, keys: Keys) =>
  Object.entries(quorum).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, index) => ({
      keys: [...keys, role],
      name: requiredApprovalName(of, kind, role, index + 1),
    })),
  );
