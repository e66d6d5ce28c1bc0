/**
 * Who holds the lock, from Terraform's text. Backends that do not know it (`pg`, `http`) fill the block "Lock Info" with the lock that
 * was asked for; that one is younger than the command, and is not taken for the holder's.
 */
export function lockHolderWords(detail: string, started: string): string {
  const field = (name: string) => new RegExp(`^\\s*${name}:[ \\t]*(\\S.*)$`, "m").exec(detail)?.[1]?.trim();
  const created = field("Created");
  const at =
    created === undefined ? Number.NaN : Date.parse(created.replace(/^(\S+) (\S+?)(\.\d{1,3})?\d* .*$/, "$1T$2$3Z"));
  if (at < Date.parse(started))
    return oneLine(
      `the state is locked by ${field("Who") ?? "somebody"} since ${created}, lock ${field("ID") ?? "without id"}`,
    );
  const id = /already locked: ID=(\S+)/.exec(detail)?.[1];
  return oneLine(
    `the state is locked by somebody else${id === undefined ? "" : `, lock ${id}`}; its backend does not say by whom`,
  );
}

/** Words of Terraform on one line, cut where they are long. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
