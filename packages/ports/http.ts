/** Questions to a deployed system over HTTP. */
export interface Http {
  /** GET without following redirects to another origin; at most `maxBytes` of the body, at most `timeout` milliseconds. Answers, or says why there is none. */
  get(url: string, options: { readonly timeout: number; readonly maxBytes: number }): Promise<HttpAnswer>;
}

export type HttpAnswer =
  | { readonly answered: true; readonly status: number; readonly body: string }
  | { readonly answered: false; readonly because: string };
