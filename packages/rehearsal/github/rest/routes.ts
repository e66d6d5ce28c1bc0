import { appTokens } from "./people/app-tokens.ts";
import { apps } from "./people/apps.ts";
import { collaborators } from "./people/collaborators.ts";
import { teams } from "./people/teams.ts";
import { users } from "./people/users.ts";
import { rateLimit } from "./rate-limit.ts";
import { releaseAssets } from "./releases/release-assets.ts";
import { releases } from "./releases/releases.ts";
import { activity } from "./repository/activity.ts";
import { commitStatuses } from "./repository/commit-statuses.ts";
import { commits } from "./repository/commits.ts";
import { contents } from "./repository/contents.ts";
import { fileContents } from "./repository/file-contents.ts";
import { gitBlobs } from "./repository/git-blobs.ts";
import { gitCommits } from "./repository/git-commits.ts";
import { gitRefs } from "./repository/git-refs.ts";
import { gitTags } from "./repository/git-tags.ts";
import { gitTrees } from "./repository/git-trees.ts";
import { merges } from "./repository/merges.ts";
import { pullMerges } from "./repository/pull-merges.ts";
import { pulls } from "./repository/pulls.ts";
import { repos } from "./repository/repos.ts";
import type { Call, Route } from "./routing/route.ts";
import { branchProtection } from "./rules/branch-protection.ts";
import { branches } from "./rules/branches.ts";
import { deploymentBranchPolicies } from "./rules/deployment-branch-policies.ts";
import { environments } from "./rules/environments.ts";
import { rules } from "./rules/rules.ts";
import { actionsPermissions } from "./runs/actions-permissions.ts";
import { artifacts } from "./runs/artifacts.ts";
import { checkRuns } from "./runs/check-runs.ts";
import { deployments } from "./runs/deployments.ts";
import { pendingDeployments } from "./runs/pending-deployments.ts";
import { repositoryDispatches } from "./runs/repository-dispatches.ts";
import { reruns } from "./runs/reruns.ts";
import { runLogs } from "./runs/run-logs.ts";
import { workflowJobs } from "./runs/workflow-jobs.ts";
import { workflowRuns } from "./runs/workflow-runs.ts";
import { workflows } from "./runs/workflows.ts";

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
