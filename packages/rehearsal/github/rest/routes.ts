import { type AppTokensRouteContext, appTokens } from "./people/app-tokens.ts";
import { apps } from "./people/apps.ts";
import { collaborators } from "./people/collaborators.ts";
import { teams } from "./people/teams.ts";
import { users } from "./people/users.ts";
import { rateLimit } from "./rate-limit.ts";
import { releaseAssets } from "./releases/release-assets.ts";
import { type ReleasesRouteContext, releases } from "./releases/releases.ts";
import { activity } from "./repository/activity.ts";
import { type CommitStatusesRouteContext, commitStatuses } from "./repository/commit-statuses.ts";
import { commits } from "./repository/commits.ts";
import { contents } from "./repository/contents.ts";
import { type FileContentsRouteContext, fileContents } from "./repository/file-contents.ts";
import { gitBlobs } from "./repository/git-blobs.ts";
import { gitCommits } from "./repository/git-commits.ts";
import { gitRefs } from "./repository/git-refs.ts";
import { gitTags } from "./repository/git-tags.ts";
import { gitTrees } from "./repository/git-trees.ts";
import { merges } from "./repository/merges.ts";
import { type PullMergesRouteContext, pullMerges } from "./repository/pull-merges.ts";
import { pulls } from "./repository/pulls.ts";
import { repos } from "./repository/repos.ts";
import type { OpenRoute, RepositoryRoute } from "./routing/route.ts";
import { type BranchProtectionRouteContext, branchProtection } from "./rules/branch-protection.ts";
import { branches } from "./rules/branches.ts";
import { deploymentBranchPolicies } from "./rules/deployment-branch-policies.ts";
import { type EnvironmentsRouteContext, environments } from "./rules/environments.ts";
import { type RulesRouteContext, rules } from "./rules/rules.ts";
import { actionsPermissions } from "./runs/actions-permissions.ts";
import { type ArtifactsRouteContext, artifacts } from "./runs/artifacts.ts";
import { type CheckRunsRouteContext, checkRuns } from "./runs/check-runs.ts";
import { deployments } from "./runs/deployments.ts";
import { type PendingDeploymentsRouteContext, pendingDeployments } from "./runs/pending-deployments.ts";
import { repositoryDispatches } from "./runs/repository-dispatches.ts";
import { reruns } from "./runs/reruns.ts";
import { runLogs } from "./runs/run-logs.ts";
import { type WorkflowJobsRouteContext, workflowJobs } from "./runs/workflow-jobs.ts";
import { workflowRuns } from "./runs/workflow-runs.ts";
import { workflows } from "./runs/workflows.ts";

/** What all routes together ask of the store. */
export interface RestContext
  extends FileContentsRouteContext,
    PullMergesRouteContext,
    PendingDeploymentsRouteContext,
    ReleasesRouteContext,
    ArtifactsRouteContext,
    WorkflowJobsRouteContext,
    BranchProtectionRouteContext,
    AppTokensRouteContext,
    CheckRunsRouteContext,
    RulesRouteContext,
    EnvironmentsRouteContext,
    CommitStatusesRouteContext {}

/** Every route about a repository: a new resource is a new file and one line here. */
export const repositoryRoutes: readonly RepositoryRoute<RestContext>[] = [
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
export const openRoutes: readonly OpenRoute<RestContext>[] = [...users, ...teams, ...apps, ...appTokens, ...rateLimit];
