import { LimitError } from "../../protocol/limit-error.ts";
import type { Source, StartupError, WorkflowRun } from "../../protocol/run.ts";
import type { Stage } from "../../protocol/stage.ts";
import type { CallJob } from "../../workflow/model.ts";

/** A workflow file at a commit. */
export type FileAt = Source & { readonly path: string };

/**
 * Where the `uses:` of a calling job points. `$/` and `./` mean the repository and commit of the file they are in,
 * never the caller's (https://github.com/nektos/act/issues/1875); everything else is
 * `owner/name/.github/workflows/file.yml@ref`.
 */
export async function resolveCall(
  { uses: { text, place } }: CallJob,
  standsIn: Source,
  stage: Pick<Stage, "resolve">,
): Promise<FileAt | StartupError | { readonly unreached: StartupError }> {
  const wrong = (message: string): StartupError => ({
    ...place,
    message: `error parsing called workflow "${text}": ${message}`,
  });
  const own = /^(?:\$|\.)\/(.+)$/.exec(text)?.[1];
  if (own !== undefined) {
    if (own.includes("@")) return wrong("a file of the same repository is named without @ref");
    if (!isWorkflow(own)) return wrong(whereFilesLive);
    const { repository, ref, sha } = standsIn;
    return { repository, ref, sha, path: own };
  }
  const [, repository, path, ref] = /^([^/@\s]+\/[^/@\s]+)\/([^@]+)@(.+)$/.exec(text) ?? [];
  if (!repository || !path || !ref) return wrong("write $/.github/workflows/… or owner/name/.github/workflows/…@ref");
  if (!isWorkflow(path)) return wrong(whereFilesLive);
  const source = await stage.resolve(repository, ref).catch((error: Error & { readonly remedy?: string }) => {
    const { message, remedy } = error;
    const text = remedy === undefined ? message : `${message}. ${remedy}`;
    if (error instanceof LimitError) return { unreached: { ...place, message } };
    return wrong(`workflow was not found: ${text}`);
  });
  if (source && ("message" in source || "unreached" in source)) return source;
  return source
    ? { ...source, path }
    : wrong(`workflow was not found: there is no repository ${repository} with a ref ${ref}`);
}

const whereFilesLive = "a reusable workflow is a file directly in .github/workflows";

function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** How a file is called in messages: by its path, and its repository and commit where they are not the run's own. */
export function spellFile(run: WorkflowRun, { repository, sha, path }: FileAt): string {
  const isOwn = repository === run.repository && sha === run.event.sha;
  return isOwn ? path : `${repository}/${path}@${sha.slice(0, 7)}`;
}
