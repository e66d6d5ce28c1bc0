import type { Source } from "./tool.ts";

/** What is done to get a tool, by the way it is got. */
const doings: Readonly<Record<Source["kind"], string>> = {
  release: "fetched",
  go: "built from its source",
  pip: "installed",
  python: "installed with its libraries",
  npm: "fetched",
};

const often = 15_000;

/** Tells that a tool is being got, and every quarter of a minute that it still is, until the work has ended. */
export async function tellingOf<T>(
  {
    what,
    kind,
    tell,
  }: { readonly what: string; readonly kind: Source["kind"]; readonly tell: ((line: string) => void) | undefined },
  work: () => Promise<T>,
  every = often,
): Promise<T> {
  if (tell === undefined) return work();
  const began = Date.now();
  tell(`${what} is not here yet, and is being ${doings[kind]}`);
  const timer = setInterval(() => {
    tell(`${what} is still being ${doings[kind]}, for ${Math.round((Date.now() - began) / 1000)} s`);
  }, every);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
