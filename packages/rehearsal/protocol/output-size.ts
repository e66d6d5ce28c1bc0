/** Most that the outputs of one job may hold: 1 MB. */
export const mostOfJob = 1_048_576;

/** Most that the outputs of all jobs of a run may hold: 50 MB. */
export const mostOfRun = 50 * mostOfJob;

/** How large GitHub takes outputs to be: as UTF-16, whatever is in them. */
export function sizeOf(outputs: Readonly<Record<string, string>>): number {
  return Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
}
