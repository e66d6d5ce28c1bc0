/** Formats of result files, by the tool that writes them; `slipway` is our own JSON. */
export const resultFormats = [
  "pytest-benchmark",
  "k6",
  "jmeter",
  "locust",
  "hyperfine",
  "go",
  "google-benchmark",
  "criterion",
  "jmh",
  "benchmarkdotnet",
  "junit",
  "slipway",
] as const;
export type ResultFormat = (typeof resultFormats)[number];
