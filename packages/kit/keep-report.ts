import type { World } from "./world.ts";

/** Days that a report of a job is kept: longer than a release waits for people. */
const days = 30;
/** Bytes of the longest report that is kept. */
const longest = 64 * 2 ** 20;

/**
 * Keeps a report of this job (SARIF, JUnit) as an artifact of the run, for whoever wants more than the summary shows. Answers its name;
 * `undefined`, and says why, where it cannot be kept: a verdict never hangs on it.
 */
export async function keepReport(
  { name, ending, file }: { name: string; ending: string; file: string },
  { artifacts, execution, files, log, signal }: Pick<World, "artifacts" | "execution" | "files" | "log" | "signal">,
): Promise<string | undefined> {
  const kept = `slipway-${name}-${execution.attempt}.${ending}`;
  try {
    const bytes = await files.size(file);
    if (bytes > longest) throw new Error(`it has ${bytes} bytes, and no more than ${longest} are kept`);
    const { id } = await artifacts.upload(kept, file, days);
    log.info(`kept the report as artifact ${id}, ${kept}, for ${days} days`);
    return kept;
  } catch (cause) {
    signal.throwIfAborted();
    log.info(`the report is not kept as an artifact: ${cause instanceof Error ? cause.message.split("\n")[0] : cause}`);
    return undefined;
  }
}
