import { type Configuration, defaultConfiguration } from "../configuration/configuration.ts";
import { parseConfiguration } from "../configuration/configuration-file.ts";
import type { Policy, PolicyFindings } from "../configuration/policy.ts";
import type { Release } from "../release/release.ts";
import type { Flow } from "../run/flow.ts";

/** A release as store-artefact puts it out; tests state only what matters to them. */
export function releaseOf(more: Partial<Release> = {}): Release {
  return {
    kind: "release",
    version: 1,
    id: "1.5.0-a1b2c3d",
    name: "1.5.0",
    commit: "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",
    branch: "release/1.5.0",
    artefact: {
      digest: `sha256:${"9f".repeat(32)}`,
      id: 7,
      name: "slipway-artefact",
      size: 1,
      files: 1,
      manifest: `sha256:${"4b".repeat(32)}`,
    },
    ...more,
  };
}

/** The release that a flow makes, with the bytes of any. */
export function releaseIn({ release, trigger }: Pick<Flow, "release" | "trigger">): Release {
  return releaseOf({ id: release.id, name: release.version, commit: trigger.commit, branch: trigger.branch });
}

/** A configuration from lines of its file, without the version; all defaults without any. */
export function configurationOf(text?: string): Configuration {
  return text === undefined
    ? defaultConfiguration()
    : parseConfiguration(`version: 1\n${text}\n`, ".github/slipway.yml");
}

/** The policy of a repository that has no rules on its trusted branch yet; tests state only what matters to them. */
export function policyOf(more: Partial<Policy> = {}): Policy {
  return {
    kind: "policy",
    version: 1,
    branch: "main",
    commit: null,
    file: ".github/slipway.yml",
    digest: null,
    ...more,
  };
}

/** What an action sees on a trusted branch that has no rules yet. */
export function rulesOf(more: Partial<PolicyFindings> = {}): PolicyFindings {
  return {
    branch: "main",
    file: ".github/slipway.yml",
    digest: null,
    configuration: null,
    hasReleases: false,
    ...more,
  };
}
