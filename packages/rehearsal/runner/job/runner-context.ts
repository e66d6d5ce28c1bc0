import type { JobFolders } from "../processes/folders.ts";

/** The `runner` context of a hosted runner; its fields are `RUNNER_*` for steps. */
export function runnerContext(folders: JobFolders, toolCache: string, debug: boolean): Record<string, string> {
  return {
    name: "GitHub Actions 1",
    os: systems[process.platform] ?? "Linux",
    arch: architectures[process.arch] ?? "X64",
    environment: "github-hosted",
    temp: folders.temp,
    tool_cache: toolCache,
    workspace: folders.around,
    ...(debug ? { debug: "1" } : {}),
  };
}

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };
const architectures: Partial<Record<NodeJS.Architecture, string>> = {
  x64: "X64",
  arm64: "ARM64",
  arm: "ARM",
  ia32: "X86",
};
