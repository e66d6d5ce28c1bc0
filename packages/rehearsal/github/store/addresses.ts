/** Addresses of a running server, without a slash at the end. */
export interface Urls {
  /** `http://github.localhost:PORT`: git, and what people open. */
  readonly server: string;
  /** `http://127.0.0.1:PORT/api/v3` */
  readonly api: string;
  /** `http://127.0.0.1:PORT`: artifacts. */
  readonly results: string;
}

/** Where the server is. */
export interface Addresses {
  readonly urls: Urls;
}
