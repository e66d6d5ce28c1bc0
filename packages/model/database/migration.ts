/** A migration of the artefact. */
export interface Migration {
  readonly number: number;
  /** File name without `.sql`, such as `0006_add_gauges`. */
  readonly name: string;
  /** `sha256:…` of the file's text in UTF-8, with line feeds alone and without a byte order mark. */
  readonly sha256: string;
  /** Path in the repository. */
  readonly path: string;
}

/** A file below the folder of the migrations. */
export interface MigrationFile {
  /** Path below that folder, with `/`. */
  readonly file: string;
  /** Path in the repository. */
  readonly path: string;
  readonly sha256: string;
  /** Digests that the same text may be under in a history, such as that with the line ends of Windows. */
  readonly earlier?: readonly string[];
  /** Why it is not one that could ever be run by us, such as another tool's. */
  readonly foreign?: MigrationMistake;
  /** What keeps it from being run; what a database has already needs no run. */
  readonly mistakes?: readonly MigrationMistake[];
}

/** What is wrong with one file, on its line where it has one. */
export interface MigrationMistake {
  readonly path: string;
  /** Names the file. */
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  readonly remedy?: string;
}

/** A migration that the history of a database holds. */
export interface AppliedMigration extends Pick<Migration, "number" | "name" | "sha256"> {
  /** Id of the release that applied it. */
  readonly release?: string | undefined;
}
