/**
 * Events that nobody causes in a rehearsal by a word, and that a file can tell of: all that GitHub's schema knows besides.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const otherEvents = [
  ...(["branch_protection_rule", "check_run", "check_suite", "create", "delete", "deployment"] as const),
  ...(["deployment_status", "discussion", "discussion_comment", "fork", "gollum", "image_version"] as const),
  ...(["issue_comment", "issues", "label", "merge_group", "milestone", "page_build", "project"] as const),
  ...(["project_card", "project_column", "public", "pull_request_comment", "pull_request_review"] as const),
  ...(["pull_request_review_comment", "pull_request_target", "registry_package", "release"] as const),
  ...(["status", "watch", "workflow_run"] as const),
] as const;
export type OtherEvent = (typeof otherEvents)[number];

/** Whether it is one of them. */
export function isOtherEvent(name: string): name is OtherEvent {
  return (otherEvents as readonly string[]).includes(name);
}
