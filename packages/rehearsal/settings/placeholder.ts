/** What a placeholder may stand for in `.github/rehearsal.yml`. */
export interface Placeholders {
  /** The environment's database, for its owner. */
  readonly "postgres.url": string;
  /** The same database for a role that may only read. */
  readonly "postgres.readonly_url": string;
  /** A database beside it for what tests and measurements write, for its owner; nothing is deployed there. */
  readonly "postgres.scratch_url": string;
  /** A free port that stays the environment's own. */
  readonly port: string;
}

const known: readonly (keyof Placeholders)[] = [
  "postgres.url",
  "postgres.readonly_url",
  "postgres.scratch_url",
  "port",
];
/** `{name}` or `{name.name}` and nothing else in braces, so that JSON may stand around it. */
const pattern = /\{([A-Za-z_][\w-]*(?:\.[\w-]+)*)\}/g;

const isKnown = (name: string): name is keyof Placeholders => (known as readonly string[]).includes(name);

/** The placeholders in a text that stand for nothing, with those that are known: those of apps, and those of environments where there is one. */
export function unknownPlaceholders(
  template: string,
  ofApps: readonly string[],
  inEnvironment: boolean,
): { placeholder: string; known: readonly string[] }[] {
  const all = [...(inEnvironment ? known : []), ...ofApps];
  return [...template.matchAll(pattern)]
    .map(([, name]) => name ?? "")
    .filter((name) => !all.includes(name))
    .map((placeholder) => ({ placeholder, known: all }));
}

/** Whether a text holds a placeholder of an environment; JSON holds none. */
export function hasPlaceholder(template: string): boolean {
  return [...template.matchAll(pattern)].some(([, name]) => name !== undefined && isKnown(name));
}

/** The text with every placeholder replaced that has a value. */
export function fill(template: string, values: Readonly<Record<string, string>> | Placeholders): string {
  const known = new Map<string, string>(Object.entries(values));
  return template.replace(pattern, (whole, name: string) => known.get(name) ?? whole);
}
