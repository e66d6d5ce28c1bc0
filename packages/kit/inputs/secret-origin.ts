import type { Reader } from "./input.ts";

/** Where an input that is a secret comes from, as people know it on GitHub's pages. */
export interface Origin {
  readonly secret: string;
  /** Its environment: the input `environment` with this behind it (`-plan`), or one of its own name. */
  readonly beside?: string;
  readonly in?: string;
}

/** The same input, of which an error names the secret and its environment: nobody who set a secret knows the inputs of a step. */
export function fromSecret<T>(inner: Reader<T>, origin: Origin): Reader<T> {
  return { ...inner, origin };
}

/** ` (the secret SLIPWAY_SECRETS of the environment production-plan)` */
export function originWords(origin: Origin | undefined, environment: string): string {
  if (origin === undefined) return "";
  const place = origin.in ?? (environment === "" ? "" : `${environment}${origin.beside ?? ""}`);
  return ` (the secret ${origin.secret}${place === "" ? "" : ` of the environment ${place}`})`;
}
