import type { Command, Exec } from "../machine/exec.ts";
import type { Platform } from "./platform.ts";
import type { ToolName } from "./table.ts";

/** The programs that phases need. */
export interface Tools {
  /**
   * The tool in its pinned version, or in exactly the one that is asked for: from the cache, or fetched and verified; from the machine, whose
   * programs nobody can verify, only if `fromMachine` says that the configuration trusts it. A program that is one file of a release is
   * compared with that release, by its pinned hash, each time.
   * Throws `UserError`: `tool_missing` if it cannot be fetched, `tool_failed` if it is not what was pinned or does not start.
   */
  need(name: ToolName, options?: { readonly version?: string; readonly fromMachine?: boolean }): Promise<Tool>;
  /**
   * A Python environment of the team's own: made by uv in a folder that is not there yet, with what it needs.
   * The path is its interpreter. Throws `UserError`: `tool_failed` if the requirements cannot be installed.
   */
  python(folder: string, needs: PythonNeeds): Promise<Omit<Tool, "was">>;
}

/** What a Python environment of a team is made of. */
export interface PythonNeeds {
  /** Absolute path of the folder from which the paths in requirements count, as they do for pip: the root of the team's files. */
  readonly root: string;
  /** Requirement files, relative to the root. */
  readonly requirements: readonly string[];
  /** Dependency groups (PEP 735) of the `pyproject.toml` at the root. */
  readonly groups?: readonly string[];
  /** The version that packages get which ask git for theirs: there is no repository around the files. */
  readonly version?: string;
  /** Keeps the installer apart, for to build a package is to run its code. */
  readonly fence?: (command: Command) => Promise<Command>;
}

/** A program that is ready to be used. */
export interface Tool {
  /** Absolute path of the executable; of the package's folder for an npm part. */
  readonly path: string;
  readonly version: string;
  /** Where it was: on the machine already, kept from an earlier time, or fetched now. */
  readonly was: "on the machine" | "kept" | "fetched";
}

/** A way to get a tool. Every way is verified: by a hash of this repository, or by the checksum database of its package client. */
export type Source =
  | {
      readonly kind: "release";
      /** `{version}` and `{platform}` are filled in. */
      readonly url: string;
      readonly archive: "zip" | "tar.gz";
      /** Path of the program inside the archive. */
      readonly member: string;
      /** Hex sha256 of the archive; a platform that is not named cannot be fetched in this way. */
      readonly sha256: { readonly [platform in Platform]?: string };
    }
  | { readonly kind: "go"; readonly package: string }
  | { readonly kind: "pip"; readonly lock: string }
  | { readonly kind: "python"; readonly lock: string }
  | { readonly kind: "npm"; readonly package: string; readonly integrity: string };

/** One line of the table of tools. */
export interface Row {
  readonly version: string;
  /** Other names that the program may have on a machine. */
  readonly aliases?: readonly string[];
  /** Tried in order; the next one only if the one before cannot be *reached*. A wrong hash stops everything. */
  readonly from: readonly [Source, ...Source[]];
}

/** What an installer answers: it is there, or it cannot be fetched in this way. */
export type Attempt =
  | { readonly done: true }
  | { readonly done: false; readonly because: string; readonly remedy: string };

/** One tool to be installed into an empty folder, which is thrown away unless it is done. */
export interface Order {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly context: Context;
  /** Path of uv, for what it installs. */
  uv(): Promise<string>;
}

/** What the tools stand on. */
export interface Context {
  readonly exec: Exec;
  /** The whole environment of the process: `PATH` is searched, and installers get the settings of `client-settings.ts` from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder where tools are kept, `RUNNER_TOOL_CACHE` or `.slipway/tools`. */
  readonly cache: string;
  /** Absolute path of the folder of lock files. */
  readonly locks: string;
  /** Absolute path of a folder whose programs are not ours to run: the team's own files. */
  readonly workspace: string;
  readonly signal: AbortSignal;
  /** Is told what is being fetched or built, and how far it is. */
  readonly tell?: (line: string) => void;
}
