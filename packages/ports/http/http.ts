/** Questions to a deployed system over HTTP. */
export interface Http {
  /** Sends a question. Answers, or says why there is none, without a word of what came back. */
  ask(question: HttpQuestion, options: HttpOptions): Promise<HttpAnswer>;
}

/** What is asked. */
export interface HttpQuestion {
  readonly url: string;
  readonly method: "GET" | "POST" | "PUT";
  /** May hold secrets: sent to the origin of `url` alone. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent to the origin of `url` alone. */
  readonly body: string | undefined;
  /** Whether redirects are followed; else they are the answer. */
  readonly follow: boolean;
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

/**
 * `type` is what the answer calls its content, `location` the address that it points at as it wrote it; empty if it does not say.
 * `refused`: the address may not be asked, now or later.
 */
export type HttpAnswer =
  | {
      readonly answered: true;
      readonly status: number;
      readonly type: string;
      readonly location: string;
      readonly body: string;
      /** `Retry-After`, where the answer has it. */
      readonly retryAfter?: string;
    }
  | { readonly answered: false; readonly because: string; readonly refused?: true };
