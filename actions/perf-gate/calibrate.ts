import { createHash } from "node:crypto";

const times = 5;
const bytes = Buffer.alloc(2 ** 20, 7);

/**
 * Seconds that a fixed piece of work takes here and now (median of five times some 20 ms: hashing, sorting, text), so that a slow
 * runner is told from slow code.
 */
export function calibrate(now: () => number = () => performance.now()): number {
  const took = Array.from({ length: times }, () => {
    const began = now();
    workOnce();
    return (now() - began) / 1000;
  });
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

function workOnce(): void {
  for (let round = 0; round < 4; round += 1) createHash("sha256").update(bytes).digest();
  const numbers = Array.from({ length: 40_000 }, (_, at) => (at * 2_654_435_761) % 1_000_003);
  numbers.sort((a, b) => a - b);
  JSON.parse(JSON.stringify(numbers));
}
