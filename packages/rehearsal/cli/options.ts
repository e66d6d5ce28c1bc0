/** Every option of the command line, with its word in the help. */

/** As `parseArgs` takes them. */
export const options = {
  event: { type: "string" },
  tag: { type: "string" },
  base: { type: "string" },
  title: { type: "string" },
  fork: { type: "string" },
  input: { type: "string", multiple: true },
  payload: { type: "string" },
  cron: { type: "string" },
  as: { type: "string" },
  watch: { type: "string" },
  json: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  propose: { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  actions: { type: "string" },
  repository: { type: "string", default: "." },
  state: { type: "string" },
  reject: { type: "boolean", default: false },
  comment: { type: "string", default: "" },
  failed: { type: "boolean", default: false },
  environment: { type: "string" },
  suite: { type: "string" },
  csv: { type: "boolean", default: false },
  out: { type: "string" },
  only: { type: "string", multiple: true },
  better: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** The word behind each option, and what it does. */
export const optionWords: Readonly<Record<keyof typeof options, readonly [string, string]>> = {
  event: ["FILE", "an event in GitHub's own words, JSON or YAML; - for standard input"],
  tag: ["TAG", "a push of this tag instead of a branch"],
  base: ["BRANCH", "target of the pull request (develop, or else the default branch)"],
  title: ["TEXT", "its title (the branch)"],
  fork: ["OWNER", "it comes from this owner's fork: a token that reads only, and no secrets"],
  input: ["N=VALUE", "an input of the dispatch; again for each"],
  payload: ["FILE", "what a repository-dispatch carries, as JSON"],
  cron: ["CRON", "which time of schedule has come (every one)"],
  as: ["LOGIN", "who does it (you)"],
  watch: ["JOB", "follow the log of this job as it is written: its id, key or name"],
  json: ["", "for scripts: one document with --event, else a line for each happening"],
  strict: ["", "a job that is not played here (another machine, a container) counts as failed"],
  propose: ["", "print a .github/rehearsal.yml that the workflows ask for, and end"],
  write: ["", "write it, if there is none, and go on with it"],
  actions: ["DIR", "folder of other repositories' actions: DIR/owner/name, or DIR/owner/name@ref"],
  repository: ["DIR", "folder of the repository (this one)"],
  state: ["DIR", "where GitHub, databases and runs are kept (.rehearsal in the repository)"],
  reject: ["", "say no"],
  comment: ["TEXT", "why"],
  failed: ["", "run again only what failed, and what depends on it"],
  environment: ["NAME", "which environment; show takes all of them if none is named"],
  suite: ["NAME", "which suite of the configuration's performance.suites"],
  csv: ["", "as CSV, a row for each measurement; else a line of JSON for each run"],
  out: ["FILE", "where to write it (export: standard output; show: a page in --state)"],
  only: ["NAME", "the chart, branch or testbed to import where the file has several"],
  better: ["WAY", "lower or higher, for metrics of which the file does not say it"],
  help: ["", "this text"],
};

/** Which options each verb takes; `help` goes with all. */
export const optionsOf = {
  rehearse: [
    ...([
      "event",
      "tag",
      "base",
      "title",
      "fork",
      "input",
      "payload",
      "cron",
      "as",
      "watch",
      "json",
      "strict",
    ] as const),
    ...(["propose", "write", "actions", "repository", "state"] as const),
  ],
  approve: ["as", "reject", "comment", "repository", "state"],
  rerun: ["failed", "as", "watch", "json", "strict", "actions", "repository", "state"],
  performance: ["environment", "suite", "csv", "out", "only", "better", "repository", "state"],
} as const satisfies Record<string, readonly (keyof typeof options)[]>;

/** Whether `parseArgs` did not understand the words; other errors carry codes too, a program's exit code among them. */
export function isParsingMistake(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
}
