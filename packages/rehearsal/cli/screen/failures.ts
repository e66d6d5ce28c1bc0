/** What failed of itself, run by run, and what its steps said of it. */
import type { Annotation } from "../../protocol/run.ts";
import { isVerdict, type JobStory, type Story } from "./story.ts";

/** A job that failed of itself, in its steps or before them. */
export interface Failure {
  readonly job: JobStory;
  /** Its errors, the one that names a reason of Slipway's alone; else those of its steps, without the exit code where they say more. */
  readonly errors: readonly Annotation[];
}

/** The jobs that failed, the first one first: those that failed of themselves, and those that waited for one of them. */
export function failuresOf(story: Story): { readonly own: readonly Failure[]; readonly later: readonly JobStory[] } {
  const failed = [...story.values()]
    .filter((job) => job.state === "failure" && (job.result ?? job.because) !== undefined && !isVerdict(job))
    .sort((a, b) => (a.finished ?? 0) - (b.finished ?? 0));
  const isLater = (job: JobStory) => {
    const before = keysBefore(story, job);
    return failed.some(({ run, key }) => run === job.run && before.some((needed) => isPartOf(key, needed)));
  };
  return {
    own: failed.filter((job) => !isLater(job)).map((job) => ({ job, errors: errorsOf(job) })),
    later: failed.filter(isLater),
  };
}

/** Whether a key is that of a job, of one of its legs, or of what it calls. */
const isPartOf = (key: string, job: string): boolean =>
  key === job || key.startsWith(`${job}/`) || key.startsWith(`${job} (`);

/** Keys of all that a job, or a call that leads to it, waited for, directly or not. */
const keysBefore = (story: Story, { run, key }: JobStory): string[] => {
  const matches = new Set<string>();
  const visit = (at: string): void => {
    for (const other of story.values()) {
      const leads = other.run === run && (isPartOf(other.key, at) || at.startsWith(`${other.key}/`));
      for (const needed of leads ? (other.needs ?? []) : []) {
        if (matches.has(needed)) continue;
        matches.add(needed);
        visit(needed);
      }
    }
  };
  visit(key);
  return [...matches];
};

const errorsOf = ({ result }: JobStory): readonly Annotation[] => {
  const errors = (result?.annotations ?? []).filter(({ level }) => level === "failure");
  const gate = errors.find(({ title }) => / \([a-z_]+\)$/.test(title ?? ""));
  if (gate) return [gate];
  const words = onceEach(errors.filter(({ message }) => !exitCode.test(message)));
  return words.length > 0 ? words : errors;
};

const onceEach = (errors: readonly Annotation[]): Annotation[] => [
  ...new Map(errors.map((error) => [`${error.path} ${error.line} ${error.title} ${error.message}`, error])).values(),
];

const exitCode = /^Process completed with exit code \d+\.$/;
