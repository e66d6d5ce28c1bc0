/** What every adapter is made from; only the kit reads it from the environment. */
export interface Settings {
  /** `owner/name` of the caller's repository. */
  readonly repository: string;
  /** `https://api.github.com`, without a slash at the end. */
  readonly apiUrl: string;
  /** `https://github.com` */
  readonly serverUrl: string;
  /** The job's token, or `undefined` where the action takes none. */
  readonly token: string | undefined;
  /** Allow-listed environment of child processes. */
  readonly childEnv: Readonly<Record<string, string>>;
  /** The whole environment of the step, for installers, which pick the package clients' settings from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Absolute path of a private folder (0700) that is gone after the step. */
  readonly temp: string;
  /** Absolute path where tools are kept between steps. */
  readonly toolCache: string;
  readonly signal: AbortSignal;
}
