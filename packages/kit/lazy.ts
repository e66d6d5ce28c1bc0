/** The verbs of a port, each named once; a list that misses one does not compile. */
export type Verbs<T> = { readonly [K in keyof T]: true };

/** The parts of a group of ports, each with its verbs. */
export type GroupVerbs<T> = { readonly [K in keyof T]: Verbs<T[K]> };

/** A port that is loaded when its first verb is called, so that an action starts without what it does not use. Every verb of a port answers a promise. */
export function lazyPort<T extends object>(verbs: Verbs<T>, load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  const called = (verb: string) => {
    return async (...options: unknown[]): Promise<unknown> => {
      loaded ??= load();
      const port = (await loaded) as Record<string, (...options: unknown[]) => unknown>;
      return port[verb]?.(...options);
    };
  };
  return Object.fromEntries(Object.keys(verbs).map((verb) => [verb, called(verb)])) as T;
}

/** A group of ports that is loaded when a verb of one of them is called. */
export function lazyGroup<T extends object>(parts: GroupVerbs<T>, load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  const part = (name: string): object =>
    lazyPort<object>(parts[name as keyof T], async () => {
      loaded ??= load();
      return (await loaded)[name as keyof T] as object;
    });
  return Object.fromEntries(Object.keys(parts).map((name) => [name, part(name)])) as T;
}
