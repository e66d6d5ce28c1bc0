import { derivedEnvironments } from "../../model/configuration/approval-environments.ts";
import { type Configuration, severities } from "../../model/configuration/configuration.ts";
import { durationOf } from "../../model/document/duration.ts";
import { knownEnvironments, takenEnvironments } from "./known-environments.ts";
import { strictestPerformance } from "./strictest-performance.ts";

type Environment = Configuration["environments"][string];
type Quorum = Readonly<Record<string, number>>;

/**
 * The configuration that holds for a commit: for each rule the stricter of what the trusted branch says and what the commit says. What cannot
 * be compared (another chain, other members of a role, another branch pattern) holds as on the trusted branch. Everything that is no rule
 * (folders, versions, checks, tests) is as the commit says. `strictest(t, strictest(t, p))` is `strictest(t, p)`.
 */
export function strictest(trusted: Configuration, proposed: Configuration): Configuration {
  return {
    ...proposed,
    flows: flowsOf(trusted, proposed),
    versions: trusted.versions,
    roles: { ...proposed.roles, ...trusted.roles },
    environments: environmentsOf(trusted, proposed.environments),
    approvals: {
      exclude: union(trusted.approvals.exclude, proposed.approvals.exclude),
      authors: trusted.approvals.authors,
      ...(trusted.approvals.since === undefined ? {} : { since: trusted.approvals.since }),
      validity: shorter(trusted.approvals.validity, proposed.approvals.validity),
    },
    analysis: analysisOf(trusted.analysis, proposed.analysis),
    terraform: terraformOf(trusted.terraform, proposed.terraform),
    tools: { machine: both(trusted.tools.machine, proposed.tools.machine) },
    network: { allow: both(trusted.network.allow, proposed.network.allow) },
    performance: strictestPerformance(trusted.performance, proposed.performance),
    finalise: trusted.finalise,
    policy: trusted.policy,
    ledger: trusted.ledger,
  };
}

/** Chains, branches and who starts are as on the trusted branch; only develop may go to an environment that it does not know yet. */
function flowsOf(trusted: Configuration, { flows: proposed }: Configuration): Configuration["flows"] {
  const { flows } = trusted;
  const taken = takenEnvironments(trusted);
  const isNew = (names: readonly string[]) =>
    names.every((name) => [name, ...derivedEnvironments(name)].every((each) => !taken.has(each)));
  const preview = proposed.feature.preview;
  return {
    feature: {
      ...flows.feature,
      preview: preview === null || isNew([preview]) ? preview : flows.feature.preview,
    },
    develop: { ...flows.develop, chain: isNew(proposed.develop.chain) ? proposed.develop.chain : flows.develop.chain },
    release: { ...flows.release, start: larger(flows.release.start, proposed.release.start) },
    hotfix: { ...flows.hotfix, start: larger(flows.hotfix.start, proposed.hotfix.start) },
    main: flows.main,
  };
}

function environmentsOf(
  trusted: Configuration,
  proposed: Configuration["environments"],
): Configuration["environments"] {
  const known = knownEnvironments(trusted);
  const names = union(Object.keys(trusted.environments), Object.keys(proposed));
  return Object.fromEntries(
    names.map((name) => {
      // One that is only in a chain has the rules of an empty entry.
      const rules = trusted.environments[name] ?? (known.has(name) ? noRules : undefined);
      return [name, environmentOf(rules, proposed[name])];
    }),
  );
}

const noRules: Environment = { approve: {}, accept: {}, freeze: [] };

function environmentOf(trusted: Environment | undefined, proposed: Environment | undefined): Environment {
  if (trusted === undefined || proposed === undefined) return trusted ?? proposed ?? noRules;
  return {
    approve: larger(trusted.approve, proposed.approve),
    accept: larger(trusted.accept, proposed.accept),
    freeze: union(trusted.freeze, proposed.freeze),
  };
}

function analysisOf(
  trusted: Configuration["analysis"],
  proposed: Configuration["analysis"],
): Configuration["analysis"] {
  return {
    ...proposed,
    block: severities[Math.min(severities.indexOf(trusted.block), severities.indexOf(proposed.block))] ?? trusted.block,
    checkov: { skip: both(trusted.checkov.skip, proposed.checkov.skip) },
    tflint: { skip: both(trusted.tflint.skip, proposed.tflint.skip) },
    sqlfluff: { ...proposed.sqlfluff, skip: both(trusted.sqlfluff.skip, proposed.sqlfluff.skip) },
    pylint: { skip: both(trusted.pylint.skip, proposed.pylint.skip) },
    bandit: { skip: both(trusted.bandit.skip, proposed.bandit.skip) },
  };
}

function terraformOf(
  trusted: Configuration["terraform"],
  { mirror: _mirror, ...proposed }: Configuration["terraform"],
): Configuration["terraform"] {
  return {
    ...proposed,
    protect: union(trusted.protect, proposed.protect),
    allow: both(trusted.allow, proposed.allow),
    ...(trusted.mirror === undefined ? {} : { mirror: trusted.mirror }),
  };
}

/** As many of each role as the one that asks for more. */
function larger(trusted: Quorum, proposed: Quorum): Record<string, number> {
  const roles = union(Object.keys(trusted), Object.keys(proposed));
  return Object.fromEntries(roles.map((role) => [role, Math.max(trusted[role] ?? 0, proposed[role] ?? 0)]));
}

const shorter = (trusted: string, proposed: string): string =>
  durationOf(proposed) < durationOf(trusted) ? proposed : trusted;

/** Both lists, the trusted one first, each item once. */
function union<T>(trusted: readonly T[], proposed: readonly T[]): T[] {
  const seen = new Set(trusted.map((item) => JSON.stringify(item)));
  return [...trusted, ...proposed.filter((item) => !seen.has(JSON.stringify(item)))];
}

/** What both lists hold, in the order of the trusted one. */
const both = <T>(trusted: readonly T[], proposed: readonly T[]): T[] =>
  trusted.filter((item) => proposed.includes(item));
