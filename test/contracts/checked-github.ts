/** A loopback GitHub whose every REST request and answer is held against GitHub's description. */
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GitHubOptions, type LoopbackGitHub, openGitHub } from "../../packages/rehearsal/github/github.ts";
import { type Contract, openContract } from "./openapi.ts";

/** A loopback GitHub under watch. */
export interface CheckedGitHub extends LoopbackGitHub {
  /** What was wrong so far. */
  readonly violations: readonly string[];
  /** Closes it, removes its folder, and throws if anything was wrong. */
  end(): Promise<void>;
}

/** For tests that ask more in a minute than anybody does. */
export const noLimits = { hour: 1e6, others: 1e6, points: 1e6, contents: 1e6 };

let contract: Promise<Contract> | undefined;

/** The description, opened once for each test file. */
export function sharedContract(): Promise<Contract> {
  contract ??= openContract();
  return contract;
}

/** Opens a GitHub in a folder of its own. */
export async function openChecked(options: Partial<Omit<GitHubOptions, "watch">> = {}): Promise<CheckedGitHub> {
  const { violations: judge } = await sharedContract();
  const violations: string[] = [];
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "loopback-github-"));
  const watch: GitHubOptions["watch"] = (exchange) => void violations.push(...judge(exchange));
  const github = await openGitHub({ ...options, folder, watch });
  return {
    ...github,
    violations,
    end: async () => {
      await github.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
      if (violations.length > 0) throw new Error(`GitHub's description is violated:\n${violations.join("\n")}`);
    },
  };
}
