import { append, cutMarker } from "./kept-output.ts";

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Takes bytes and tells whole lines; `end` says what stands after the last break. */
export interface LineReader {
  take(bytes: Buffer): void;
  end(): void;
}

/** Bytes ► lines without their breaks (LF, CRLF, CR). Of a line longer than `longest` bytes only the beginning is kept, with a marker. */
export function lineReader(longest: number, onLine: (line: string) => void): LineReader {
  let parts: Buffer[] = [];
  let [kept, cut] = [0, 0];
  let isAfterReturn = false;
  const add = (bytes: Buffer) => {
    const fits = bytes.subarray(0, longest - kept);
    append(parts, fits);
    kept += fits.length;
    cut += bytes.length - fits.length;
  };
  const finish = () => {
    const line = Buffer.concat(parts).toString("utf8");
    const marker = cut === 0 ? "" : ` ${cutMarker(cut)}`;
    parts = [];
    [kept, cut] = [0, 0];
    onLine(line + marker);
  };
  return {
    take: (bytes) => {
      let from = isAfterReturn && bytes[0] === lineFeed ? 1 : 0;
      isAfterReturn = bytes.at(-1) === carriageReturn;
      let [feed, back] = [bytes.indexOf(lineFeed, from), bytes.indexOf(carriageReturn, from)];
      while (feed >= 0 || back >= 0) {
        const at = feed < 0 ? back : back < 0 ? feed : Math.min(feed, back);
        add(bytes.subarray(from, at));
        finish();
        from = at === back && feed === at + 1 ? at + 2 : at + 1;
        if (feed >= 0 && feed < from) feed = bytes.indexOf(lineFeed, from);
        if (back >= 0 && back < from) back = bytes.indexOf(carriageReturn, from);
      }
      add(bytes.subarray(from));
    },
    end: () => {
      if (kept + cut > 0) finish();
    },
  };
}
