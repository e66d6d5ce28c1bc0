/** Questions to a deployed system over HTTP. */
export interface Http {
  /** GET without following redirects to another origin. Answers, or says why there is none, without a word of what came back. */
  get(url: string, options: HttpOptions): Promise<HttpAnswer>;
}

/** The bounds of a question. */
export interface HttpOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** Of the body. */
  readonly maxBytes: number;
  /** Addresses, networks and names of hosts that are connected to although they are not public. */
  readonly allow: readonly string[];
}

/** `type` is what the answer calls its content; empty if it does not say. `refused`: the address may not be asked, now or later. */
export type HttpAnswer =
  | { readonly answered: true; readonly status: number; readonly type: string; readonly body: string }
  | { readonly answered: false; readonly because: string; readonly refused?: true };
