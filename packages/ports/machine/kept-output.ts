/** What is kept of a stream that may be of any length: its beginning and its end, with a line between them that says how much is missing. */
export interface KeptOutput {
  take(bytes: Buffer): void;
  text(): string;
  isCut(): boolean;
}

/** Keeps at most `most` bytes, half of them from the beginning. */
export function keptOutput(most: number): KeptOutput {
  const half = Math.floor(most / 2);
  const beginning: Buffer[] = [];
  const end: Buffer[] = [];
  let [begun, ending, cut] = [0, 0, 0];
  return {
    take: (bytes) => {
      const fits = bytes.subarray(0, half - begun);
      append(beginning, fits);
      begun += fits.length;
      const rest = bytes.subarray(fits.length);
      append(end, rest);
      ending += rest.length;
      for (let first = end[0]; first !== undefined && ending > half; first = end[0]) {
        const surplus = Math.min(first.length, ending - half);
        if (surplus === first.length) end.shift();
        else end[0] = first.subarray(surplus);
        ending -= surplus;
        cut += surplus;
      }
    },
    text: () =>
      cut === 0
        ? Buffer.concat([...beginning, ...end]).toString("utf8")
        : [Buffer.concat(beginning).toString("utf8"), cutMarker(cut), Buffer.concat(end).toString("utf8")].join("\n"),
    isCut: () => cut > 0,
  };
}

/** Stands where bytes were left out. */
export function cutMarker(bytes: number): string {
  return `[slipway: ${bytes} bytes cut]`;
}

/** Adds bytes to a list of parts; a program that prints byte by byte does not make a list of millions. */
export function append(parts: Buffer[], bytes: Buffer): void {
  if (bytes.length > 0) parts.push(bytes);
  if (parts.length > 4096) parts.splice(0, parts.length, Buffer.concat(parts));
}
