/** Bytes before those of a frame: its kind (1), the id that it belongs to (4), its length (4). */
const headLength = 9;

/** Cuts chunks of a stream into the frames that the launcher writes. */
export function frameReader(onFrame: (kind: string, id: number, bytes: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer[] = [];
  let length = 0;
  return (chunk) => {
    rest.push(chunk);
    length += chunk.length;
    for (;;) {
      if (length < headLength) return;
      if ((rest[0]?.length ?? 0) < headLength) rest = [Buffer.concat(rest)];
      const [first = chunk] = rest;
      const end = headLength + first.readUInt32LE(5);
      if (length < end) return;
      const all = rest.length === 1 ? first : Buffer.concat(rest);
      onFrame(all.toString("latin1", 0, 1), all.readUInt32LE(1), all.subarray(headLength, end));
      rest = end < length ? [all.subarray(end)] : [];
      length -= end;
    }
  };
}
