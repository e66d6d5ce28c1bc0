import { nodeId, simpleUser } from "../../people/user.ts";
import type { Repository } from "../../records/repository.ts";
import { isoSeconds } from "../../store/object.ts";
import type { World } from "../../store/world.ts";
import { ok, type Route } from "../routing/route.ts";

/** The routes of https://docs.github.com/rest/repos/repos. */
export const repos: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}",
    docs: "repos/repos#get-a-repository",
    needs: { metadata: "read" },
    run: ({ world, repository }) => ok(fullRepository(world, repository)),
  },
];

/** The address of a repository in the API. */
export function apiOf(world: World, repository: Repository): string {
  return `${world.urls.api}/repos/${repository.name}`;
}

/** The address of a repository for people. */
export function htmlOf(world: World, repository: Repository): string {
  return `${world.urls.server}/${repository.name}`;
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
export function minimalRepository(world: World, repository: Repository): Record<string, unknown> {
  const api = apiOf(world, repository);
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
    owner: simpleUser(world, owner),
    private: repository.private,
    html_url: htmlOf(world, repository),
    description: null,
    fork: false,
    url: api,
    ...Object.fromEntries(links),
  };
}

/** A repository with all that only its own route tells. */
export function fullRepository(world: World, repository: Repository): Record<string, unknown> {
  return { ...repositoryBody(world, repository), subscribers_count: 0, network_count: 0 };
}

/** A repository with its counts and settings. */
export function repositoryBody(world: World, repository: Repository): Record<string, unknown> {
  const html = htmlOf(world, repository);
  const counts = "forks_count stargazers_count watchers_count size open_issues_count forks open_issues watchers".split(
    " ",
  );
  return {
    ...minimalRepository(world, repository),
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
