import { blobFolder, fileName, isExpired, visibleArtifacts } from "./artifacts/artifact.ts";
import { contentPath } from "./artifacts/blob.ts";
import { commitFolder } from "./changes/commit-folder.ts";
import { createRepository } from "./changes/create-repository.ts";
import { openPull, pullsOf } from "./changes/pull.ts";
import { refMoved } from "./changes/push.ts";
import type { Verbs } from "./github.ts";
import type { GitHubStore } from "./github-store.ts";
import { idTokenUrl } from "./oidc/oidc-service.ts";
import { issueRuntimeToken } from "./oidc/runtime-token.ts";
import { registerApp } from "./people/app.ts";
import { type Actor, rehearsal } from "./records/effect.ts";
import type { Repository } from "./records/repository.ts";
import { createDeployment, createDeploymentStatus } from "./reviews/deployment.ts";
import { environmentsOf, findEnvironment, setEnvironment } from "./reviews/environment.ts";
import { isProtectedRef } from "./rules/protected-ref.ts";
import { changedPaths } from "./runs/changed-paths.ts";
import { rerun } from "./runs/rerun.ts";
import { finishRun, keepCalls, keepJob, runOf, startRun, titleRun, updateJob } from "./runs/run.ts";
import { listSource, readSource, resolveSource } from "./runs/source.ts";
import { gitFolder } from "./store/folders.ts";
import { nothing, readRef } from "./store/ref.ts";
import { issueToken, revokeToken, revokeTokens } from "./store/token.ts";
import { gatesOf } from "./verbs-of-gates.ts";
import { peopleOf } from "./verbs-of-people.ts";
import { settingsOf } from "./verbs-of-settings.ts";

/** What the rehearsal itself does with a GitHub, by name. */
export function verbsOf(store: GitHubStore): Verbs {
  const must = (name: string): Repository => {
    const repository = store.find(name);
    if (!repository) throw new Error(`No repository ${name}. There are: ${names() || "none"}.`);
    return repository;
  };
  const names = () =>
    store.repositories
      .all()
      .map(({ name }) => name)
      .join(", ");
  const person = (login: string | undefined): Actor => (login ? { login, run: null, job: null } : rehearsal);

  return {
    createRepository: (name, more = {}) => createRepository(store, name, more),
    repository: (name) => store.find(name) ?? null,
    values: (name) => must(name),
    isProtected: (name, ref) => isProtectedRef(store, must(name), ref),
    commit: async (name, commit, login) => {
      const repository = must(name);
      const made = await commitFolder(store.git(repository), commit, store.now());
      if (made.sha !== made.before) {
        await refMoved(store, repository, { ref: made.ref, from: made.before, to: made.sha }, person(login));
      }
      return made;
    },
    push: async (name, from, what, ref, login) => {
      const repository = must(name);
      const git = store.git(repository);
      const before = (await readRef(git, ref))?.sha ?? nothing;
      await git.ask(["fetch", "--quiet", "--no-write-fetch-head", "--", from, `+${what}:${ref}`]);
      const sha = (await readRef(git, ref))?.sha ?? nothing;
      if (sha !== before) await refMoved(store, repository, { ref, from: before, to: sha }, person(login));
      return { sha, ref, before };
    },
    resolve: (name, ref) => resolveSource(store, name, ref),
    read: (source, path) => readSource(store, source, path),
    list: (source, path) => listSource(store, source, path),
    describe: (name, sha) => store.git(must(name)).commit(sha),
    issueToken: (request) =>
      issueToken(store.tokens, { ...request, repository: must(request.repository).name }, store.now()),
    revokeToken: (token) => revokeToken(store.tokens, token),
    revokeTokens: (run, job) => revokeTokens(store.tokens, run, job),
    issueRuntimeToken: ({ run, job, identity }) =>
      issueRuntimeToken(store, run, store.runs.get(run)?.attempt ?? 1, job, identity),
    idTokenUrl: idTokenUrl(store),
    rotateIdentityKey: ({ withdraw = false } = {}) => store.oidcKeys.rotate(withdraw),
    setEnvironment: (name, environment, settings) => setEnvironment(store, must(name), environment, settings),
    environments: (name) => environmentsOf(store, must(name)).map((environment) => environment.name),
    environment: (name, environment) => findEnvironment(store, must(name), environment) ?? null,
    ...peopleOf(store, must),
    ...settingsOf(store, must),
    ...gatesOf(store, must),
    registerApp: (app) => registerApp(store, app),
    startRun: (request) => startRun(store, request),
    updateJob: (run, key, update) => updateJob(store, run, key, update),
    keepJob: (run, key, from) => void keepJob(store, run, key, from),
    run: (id) => store.runs.get(id) ?? null,
    runs: () => store.runs.all(),
    rerun: (id, jobs, login) => rerun(store, runOf(store, id), jobs, person(login)),
    serveActions: (service) => {
      store.actions.service = service;
    },
    playing: store.actions.playing,
    titleRun: (run, title) => titleRun(store, run, title),
    keepCalls: (run, calls) => keepCalls(store, run, calls),
    finishRun: (run, conclusion) => finishRun(store, run, conclusion),
    openPull: async (name, request, login) => {
      const opened = await openPull(store, must(name), request, person(login));
      if ("refused" in opened) throw new Error(`No pull request in ${name}: ${opened.refused}`);
      return opened.pull;
    },
    pulls: (name) => pullsOf(store, must(name)),
    gitFolder: (name) => gitFolder(store.folder, must(name)),
    pull: (name, head, base, fork = null) =>
      pullsOf(store, must(name)).find(
        (pull) => pull.state === "open" && pull.head === head && pull.base === base && pull.fork === fork,
      ) ?? null,
    changed: (name, event) => changedPaths(store.git(must(name)), event),
    artifactFile: async (digest) => {
      const artifact = visibleArtifacts(store).findLast((item) => item.digest === digest && !isExpired(store, item));
      if (!artifact) throw new Error(`No artifact with the digest ${digest} is stored.`);
      return contentPath(blobFolder(store, artifact.blob));
    },
    artifactsOf: (run) =>
      visibleArtifacts(store)
        .filter((item) => item.run === run && !isExpired(store, item))
        .map((item) => ({ file: fileName(item), path: contentPath(blobFolder(store, item.blob)) })),
    createDeployment: (name, request, actor = rehearsal) => createDeployment(store, must(name), request, actor),
    createDeploymentStatus: (id, request, actor = rehearsal) => {
      const deployment = store.deployments.get(id);
      if (!deployment) throw new Error(`No deployment ${id}.`);
      return createDeploymentStatus(store, deployment, request, actor);
    },
  };
}
