import { blobFolder, fileName, isExpired, visibleArtifacts } from "./artifacts/artifact.ts";
import { contentPath } from "./artifacts/blob.ts";
import { commitFolder } from "./changes/commit-folder.ts";
import { createRepository } from "./changes/create-repository.ts";
import { openPull, pullsOf } from "./changes/pull.ts";
import { refMoved } from "./changes/push.ts";
import type { Verbs } from "./github.ts";
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
import { nothing, readRef } from "./store/ref.ts";
import { issueToken, revokeToken, revokeTokens } from "./store/token.ts";
import { gitFolder, type World } from "./store/world.ts";
import { gatesOf } from "./verbs-of-gates.ts";
import { peopleOf } from "./verbs-of-people.ts";
import { settingsOf } from "./verbs-of-settings.ts";

/** What the rehearsal itself does with a GitHub, by name. */
export function verbsOf(world: World): Verbs {
  const must = (name: string): Repository => {
    const repository = world.find(name);
    if (!repository) throw new Error(`No repository ${name}. There are: ${names() || "none"}.`);
    return repository;
  };
  const names = () =>
    world.repositories
      .all()
      .map(({ name }) => name)
      .join(", ");
  const person = (login: string | undefined): Actor => (login ? { login, run: null, job: null } : rehearsal);

  return {
    createRepository: (name, more = {}) => createRepository(world, name, more),
    repository: (name) => world.find(name) ?? null,
    values: (name) => must(name),
    isProtected: (name, ref) => isProtectedRef(world, must(name), ref),
    commit: async (name, commit, login) => {
      const repository = must(name);
      const made = await commitFolder(world.git(repository), commit, world.now());
      if (made.sha !== made.before) {
        await refMoved(world, repository, { ref: made.ref, from: made.before, to: made.sha }, person(login));
      }
      return made;
    },
    push: async (name, from, what, ref, login) => {
      const repository = must(name);
      const git = world.git(repository);
      const before = (await readRef(git, ref))?.sha ?? nothing;
      await git.ask(["fetch", "--quiet", "--no-write-fetch-head", "--", from, `+${what}:${ref}`]);
      const sha = (await readRef(git, ref))?.sha ?? nothing;
      if (sha !== before) await refMoved(world, repository, { ref, from: before, to: sha }, person(login));
      return { sha, ref, before };
    },
    resolve: (name, ref) => resolveSource(world, name, ref),
    read: (source, path) => readSource(world, source, path),
    list: (source, path) => listSource(world, source, path),
    describe: (name, sha) => world.git(must(name)).commit(sha),
    issueToken: (request) =>
      issueToken(world.tokens, { ...request, repository: must(request.repository).name }, world.now()),
    revokeToken: (token) => revokeToken(world.tokens, token),
    revokeTokens: (run, job) => revokeTokens(world.tokens, run, job),
    issueRuntimeToken: ({ run, job, identity }) =>
      issueRuntimeToken(world, run, world.runs.get(run)?.attempt ?? 1, job, identity),
    idTokenUrl: idTokenUrl(world),
    rotateIdentityKey: ({ withdraw = false } = {}) => world.oidcKeys.rotate(withdraw),
    setEnvironment: (name, environment, settings) => setEnvironment(world, must(name), environment, settings),
    environments: (name) => environmentsOf(world, must(name)).map((environment) => environment.name),
    environment: (name, environment) => findEnvironment(world, must(name), environment) ?? null,
    ...peopleOf(world, must),
    ...settingsOf(world, must),
    ...gatesOf(world, must),
    registerApp: (app) => registerApp(world, app),
    startRun: (request) => startRun(world, request),
    updateJob: (run, key, update) => updateJob(world, run, key, update),
    keepJob: (run, key, from) => void keepJob(world, run, key, from),
    run: (id) => world.runs.get(id) ?? null,
    runs: () => world.runs.all(),
    rerun: (id, jobs, login) => rerun(world, runOf(world, id), jobs, person(login)),
    serveActions: (service) => {
      world.actions.service = service;
    },
    playing: world.actions.playing,
    titleRun: (run, title) => titleRun(world, run, title),
    keepCalls: (run, calls) => keepCalls(world, run, calls),
    finishRun: (run, conclusion) => finishRun(world, run, conclusion),
    openPull: async (name, request, login) => {
      const opened = await openPull(world, must(name), request, person(login));
      if ("refused" in opened) throw new Error(`No pull request in ${name}: ${opened.refused}`);
      return opened.pull;
    },
    pulls: (name) => pullsOf(world, must(name)),
    gitFolder: (name) => gitFolder(world.folder, must(name)),
    pull: (name, head, base, fork = null) =>
      pullsOf(world, must(name)).find(
        (pull) => pull.state === "open" && pull.head === head && pull.base === base && pull.fork === fork,
      ) ?? null,
    changed: (name, event) => changedPaths(world.git(must(name)), event),
    artifactFile: async (digest) => {
      const artifact = visibleArtifacts(world).findLast((item) => item.digest === digest && !isExpired(world, item));
      if (!artifact) throw new Error(`No artifact with the digest ${digest} is stored.`);
      return contentPath(blobFolder(world, artifact.blob));
    },
    artifactsOf: (run) =>
      visibleArtifacts(world)
        .filter((item) => item.run === run && !isExpired(world, item))
        .map((item) => ({ file: fileName(item), path: contentPath(blobFolder(world, item.blob)) })),
    createDeployment: (name, request, actor = rehearsal) => createDeployment(world, must(name), request, actor),
    createDeploymentStatus: (id, request, actor = rehearsal) => {
      const deployment = world.deployments.get(id);
      if (!deployment) throw new Error(`No deployment ${id}.`);
      return createDeploymentStatus(world, deployment, request, actor);
    },
  };
}
