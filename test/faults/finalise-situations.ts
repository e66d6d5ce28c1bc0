/** Releases to be finished in every situation that finalise-release knows a way through. */
import { type Context, repository, type Situation } from "../process/finalising.ts";

export interface ToFinish extends Situation {
  readonly name: string;
  /** Whether it has the key of an app; it has, unless told otherwise. */
  readonly app?: boolean;
  /** The reason that it ends with. */
  readonly ends: string;
  /** Where it differs from the others: kills that every build plays; `npm run test:long` plays all there are. */
  readonly kills: readonly Kill[];
}

/** Before or after the n-th write of a route, as the request log names it. */
export type Kill = readonly [when: "before" | "after", nth: number, route: string];

const of = "/repos/{owner}/{repo}";
const routes = {
  token: "/app/installations/{installation_id}/access_tokens",
  move: `${of}/git/refs/{ref}`,
  create: `${of}/git/refs`,
  draft: `${of}/releases`,
  asset: `${of}/releases/{release_id}/assets`,
  publish: `${of}/releases/{release_id}`,
  merge: `${of}/merges`,
  ask: `${of}/pulls`,
  push: "git-receive-pack",
};

const finalise = (more: string) => `finalise: { branches: [live], delete-branch: true, mirrors: [${more}] }`;
const plain = finalise('"{mirror}"');

const asAdmin = async ({ github }: Context, method: string, path: string, body?: object): Promise<void> => {
  const token = github.issueToken({ repository, permissions: { administration: "write", contents: "write" } });
  const answer = await fetch(`${github.urls.api}/repos/${repository}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
};

const byHand = async ({ github }: Context, branch: string, path: string, from?: string): Promise<void> => {
  await github.commit(repository, { branch, message: "By hand", files: { [path]: `${from ?? "by hand"}\n` } });
};

const mayChangeWorkflows = ({ github, app }: Context): void => {
  const { slug, publicKey, repositories, permissions } = app;
  github.registerApp({ slug, publicKey, repositories, permissions: { ...permissions, workflows: "write" } });
};

export const situations: readonly ToFinish[] = [
  { name: "with an app and a mirror", config: plain, ends: "done", kills: [["after", 1, routes.draft]] },
  {
    name: "with the job's own token",
    config: plain,
    app: false,
    ends: "done",
    kills: [
      ["after", 2, routes.asset],
      ["after", 1, routes.push],
    ],
  },
  {
    name: "with mirrors that the app opens",
    config: finalise("acme/mirror, acme/copy"),
    ends: "done",
    kills: [
      ["after", 4, routes.token],
      ["after", 1, routes.push],
    ],
    also: async ({ github, app }) => {
      await github.createRepository("acme/copy");
      const { slug, publicKey, repositories, permissions } = app;
      github.registerApp({ slug, publicKey, permissions, repositories: [...repositories, "acme/copy"] });
    },
  },
  {
    name: "after a hotfix, while two releases are under way",
    branch: "hotfix/1.4.3",
    config: plain,
    ends: "done",
    kills: [
      ["after", 1, routes.merge],
      ["after", 2, routes.merge],
    ],
    also: async (at) => {
      for (const branch of ["release/1.5.0", "release/1.6.0"]) at.git("update-ref", `refs/heads/${branch}`, at.develop);
      await byHand(at, "release/1.6.0", "next.txt");
    },
  },
  {
    name: "where the commits say the version",
    branch: "release/next",
    config: plain,
    ends: "done",
    kills: [
      ["after", 1, routes.move],
      ["after", 1, routes.create],
    ],
  },
  {
    name: "in a repository without main and develop",
    config: plain,
    ends: "done",
    kills: [
      ["after", 1, routes.create],
      ["after", 2, routes.create],
    ],
    also: async ({ git }) => {
      for (const ref of ["heads/main", "heads/develop", "tags/v1.4.2"]) git("update-ref", "-d", `refs/${ref}`);
    },
  },
  {
    name: "where each ref takes a wider token for a changed workflow file",
    config: finalise("acme/mirror"),
    workflow: true,
    defaultBranch: "develop",
    ends: "done",
    kills: [
      ["after", 2, routes.token],
      ["after", 2, routes.move], // the tag is next
      ["after", 1, routes.create], // develop
      ["after", 1, routes.merge], // live
    ],
    also: async (at) => {
      mayChangeWorkflows(at);
      at.git("update-ref", "refs/heads/live", at.main);
    },
  },
  {
    name: "where releases are immutable and somebody drafted one of this tag",
    config: plain,
    ends: "done",
    kills: [
      ["after", 1, routes.draft],
      ["after", 1, routes.publish],
    ],
    also: async (at) => {
      await asAdmin(at, "PUT", "immutable-releases");
      await asAdmin(at, "POST", "releases", { tag_name: "v1.5.0", name: "Mine", body: "Not yet", draft: true });
    },
  },
  {
    name: "where main holds work of its own and the release branch went on",
    config: plain,
    ends: "main_moved",
    kills: [
      ["after", 1, routes.create],
      ["after", 1, routes.ask],
    ],
    also: async (at) => {
      await byHand(at, "main", "README.md");
      await byHand(at, "release/1.5.0", "next.txt");
    },
  },
  {
    name: "where main holds work of its own and the branch to ask about it takes a wider token",
    config: plain,
    workflow: true,
    ends: "main_moved",
    kills: [
      ["after", 2, routes.token],
      ["after", 2, routes.create],
    ],
    also: async (at) => {
      mayChangeWorkflows(at);
      await byHand(at, "main", "README.md");
      await byHand(at, "release/1.5.0", "next.txt");
    },
  },
  {
    name: "where main takes no push from this token",
    config: plain,
    app: false,
    ends: "forbidden",
    kills: [["after", 1, routes.ask]],
    also: async (at) =>
      asAdmin(at, "POST", "rulesets", {
        name: "main",
        enforcement: "active",
        target: "branch",
        rules: [{ type: "pull_request" }],
        conditions: { ref_name: { include: ["refs/heads/main"], exclude: [] } },
      }),
  },
  {
    name: "after people merged the pull request for main",
    config: plain,
    ends: "done",
    kills: [
      ["before", 2, routes.push],
      ["after", 2, routes.push],
    ],
    also: async ({ git, main, deployed, release }) => {
      const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
      const merge = ["commit-tree", "-m", "Merge", "-p", main, "-p", deployed, `${deployed}^{tree}`];
      git("update-ref", "refs/heads/main", git(...who, ...merge));
      git("update-ref", `refs/heads/slipway/${release.id}`, deployed);
    },
  },
  {
    name: "where develop and main changed the same lines",
    config: plain,
    ends: "merge_conflict",
    kills: [
      ["after", 1, routes.ask],
      ["after", 1, routes.push],
    ],
    also: (at) => byHand(at, "develop", "release.txt"),
  },
];
