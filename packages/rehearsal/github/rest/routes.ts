import { actionsPermissions } from "./actions-permissions.ts";
import { activity } from "./activity.ts";
import { appTokens } from "./app-tokens.ts";
import { apps } from "./apps.ts";
import { artifacts } from "./artifacts.ts";
import { branchProtection } from "./branch-protection.ts";
import { branches } from "./branches.ts";
import { checkRuns } from "./check-runs.ts";
import { collaborators } from "./collaborators.ts";
import { commitStatuses } from "./commit-statuses.ts";
import { commits } from "./commits.ts";
import { contents } from "./contents.ts";
import { deploymentBranchPolicies } from "./deployment-branch-policies.ts";
import { deployments } from "./deployments.ts";
import { environments } from "./environments.ts";
import { fileContents } from "./file-contents.ts";
import { gitBlobs } from "./git-blobs.ts";
import { gitCommits } from "./git-commits.ts";
import { gitRefs } from "./git-refs.ts";
import { gitTags } from "./git-tags.ts";
import { gitTrees } from "./git-trees.ts";
import { merges } from "./merges.ts";
import { pendingDeployments } from "./pending-deployments.ts";
import { pullMerges } from "./pull-merges.ts";
import { pulls } from "./pulls.ts";
import { rateLimit } from "./rate-limit.ts";
import { releaseAssets } from "./release-assets.ts";
import { releases } from "./releases.ts";
import { repos } from "./repos.ts";
import { repositoryDispatches } from "./repository-dispatches.ts";
import { reruns } from "./reruns.ts";
import type { Call, Route } from "./route.ts";
import { rules } from "./rules.ts";
import { runLogs } from "./run-logs.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";
import { workflowJobs } from "./workflow-jobs.ts";
import { workflowRuns } from "./workflow-runs.ts";
import { workflows } from "./workflows.ts";

/** Every route about a repository: a new resource is a new file and one line here. */
export const repositoryRoutes: readonly Route[] = [
  ...repos,
  ...activity,
  ...repositoryDispatches,
  ...collaborators,
  ...contents,
  ...fileContents,
  ...commits,
  ...commitStatuses,
  ...branches,
  ...branchProtection,
  ...merges,
  ...rules,
  ...gitRefs,
  ...gitCommits,
  ...gitTrees,
  ...gitBlobs,
  ...gitTags,
  ...pulls,
  ...pullMerges,
  ...deployments,
  ...environments,
  ...deploymentBranchPolicies,
  ...pendingDeployments,
  ...actionsPermissions,
  ...workflows,
  ...workflowRuns,
  ...reruns,
  ...runLogs,
  ...workflowJobs,
  ...artifacts,
  ...releases,
  ...releaseAssets,
  ...checkRuns,
];

/** Every route about something else. */
export const openRoutes: readonly Route<Call>[] = [...users, ...teams, ...apps, ...appTokens, ...rateLimit];
