import { parseDocument, parseJson } from "../../model/document/document.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Outcome } from "../../model/document/verdict.ts";
import { Entry } from "../../model/ledger/entry.ts";
import type { Needs } from "../../model/run/needs.ts";
import type { Execution } from "../../model/run/trigger.ts";
import { keyOf, ownEntry } from "./entries-own.ts";
import { type JobLevel, missingEntry, strangeEntry } from "./job-entries.ts";

/** What an entry must be about to be believed. */
export interface Belonging {
  /** The recording job itself. */
  readonly execution: Execution;
  readonly commits: readonly string[];
  /** sha256 of the artefact, once there is one. */
  readonly artefact: string | null;
  readonly environment: string | null;
  /** The moment that is written where no job told one. */
  readonly now: string;
}

/** Results and outputs of jobs, and in which kind of file these jobs stand. */
export interface LevelNeeds {
  readonly level: JobLevel;
  readonly jobs: Needs;
  /** Job ► why nothing that it said is believed. */
  readonly doubts?: ReadonlyMap<string, string>;
}

/** One job that the recording one needs. */
interface JobPlace {
  readonly job: string;
  readonly level: JobLevel;
}

/**
 * Results and outputs of the needed jobs, of this workflow and of its callers ► the entries of all of them, oldest first. An output `entry` or `…-entry` holds one entry,
 * `entries` a list of them (as documents or as their texts). Whatever cannot be believed, what another job would have to say, and a job
 * that did not say what it did or why it did not succeed, becomes an entry itself, so that silence is never taken for success.
 */
export function entriesOf(needs: readonly LevelNeeds[], belonging: Belonging): readonly Entry[] {
  const report = needs
    .flatMap(({ level, jobs, doubts }) =>
      Object.entries(jobs).map(([job, details]) => ({ place: { job, level }, ...details, doubt: doubts?.get(job) })),
    )
    .map(({ place, result, outputs, unread = {}, doubt }) => ({
      place,
      result,
      outputs,
      doubt,
      claims:
        doubt === undefined
          ? Object.entries(outputs).flatMap(([name, text]): Claim[] => {
              const { [name]: gap } = unread;
              return gap === undefined
                ? claimsIn(place, name, text, belonging)
                : [{ because: gap.because, unread: gap.reason }];
            })
          : [
              {
                because: `the results of the job ${place.job} are not proved: ${doubt}`,
                refused: "unverified" as const,
              },
            ],
    }));
  const real = report.flatMap(({ claims }) => claims.filter((claim) => "entry" in claim).map(({ entry }) => entry));
  const last =
    real
      .map(({ finished }) => finished)
      .sort((a, b) => Date.parse(a) - Date.parse(b))
      .at(-1) ?? belonging.now;
  const entries = report.flatMap(({ place, result, outputs, claims, doubt }) => [
    ...claims.map((claim) =>
      "entry" in claim ? claim.entry : ownEntry(place.job, ...endOf(claim), claim.because, belonging, last),
    ),
    ...(result === "success"
      ? gapIn(place, outputs, belonging, last)
      : silence(place.job, result, outputs, claims, belonging, last)
    ).filter(() => doubt === undefined),
  ]);
  return withoutTwins(entries).toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
}

/** A job whose entry cannot be read any more may have done its work: it failed, as one that ended without a word. */
const endOf = ({ unread, refused = "bad_document" }: Gap): [Outcome, ReasonCode] =>
  unread === undefined ? ["refused", refused] : ["failed", unread];

interface Gap {
  readonly because: string;
  readonly unread?: ReasonCode;
  readonly refused?: ReasonCode;
}

type Claim = { readonly entry: Entry } | Gap;

const claimsIn = (place: JobPlace, name: string, text: string, belonging: Belonging): Claim[] => {
  if (text.trim() === "") return [];
  const what = `the output ${name} of the job ${place.job}`;
  if (name === "entry" || name.endsWith("-entry")) return [claimOf(text, what, place, belonging)];
  if (name !== "entries") return [];
  const list = attempted(() => parseJson(text, what));
  if ("because" in list) return [list];
  if (!Array.isArray(list.value)) return [{ because: `${what} is not a list` }];
  return list.value
    .map((item: unknown) => (typeof item === "string" ? item : JSON.stringify(item)))
    .filter((item) => item.trim() !== "" && item !== "null")
    .map((item, index) => claimOf(item, `item ${index + 1} of ${what}`, place, belonging));
};

const claimOf = (text: string, what: string, { job, level }: JobPlace, belonging: Belonging): Claim => {
  const parsed = attempted(() => parseDocument(Entry, text, what));
  if ("because" in parsed) return parsed;
  const foreign = foreignness(parsed.value, belonging);
  if (foreign !== undefined) return { because: `${what} is not of this run: ${foreign}` };
  const strange = strangeEntry(parsed.value, job, level, belonging.environment);
  return strange === undefined
    ? { entry: parsed.value }
    : { because: `${what} must not come from this job: ${strange}` };
};

/** Why an entry belongs to something else. Outputs that a re-run kept are of an earlier attempt; none is of a later one. */
const foreignness = (entry: Entry, { execution, commits, artefact, environment }: Belonging): string | undefined => {
  if (entry.execution.run !== execution.run) return `it is of the run ${entry.execution.run}`;
  if (entry.execution.attempt > execution.attempt) return `it is of the attempt ${entry.execution.attempt}`;
  if (!commits.includes(entry.commit)) return `it is about the commit ${entry.commit}`;
  if (artefact !== null && entry.artefact !== null && entry.artefact !== artefact)
    return `it is about the artefact ${entry.artefact}`;
  if (environment !== null && entry.environment !== null && entry.environment !== environment)
    return `it is about the environment ${entry.environment}`;
  return undefined;
};

/** A job that went well and left out what it must say. */
const gapIn = (
  { job, level }: JobPlace,
  outputs: Needs[string]["outputs"],
  belonging: Belonging,
  at: string,
): Entry[] => {
  const missing = missingEntry(job, level, outputs);
  if (missing === undefined) return [];
  const because = `the job ${job} ended as success, but its output ${missing} is not there: GitHub leaves out what holds a masked value`;
  return [ownEntry(job, "failed", "no_entry", because, belonging, at)];
};

const silence = (
  job: string,
  result: Exclude<Needs[string]["result"], "success">,
  outputs: Needs[string]["outputs"],
  claims: readonly Claim[],
  belonging: Belonging,
  at: string,
): Entry[] => {
  if (result === "skipped" && claims.length === 0)
    return [ownEntry(job, "skipped", "not_reached", `the job ${job} did not run`, belonging, at)];
  const owned = claims.some((claim) => !("entry" in claim) || ["failed", "refused"].includes(claim.entry.outcome));
  if (owned || result === "skipped") return [];
  const outcome = Object.entries(outputs).find(([name, text]) => /^(.+-)?outcome$/.test(name) && text !== "passed");
  const because =
    claims.length === 0
      ? `the job ${job} ended as ${result} without saying what it did${outcome === undefined ? "" : `, only that it was ${JSON.stringify(outcome[1])}: GitHub leaves out what holds a masked value`}`
      : `the job ${job} ended as ${result} although everything it told had gone well`;
  return [ownEntry(job, "failed", "no_entry", because, belonging, at)];
};

/** The same entry often comes on two ways: as a job's own and in a list. */
const withoutTwins = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [keyOf(entry), entry])).values(),
];

const attempted = <T>(parse: () => T): { readonly value: T } | { readonly because: string } => {
  try {
    return { value: parse() };
  } catch (error) {
    return { because: (error as Error).message };
  }
};
