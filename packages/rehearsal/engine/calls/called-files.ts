import type { CalledFile } from "../../protocol/run.ts";
import type { Tree } from "./tree.ts";

/** The workflow files that a run calls, at any depth and each once, as GitHub lists them with the run. */
export function calledFiles({ calls }: Tree): CalledFile[] {
  const matches = [...calls].flatMap(([job, called]) => {
    const { repository, path, ref, sha } = called.file;
    const uses = job.kind === "call" ? job.uses.text : "";
    // Spelled whole where the file is of the caller's own repository, as in GitHub's messages.
    const spelled = /^[.$]\//.test(uses) ? `${repository}/${path}@${sha}` : uses;
    return [{ path: spelled, sha, ...(ref.startsWith("refs/") && { ref }) }, ...calledFiles(called)];
  });
  return matches.filter(({ path }, nth) => matches.findIndex((file) => file.path === path) === nth);
}
