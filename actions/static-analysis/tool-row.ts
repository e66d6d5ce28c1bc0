import type { Finding } from "../../packages/model/check/finding.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";

/** The tools, in the order in which people read about them. */
export const toolNames = ["checkov", "tflint", "sqlfluff", "pylint", "bandit"] as const;
export type AnalysisTool = (typeof toolNames)[number];

/** What a tool is given. */
export interface Context {
  /** Absolute path of the tool's program. */
  readonly program: string;
  /** Absolute path of the tree; the working directory. */
  readonly folder: string;
  /** Absolute path of a private folder of this tool alone. */
  readonly temp: string;
  /** The files it should look at, relative to the tree. */
  readonly files: readonly string[];
  /** 0, or more for a tool that should let a longer one go first. */
  readonly niceness: number;
  readonly configuration: Configuration;
  /** Text of a file of the tree, `null` if it is not there. */
  readonly read: (path: string) => Promise<string | null>;
}

/** How to call it. */
export interface Call {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path; the tree if not given. */
  readonly cwd?: string;
  /** Files of its private folder that it needs, by their name. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Settings of the repository that do not hold, for people. */
  readonly ignored?: string;
}

/** What a tool left behind: its report, and the text of a file of its private folder. */
export interface Evidence {
  readonly report: string;
  readonly note: (name: string) => Promise<string | null>;
}

/** Which files a tool has looked at, and what people should know about how. */
export interface LookedAt {
  readonly files: readonly string[];
  readonly remarks?: readonly string[];
}

/** One line of the table of tools. */
export interface ToolRow {
  /** It looks at every file that matches one of these. */
  readonly globs: readonly string[];
  /** About how long it takes alone: the longest gets a processor for itself. */
  readonly seconds: (files: number) => number;
  readonly call: (context: Context) => Promise<Call>;
  /** Exit codes by which it says that it has looked at everything. */
  readonly codes: readonly number[];
  /** How it says, with another code, that it cannot take settings of the repository. */
  readonly complaint?: RegExp;
  /** Whether a code other than 0 means that it names a finding. */
  readonly telling: boolean;
  /** What it printed ► findings. Throws `UserError(tool_failed)` for anything that is not its report. */
  readonly findings: (evidence: Evidence, context: Context) => Promise<Finding[]>;
  /** Proof of what it looked at. Throws `UserError(bad_config)` where settings of the repository took most of its rules away. */
  readonly lookedAt: (evidence: Evidence, context: Context) => Promise<LookedAt>;
}
