/** One workflow file that a commit has differently from the trusted branch. */
export interface WorkflowChange {
  readonly file: string;
  readonly change: "added" | "removed" | "changed";
  /** What of it weakens the pipeline, in words. */
  readonly weakenings: readonly string[];
}

/** A workflow file as the trusted branch and the commit have it; `null` where one has none. */
export interface WorkflowTexts {
  readonly file: string;
  readonly trusted: string | null;
  readonly proposed: string | null;
}

/** Words about one file. */
const most = 20;

/** What a commit does to the team's own workflow files, those that weaken the pipeline first. It is read by lines: a hint for people, never a gate. */
export function workflowChanges(files: readonly WorkflowTexts[]): readonly WorkflowChange[] {
  return files
    .filter(({ trusted, proposed }) => trusted !== proposed)
    .map(
      ({ file, trusted, proposed }): WorkflowChange => ({
        file,
        change: trusted === null ? "added" : proposed === null ? "removed" : "changed",
        weakenings: weakeningsOf(trusted ?? "", proposed ?? "").slice(0, most),
      }),
    )
    .toSorted((a, b) => b.weakenings.length - a.weakenings.length);
}

/** A line that says something which approvers should know, and how it is reported where it comes or goes. */
interface Hint {
  readonly pattern: RegExp;
  readonly added?: (found: string) => string;
  readonly removed?: (found: string) => string;
}

const hints: readonly Hint[] = [
  {
    pattern: /^[ \t]*(?:-[ \t]+)?uses:\s{0,99}["']?([^\s"'#]+\/\.github\/workflows\/[^\s"'#]+)/gm,
    added: (match) => `uses ${match}`,
    removed: (match) => `no longer uses ${match}`,
  },
  { pattern: /^[ \t]*environment:\s{0,99}["']?([\w-]+)/gm, added: (match) => `names the environment ${match} itself` },
  {
    pattern: /^[ \t]*environment:[ \t]*(?:#[^\n]*)?\n\s{0,99}name:\s{0,99}["']?([\w-]+)/gm,
    added: (match) => `names the environment ${match} itself`,
  },
  { pattern: /\bsecrets\.([A-Za-z_]\w*)/g, added: (match) => `reads the secret ${match}` },
  { pattern: /^[ \t]*secrets:\s{0,99}(inherit)\b/gm, added: () => "passes on all secrets" },
  { pattern: /^[ \t]*([\w-]+:\s{0,99}write)\b/gm, added: (match) => `asks for ${match}` },
  { pattern: /\b(write-all)\b/g, added: () => "asks for every permission" },
  { pattern: /\b(pull_request_target|workflow_run)\b/g, added: (match) => `starts on ${match}` },
  { pattern: /^[ \t]*config:\s{0,99}["']?([^\s"'#]+)/gm, added: (match) => `names the configuration ${match}` },
];

function weakeningsOf(trusted: string, proposed: string): string[] {
  return hints.flatMap(({ pattern, added, removed }) => {
    const [old, now] = [found(pattern, trusted), found(pattern, proposed)];
    return [
      ...(removed ? [...old].filter((one) => !now.has(one)).map(removed) : []),
      ...(added ? [...now].filter((one) => !old.has(one)).map(added) : []),
    ].map((words) => words.slice(0, 200));
  });
}

const found = (pattern: RegExp, text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].flatMap(([, one]) => (one === undefined ? [] : [one])));
