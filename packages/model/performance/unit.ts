/** Units that are the same thing in another size: name ► how many of the first unit of its row it is. */
const families: readonly Readonly<Record<string, number>>[] = [
  { s: 1, ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, min: 60, h: 3600 },
  { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
  { "B/s": 1, "kB/s": 1e3, "MB/s": 1e6, "GB/s": 1e9, "KiB/s": 1024, "MiB/s": 1024 ** 2, "GiB/s": 1024 ** 3 },
  { "/s": 1, "/ms": 1e3, "/us": 1e6, "/µs": 1e6, "/ns": 1e9, "/min": 1 / 60, "/h": 1 / 3600 },
  { "%": 1 },
  { "": 1, k: 1e3, M: 1e6 },
];

/** Rates of which every format has its own word are one unit: `ops/s`, `iter/sec` and `1/s` are `/s`. */
const rate =
  /^(?:1|ops?|operations?|iter(?:ation)?s?|requests?|reqs?|rows?|records?|events?)\/(ns|us|µs|ms|s|secs?|seconds?|min|h)$/i;

/** A unit as it is compared and shown: `req/s` is `/s`, `sec` is `s`. A word that is no unit of ours stays as it is. */
export function unitNamed(word: string): string {
  const text = word.trim();
  const [, per] = rate.exec(text) ?? [];
  if (per !== undefined) return `/${spellings[per.toLowerCase()] ?? per}`;
  return spellings[text.toLowerCase()] ?? text;
}

const spellings: Readonly<Record<string, string>> = {
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  millisecond: "ms",
  milliseconds: "ms",
  microsecond: "us",
  microseconds: "us",
  nanosecond: "ns",
  nanoseconds: "ns",
  minute: "min",
  minutes: "min",
  byte: "B",
  bytes: "B",
  percent: "%",
};

/** By what a value in one unit is multiplied to be one in the other; `undefined` where they measure different things. */
export function unitFactor(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const family = families.find((row) => Object.hasOwn(row, from) && Object.hasOwn(row, to));
  if (family === undefined) return undefined;
  return (family[from] ?? 1) / (family[to] ?? 1);
}
