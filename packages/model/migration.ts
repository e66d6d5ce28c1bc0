/** A migration of the artefact. */
export interface Migration {
  readonly number: number;
  /** File name without `.sql`, such as `0006_add_gauges`. */
  readonly name: string;
  /** `sha256:…` of the file's bytes. */
  readonly sha256: string;
  /** Path in the repository. */
  readonly path: string;
}

/** A migration that the history of a database holds. */
export interface AppliedMigration extends Pick<Migration, "number" | "name" | "sha256"> {
  /** Id of the release that applied it. */
  readonly release?: string | undefined;
}
