/** What a placeholder may stand for in `.github/rehearsal.yml`. */
export interface Placeholders {
  /** The environment's database, for its owner. */
  readonly "postgres.url": string;
  /** The same database for a role that may only read. */
  readonly "postgres.readonly_url": string;
  /** A free port that stays the environment's own. */
  readonly port: string;
}

const known: readonly (keyof Placeholders)[] = ["postgres.url", "postgres.readonly_url", "port"];
/** `{name}` or `{name.name}` and nothing else in braces, so that JSON may stand around it. */
const pattern = /\{([A-Za-z_]+(?:\.[A-Za-z_]+)*)\}/g;

const isKnown = (name: string): name is keyof Placeholders => (known as readonly string[]).includes(name);

/** The placeholders in a text that stand for nothing, with those that are known. */
export const unknownPlaceholders = (template: string): { placeholder: string; known: readonly string[] }[] =>
  [...template.matchAll(pattern)]
    .map(([, name]) => name ?? "")
    .filter((name) => !isKnown(name))
    .map((placeholder) => ({ placeholder, known }));

/** The text with every placeholder replaced. */
export const fill = (template: string, values: Placeholders): string =>
  template.replace(pattern, (whole, name: string) => (isKnown(name) ? values[name] : whole));
