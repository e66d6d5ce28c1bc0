/** A source of choices that makes the same ones again for the same seed, on every machine. */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  int(below: number): number;
  /** True in this share of cases. */
  maybe(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Up to `most` different ones, in their order. */
  some<T>(from: readonly T[], most: number): T[];
}

/** Makes a source of choices (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    maybe: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new Error("there is nothing to pick from");
      return from[int(from.length)] as (typeof from)[number];
    },
    some: (from, most) => {
      const remaining = new Set(from);
      for (let count = int(most + 1); count > 0 && remaining.size > 0; count--)
        remaining.delete([...remaining][int(remaining.size)] as never);
      return from.filter((item) => !remaining.has(item));
    },
  };
}
