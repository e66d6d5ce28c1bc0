import { StringDecoder } from "node:string_decoder";

/** Cuts chunks of output into lines as the runner does: `\n`, `\r\n` and a lone `\r` each end one. */
export function lineSplitter(onLine: (line: string) => void): { write(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const cut = (isEnd: boolean): void => {
    let start = 0;
    for (const { index, 0: ending } of rest.matchAll(/\r\n|\r|\n/g)) {
      // The `\n` of a `\r\n` may still be on its way.
      if (ending === "\r" && index === rest.length - 1 && !isEnd) break;
      onLine(rest.slice(start, index));
      start = index + ending.length;
    }
    rest = rest.slice(start);
  };
  return {
    write(chunk) {
      rest += decoder.write(chunk);
      cut(false);
    },
    end() {
      rest += decoder.end();
      cut(true);
      if (rest !== "") onLine(rest);
      rest = "";
    },
  };
}
