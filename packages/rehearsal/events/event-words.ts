import type { FileEvent } from "./file-event.ts";

/** What each key of an event means, for whoever writes one; every key of the schema has its words. */
const words: Readonly<Record<keyof FileEvent, string>> = {
  event: "push, pull_request, workflow_dispatch, … release: any event of GitHub",
  ref: "refs/heads/main, refs/tags/v1, refs/pull/7/merge, or main for short;",
  sha: "the commit that it is about (the tip of ref)",
  actor: "login of who does it",
  repository: "owner/name (that of origin)",
  action: "the activity, such as opened; event_type of a repository_dispatch",
  changed: "paths that changed, for path filters (asked of git)",
  before: "commit before a push (the parent)",
  deleted: "true: the push deletes its ref",
  base: "target branch of a pull request (the default branch)",
  head: "source branch of a pull request (the branch one stands on)",
  title: "of a pull request",
  number: "of a pull request",
  fork: "true, or whose fork: a token that reads only, and no secrets",
  workflow: "file of a workflow_dispatch (every one that can be dispatched)",
  inputs: "of a workflow_dispatch",
  client_payload: "of a repository_dispatch",
  schedule: "the cron that has come (every one)",
  payload: 'laid over github.event, such as {"pull_request": {"draft": true}}',
  secrets: "of the repository, by name",
  vars: "variables of the repository, by name",
  people: "as in .github/rehearsal.yml, and laid over it; so are",
  teams: "…",
  environments: "…",
  actions: "…",
  approvals: '[{"environment": "uat", "user": "ada", "state": "approved", "comment": "…"}]',
};

/** Rows of a table. */
export const eventWords: readonly (readonly [string, string])[] = rowsOf();

function rowsOf(): (readonly [string, string])[] {
  const shared = ["people", "teams", "environments", "actions"];
  const rows = Object.entries(words).filter(([name]) => !shared.includes(name));
  const [ref, made] = ["ref", "one that is not here is made, from the commit one stands on"];
  return [
    ...rows.flatMap((row) => (row[0] === ref ? [row, ["", made] as const] : [row])),
    [shared.join(", "), "as in .github/rehearsal.yml, and laid over it"],
  ];
}
