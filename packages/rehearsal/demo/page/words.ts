/** Times and digests as the page spells them. */

/** `14:03:09`, on the clock of this machine. */
export function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** `23 Nov 2026` */
export function day(at: number): string {
  const date = new Date(at);
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
}

/** The first letters of a commit or a digest. */
export function short(name: string): string {
  return name.startsWith("sha256:") ? name.slice(7, 19) : name.slice(0, 7);
}

/** `rita, pia and lin` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
