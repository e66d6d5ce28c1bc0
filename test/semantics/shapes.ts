/** Generated workflow files, as plain data in GitHub's own words; `yaml` writes them down. */

/** A `run:` step. */
export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly "working-directory"?: string;
  readonly "continue-on-error"?: boolean | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

/** A value that a matrix may hold. */
export type Leaf = string | number | boolean;

/** `strategy.matrix`, or an expression that makes one. */
export type Matrix =
  | string
  | Readonly<Record<string, readonly Leaf[] | readonly Readonly<Record<string, Leaf>>[] | string>>;

/** `strategy:` */
export interface Strategy {
  readonly "fail-fast"?: boolean;
  readonly "max-parallel"?: number;
  readonly matrix: Matrix;
}

/** `defaults:` */
export interface Defaults {
  readonly run: { readonly shell?: string; readonly "working-directory"?: string };
}

/** A job with steps, or one that calls a file. */
export interface Job {
  readonly needs?: readonly string[];
  readonly if?: string | boolean;
  readonly "runs-on"?: string;
  readonly strategy?: Strategy;
  readonly "continue-on-error"?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly defaults?: Defaults;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
  readonly secrets?: "inherit" | Readonly<Record<string, string>>;
}

/** A workflow file. */
export interface File {
  readonly name: string;
  readonly on: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly defaults?: Defaults;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A repository of workflow files by path, and which of them a push starts. */
export interface Repository {
  readonly main: string;
  readonly files: Readonly<Record<string, File>>;
}
