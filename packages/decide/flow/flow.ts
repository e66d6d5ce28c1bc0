import type { Configuration } from "../../model/configuration/configuration.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Flow, FlowName, PhaseName } from "../../model/run/flow.ts";
import type { Trigger } from "../../model/run/trigger.ts";
import { suitesOf } from "../performance/suites.ts";
import { matches } from "../versions/branch-pattern.ts";
import { versionOfBranch } from "../versions/branch-version.ts";
import { nearestFlow } from "../versions/nearest-flow.ts";

/** One row of the table: the first whose `when` holds speaks. */
interface Row {
  readonly flow: FlowName | "none";
  readonly when: (trigger: Trigger, configuration: Configuration) => string | undefined;
}

const pushTo =
  (name: "feature" | "develop" | "release" | "hotfix" | "main"): Row["when"] =>
  ({ event, branch, ref }, { flows }) => {
    if (event !== "push" && event !== "workflow_dispatch") return undefined;
    if (!ref.startsWith("refs/heads/")) return undefined;
    const pattern = flows[name].branches.find((candidate) => matches(candidate, branch));
    return pattern && `the branch ${quoted(branch)} matches ${quoted(pattern)}`;
  };

const rows: readonly Row[] = [
  {
    flow: "feature",
    when: ({ event, pullRequest, base }) =>
      event === "pull_request" ? `pull request ${pullRequest ?? "?"} into ${quoted(base ?? "?")}` : undefined,
  },
  { flow: "housekeeping", when: ({ event }) => (event === "schedule" ? "it was started by the schedule" : undefined) },
  {
    flow: "rollback",
    when: ({ event }) => (event === "repository_dispatch" ? "it was dispatched from outside" : undefined),
  },
  { flow: "main", when: pushTo("main") },
  { flow: "develop", when: pushTo("develop") },
  { flow: "release", when: pushTo("release") },
  { flow: "hotfix", when: pushTo("hotfix") },
  { flow: "feature", when: pushTo("feature") },
];

const phasesOf: Record<FlowName | "none", readonly PhaseName[]> = {
  feature: ["flow", "store", "analyse", "test", "plan"],
  develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "measure", "record"],
  release: [
    "flow",
    "store",
    "analyse",
    "test",
    "plan",
    "approve",
    "deploy",
    "migrate",
    "check",
    "measure",
    "accept",
    "finalise",
    "record",
  ],
  hotfix: [
    "flow",
    "store",
    "analyse",
    "test",
    "plan",
    "approve",
    "deploy",
    "migrate",
    "check",
    "measure",
    "accept",
    "finalise",
    "record",
  ],
  main: ["flow", "mirror", "record"],
  rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
  housekeeping: ["flow", "record"],
  none: ["flow"],
};

/** Branch ► flow: what this run does and which row of the table said so. The same commit always gets the same release. */
export function flowFor(trigger: Trigger, configuration: Configuration): Flow {
  const spoken = rows
    .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
    .find((row) => row.because !== undefined);
  const name = spoken?.name ?? "none";
  const reason: ReasonCode = name === "none" ? "no_flow" : "done";
  const because =
    spoken?.because ??
    `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})${nearestFlow(trigger, configuration)}`;
  const { version, id } = releaseOf(name, trigger, configuration);
  const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
  const measures = chain.filter((environment) => suitesOf(environment, configuration).length > 0);
  return {
    kind: "flow",
    version: 1,
    name,
    because,
    reason,
    phases: phasesOf[name].filter(
      (phase) =>
        (phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null) &&
        (phase !== "measure" || measures.length > 0),
    ),
    chain,
    asks: asksOf(name, chain, configuration),
    measures,
    preview: name === "feature" ? previewOf(trigger, configuration) : null,
    release: { version, id },
    trigger,
  };
}

/** The gates of this flow at which the configuration asks for people, or holds a freeze window. */
const asksOf = (name: Flow["name"], chain: readonly string[], { flows, environments }: Configuration): string[] => [
  ...((name === "release" || name === "hotfix") && isAsked(flows[name].start) ? [`${name}-start`] : []),
  ...chain.flatMap((environment) => {
    const { approve = {}, accept = {}, freeze = [] } = environments[environment] ?? {};
    return [
      ...(isAsked(approve) || freeze.length > 0 ? [`${environment}-approve`] : []),
      ...(isAsked(accept) ? [`${environment}-accept`] : []),
    ];
  }),
];

const isAsked = (quorum: Readonly<Record<string, number>>): boolean => Object.keys(quorum).length > 0;

/** A plan needs credentials of an environment, and work from a fork gets none. */
const previewOf = ({ fork }: Trigger, { flows }: Configuration): string | null => (fork ? null : flows.feature.preview);

/**
 * `release/1.5.0` says its version; any other branch gets `0.0.0-<flow>.g<commit>`, as git-describe writes a commit.
 * The id is unique for version and commit.
 */
const releaseOf = (name: Flow["name"], { branch, commit }: Trigger, configuration: Configuration) => {
  const short = commit.slice(0, 7);
  const said = name === "release" || name === "hotfix" ? versionOfBranch(name, branch, configuration) : null;
  const version = `0.0.0-${name}.g${short}`;
  return said?.kind === "version"
    ? { version: said.version, id: `${said.version}-${short}` }
    : { version, id: version };
};

const describe = ({ event, ref }: Trigger): string => `${event} on ${quoted(ref)}`;

const patterns = ({ flows }: Configuration): string =>
  Object.values(flows)
    .flatMap((flow) => flow.branches)
    .join(", ");

const quoted = (text: string): string => JSON.stringify(text);
