import { encoders } from "./encoders.ts";

/** Hides secrets in text; more of them may become known while a job runs. */
export interface Masker {
  /** From now on hides a value, each of its lines, and the encoded forms of them. */
  add(value: string): void;
  /** The text with `***` in place of everything secret. */
  mask(text: string): string;
  /** Whether a text holds something secret. */
  hides(text: string): boolean;
}

/** A masker that knows these values. */
export function maskerOf(values: Iterable<string>): Masker {
  const needles = new Set<string>();
  const add = (value: string): void => {
    if (value === "") return;
    for (const part of new Set([value, ...value.split(/\r\n|\r|\n/)])) {
      if (part === "") continue;
      needles.add(part);
      for (const encode of encoders) needles.add(encode(part));
    }
    needles.delete("");
  };
  for (const value of values) add(value);
  const mask = (text: string): string => masked(text, needles);
  return { add, mask, hides: (text) => mask(text) !== text };
}

/** Overlapping and touching finds become one `***`, as on GitHub. */
function masked(text: string, needles: ReadonlySet<string>): string {
  const spans: [start: number, end: number][] = [];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
      spans.push([at, at + needle.length]);
  }
  if (spans.length === 0) return text;
  spans.sort(([a], [b]) => a - b);
  let result = "";
  let shown = 0;
  let hiddenUntil = -1;
  for (const [start, end] of spans) {
    if (start > hiddenUntil) {
      result += `${text.slice(shown, start)}***`;
      hiddenUntil = end;
    }
    hiddenUntil = Math.max(hiddenUntil, end);
    shown = hiddenUntil;
  }
  return result + text.slice(shown);
}
