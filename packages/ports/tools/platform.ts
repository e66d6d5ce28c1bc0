import { arch, platform } from "node:os";

/** A platform, as releases of Go programs name it. */
export type Platform = "linux_amd64" | "linux_arm64" | "darwin_amd64" | "darwin_arm64";

const systems: Record<string, Platform | undefined> = {
  "linux x64": "linux_amd64",
  "linux arm64": "linux_arm64",
  "darwin x64": "darwin_amd64",
  "darwin arm64": "darwin_arm64",
};

/** The platform that this process runs on, or `undefined` for one that no tool is fetched for. */
export function platformHere(): Platform | undefined {
  return systems[`${platform()} ${arch()}`];
}
