import { distance } from "fastest-levenshtein";

/** The known name that a mistyped one most likely means, or `undefined` if none is near (at most a third of its letters differ). */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; far: number } | undefined;
  const most = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > most) continue; // at least so many letters differ
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (!best || far < best.far) best = { name: candidate, far };
  }
  return best && best.far <= most ? best.name : undefined;
}

/** `; did you mean "x"?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near === undefined ? "" : `; did you mean "${near}"?`;
}
