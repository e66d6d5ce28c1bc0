import type { Conclusion } from "../../packages/rehearsal/protocol/run.ts";
import type { excused } from "./act-is-wrong.ts";
import type { File, Job, Repository } from "./shapes.ts";
import { stagesOf } from "./stages.ts";
import { withoutLegs } from "./trace.ts";

type Wrong = keyof typeof excused;

/** What of a run is excused: jobs by their path without legs. */
export interface Excuses {
  /** act plays them otherwise, or not at all. */
  readonly jobs: ReadonlyMap<string, Wrong>;
  /** Others see their result or their outputs otherwise in act. */
  readonly fields: ReadonlyMap<string, Wrong>;
  /** act may play more legs of them. */
  readonly legs: ReadonlySet<string>;
  /** They have other defaults in act. */
  readonly defaults: ReadonlySet<string>;
  /** They have more secrets in act. */
  readonly secrets: ReadonlySet<string>;
}

/** How the jobs of a run ended, by path without legs. */
interface Ends {
  has(path: string, conclusion: Conclusion): boolean;
  /** Whether any job inside a call came to its turn. */
  isEntered(path: string): boolean;
}

/** Works out what is excused, from the files, from how the rehearsal's jobs ended, by key, and from which jobs act saw fail, by path without legs. */
export function excusesOf(
  repository: Repository,
  ended: readonly { readonly key: string; readonly conclusion: Conclusion }[],
  failedInAct: readonly string[],
): Excuses {
  const all = ended.map(({ key, conclusion }) => ({ path: withoutLegs(key), conclusion }));
  const ends: Ends = {
    has: (path, conclusion) => all.some((job) => job.path === path && job.conclusion === conclusion),
    isEntered: (path) => all.some((job) => job.path.startsWith(`${path}/`)),
  };
  const excuses = {
    jobs: new Map<string, Wrong>(),
    fields: new Map<string, Wrong>(),
    legs: new Set<string>(),
    defaults: new Set<string>(),
    secrets: new Set<string>(),
  };
  const walk = (file: File, prefix: string): void => {
    const stages = stagesOf(file);
    const failedCalls = [...stages].filter(([id]) => file.jobs[id]?.uses && ends.has(prefix + id, "failure"));
    const lastStage = Math.min(...failedCalls.map(([, stage]) => stage));
    for (const [id, stage] of stages) {
      const job = file.jobs[id];
      if (!job) continue;
      const path = prefix + id;
      const called = job.uses === undefined ? undefined : repository.files[job.uses.slice(2)];
      if (called) walk(called, `${path}/`);
      const whole = stage > lastStage ? "stops" : inherited(job, prefix, excuses);
      if (whole) excuses.jobs.set(path, whole);
      const seen = called ? ofCall(called, path, excuses, ends) : ofJob(job, path, ends);
      if (seen) excuses.fields.set(path, seen);
      if (job.strategy && job.strategy["fail-fast"] !== false && ends.has(path, "failure")) excuses.legs.add(path);
      if (mixes(file.defaults?.run, job.defaults?.run)) excuses.defaults.add(path);
      if (prefix !== "" && job.secrets === "inherit") excuses.secrets.add(path);
    }
    // A call that only act plays, or plays otherwise, may fail in act alone: that ends act's plan too.
    const played = failedInAct.filter((path) => isUnder(path, excuses.jobs.keys()));
    const alone = [...stages].filter(
      ([id]) => file.jobs[id]?.uses && played.some((path) => isUnder(path, [prefix + id])),
    );
    const last = Math.min(...alone.map(([, stage]) => stage));
    for (const [id, stage] of stages) if (stage > last) excuses.jobs.set(prefix + id, "stops");
  };
  const main = repository.files[repository.main];
  if (main) walk(main, "");
  return excuses;
}

/** A job is played otherwise if what it needs is, or if it looks at what it sees otherwise. */
function inherited(job: Job, prefix: string, { jobs, fields }: Excuses): Wrong | undefined {
  // The last job always runs, and reports each job apart.
  if (job.env?.AT?.startsWith("last|")) return undefined;
  for (const need of job.needs ?? []) {
    const whole = jobs.get(prefix + need);
    if (whole) return whole;
    const field = fields.get(prefix + need);
    const isOfOutputs = field === "unread" || field === "early";
    if (field && (!isOfOutputs || JSON.stringify(job).includes(`needs.${need}.outputs`))) return field;
  }
  return undefined;
}

function ofJob(job: Job, path: string, ends: Ends): Wrong | undefined {
  if (job["continue-on-error"] && ends.has(path, "failure")) return "forgives";
  return job.outputs && ends.has(path, "skipped") ? "unread" : undefined;
}

function ofCall(called: File, path: string, { jobs: played, fields }: Excuses, ends: Ends): Wrong | undefined {
  if (!ends.isEntered(path)) return undefined;
  const jobs = Object.entries(called.jobs);
  // What act plays otherwise may have another result, or none.
  if (jobs.some(([id]) => played.has(`${path}/${id}`))) return "noResult";
  const hasRun = (id: string) => ends.has(`${path}/${id}`, "success") || ends.has(`${path}/${id}`, "failure");
  if (!jobs.some(([id, job]) => !job.uses && hasRun(id))) return "noResult";
  const read = jobs.filter(([id]) => JSON.stringify(called.on).includes(`jobs.${id}.outputs`));
  if (read.some(([, job]) => job.uses)) return "early";
  return read.some(([id]) => fields.has(`${path}/${id}`)) ? "unread" : undefined;
}

/** Whether a job is one of others, or inside of one. */
export function isUnder(path: string, others: Iterable<string>): boolean {
  return [...others].some((other) => path === other || path.startsWith(`${other}/`));
}

function mixes(ofFile: object | undefined, ofJob: object | undefined): boolean {
  return ofFile !== undefined && ofJob !== undefined && Object.keys(ofFile).some((key) => !(key in ofJob));
}
