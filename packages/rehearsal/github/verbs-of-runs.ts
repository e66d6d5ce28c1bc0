import type { CalledFile } from "../protocol/run.ts";
import type { ArtifactContext } from "./artifacts/artifact.ts";
import { blobFolder, fileName, isExpired, visibleArtifacts } from "./artifacts/artifact.ts";
import { contentPath } from "./artifacts/blob.ts";
import type { ActionsService } from "./records/actions-service.ts";
import type { Actor } from "./records/effect.ts";
import { rehearsal } from "./records/effect.ts";
import type { Again, Job, Run, RunConclusion } from "./records/run.ts";
import type { RerunContext } from "./runs/rerun.ts";
import { rerun } from "./runs/rerun.ts";
import type { JobUpdate, NewRun } from "./runs/run.ts";
import { finishRun, keepCalls, keepJob, runOf, startRun, titleRun, updateJob } from "./runs/run.ts";

/** What can be done about runs, their jobs and their artifacts. */
export interface RunVerbs {
  startRun(request: NewRun): Run;
  updateJob(run: number, key: string, update: JobUpdate): Job;
  /** Carries a job over from an earlier attempt to the run's present one. */
  keepJob(run: number, key: string, from: number): void;
  /** Gives a run the title that its `run-name:` computes. */
  titleRun(run: number, title: string): Run;
  /** Keeps which workflow files a run calls. */
  keepCalls(run: number, calls: readonly CalledFile[]): Run;
  finishRun(run: number, conclusion: RunConclusion): Run;
  run(id: number): Run | null;
  runs(): Run[];
  /** Begins a run's next attempt, or says why GitHub would not. */
  rerun(run: number, jobs: Again, login: string): { readonly run: Run } | { readonly refused: string };
  /** Says who plays the runs of this GitHub. */
  serveActions(service: ActionsService): void;
  /** Ids of the runs that are played now; whoever plays them keeps it. */
  readonly playing: Set<number>;
  /** Path of the stored bytes of the newest artifact with this digest. Rejects if there is none. */
  artifactFile(digest: string): Promise<string>;
  /** Finished artifacts of a run whose bytes are still there: the name of the file that each is downloaded as, and the path of its bytes. */
  artifactsOf(run: number): { readonly file: string; readonly path: string }[];
}

/** These verbs over the store. */
export function runVerbs(store: RerunContext & ArtifactContext): RunVerbs {
  const person = (login: string | undefined): Actor => (login ? { login, run: null, job: null } : rehearsal);
  return {
    startRun: (request) => startRun(store, request),
    updateJob: (run, key, update) => updateJob(store, run, key, update),
    keepJob: (run, key, from) => void keepJob(store, run, key, from),
    titleRun: (run, title) => titleRun(store, run, title),
    keepCalls: (run, calls) => keepCalls(store, run, calls),
    finishRun: (run, conclusion) => finishRun(store, run, conclusion),
    run: (id) => store.runs.get(id) ?? null,
    runs: () => store.runs.all(),
    rerun: (id, jobs, login) => rerun(store, runOf(store, id), jobs, person(login)),
    serveActions: (service) => {
      store.actions.service = service;
    },
    playing: store.actions.playing,
    artifactFile: async (digest) => {
      const artifact = visibleArtifacts(store).findLast((item) => item.digest === digest && !isExpired(store, item));
      if (!artifact) throw new Error(`No artifact with the digest ${digest} is stored.`);
      return contentPath(blobFolder(store, artifact.blob));
    },
    artifactsOf: (run) =>
      visibleArtifacts(store)
        .filter((item) => item.run === run && !isExpired(store, item))
        .map((item) => ({ file: fileName(item), path: contentPath(blobFolder(store, item.blob)) })),
  };
}
