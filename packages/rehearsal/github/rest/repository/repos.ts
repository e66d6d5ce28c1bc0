import { nodeId, simpleUser } from "../../people/user.ts";
import type { Repository } from "../../records/repository.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { ok, type RepositoryRoute } from "../routing/route.ts";

/** The routes of https://docs.github.com/rest/repos/repos. */
export const repos: readonly RepositoryRoute<Addresses & UserStore>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}",
    docs: "repos/repos#get-a-repository",
    needs: { metadata: "read" },
    run: ({ store, repository }) => ok(fullRepository(store, repository)),
  },
];

/** The address of a repository in the API. */
export function apiOf(store: Addresses & UserStore, repository: Repository): string {
  return `${store.urls.api}/repos/${repository.name}`;
}

/** The address of a repository for people. */
export function htmlOf(store: Addresses, repository: Repository): string {
  return `${store.urls.server}/${repository.name}`;
}

/** A path or a ref as it is in an address: its slashes stay. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

const plainLinks =
  "contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags teams".split(
    " ",
  );
const templates: Readonly<Record<string, string>> = {
  archive: "{archive_format}{/ref}",
  assignees: "assignees{/user}",
  blobs: "git/blobs{/sha}",
  branches: "branches{/branch}",
  collaborators: "collaborators{/collaborator}",
  comments: "comments{/number}",
  commits: "commits{/sha}",
  compare: "compare/{base}...{head}",
  contents: "contents/{+path}",
  git_commits: "git/commits{/sha}",
  git_refs: "git/refs{/sha}",
  git_tags: "git/tags{/sha}",
  issue_comment: "issues/comments{/number}",
  issue_events: "issues/events{/number}",
  issues: "issues{/number}",
  keys: "keys{/key_id}",
  labels: "labels{/name}",
  milestones: "milestones{/number}",
  notifications: "notifications{?since,all,participating}",
  pulls: "pulls{/number}",
  releases: "releases{/id}",
  statuses: "statuses/{sha}",
  trees: "git/trees{/sha}",
};

/** A repository as runs and other resources show it. */
export function minimalRepository(store: Addresses & UserStore, repository: Repository): Record<string, unknown> {
  const api = apiOf(store, repository);
  const [owner = "", name = ""] = repository.name.split("/");
  const links = [
    ...plainLinks.map((link) => [`${link}_url`, `${api}/${link}`]),
    ...Object.entries(templates).map(([link, rest]) => [`${link}_url`, `${api}/${rest}`]),
  ];
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name,
    full_name: repository.name,
    owner: simpleUser(store, owner),
    private: repository.private,
    html_url: htmlOf(store, repository),
    description: null,
    fork: false,
    url: api,
    ...Object.fromEntries(links),
  };
}

/** A repository with all that only its own route tells. */
export function fullRepository(store: Addresses & UserStore, repository: Repository): Record<string, unknown> {
  return { ...repositoryBody(store, repository), subscribers_count: 0, network_count: 0 };
}

/** A repository with its counts and settings. */
export function repositoryBody(store: Addresses & UserStore, repository: Repository): Record<string, unknown> {
  const html = htmlOf(store, repository);
  const counts = "forks_count stargazers_count watchers_count size open_issues_count forks open_issues watchers".split(
    " ",
  );
  return {
    ...minimalRepository(store, repository),
    ...Object.fromEntries(counts.map((name) => [name, 0])),
    git_url: `${html.replace(/^http/, "git")}.git`,
    ssh_url: `git@github.localhost:${repository.name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    default_branch: repository.defaultBranch,
    visibility: repository.private ? "private" : "public",
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    license: null,
    pushed_at: isoSeconds(repository.pushedAt),
    created_at: isoSeconds(repository.createdAt),
    updated_at: isoSeconds(repository.pushedAt),
  };
}
