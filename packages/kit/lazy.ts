/** A port that is loaded when its first verb is called, so that an action starts without what it does not use. Every verb of a port answers a promise. */
export function lazy<T extends object>(load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  return new Proxy({} as T, {
    get:
      (_, verb) =>
      async (...words: unknown[]) => {
        loaded ??= load();
        const port = (await loaded) as Record<PropertyKey, (...words: unknown[]) => unknown>;
        return port[verb]?.(...words);
      },
  });
}

/** A group of ports that is loaded when a verb of one of them is called. */
export function lazyGroup<T extends object>(load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  return new Proxy({} as T, {
    get: (_, part) =>
      lazy(async () => {
        loaded ??= load();
        return (await loaded)[part as keyof T] as object;
      }),
  });
}
