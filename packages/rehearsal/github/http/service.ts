import type { FaultPlan } from "../faults/plan.ts";
import type { Limits } from "../rest/routing/limits.ts";

/** Where the REST API begins. */
export const apiRoot = "/api/v3";

/** A REST request and its answer, for whoever watches. */
export interface Exchange {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  /** Below the API's root. */
  readonly path: string;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What requests are answered with. */
export interface Service<Store> {
  readonly store: Store;
  readonly limits: Limits;
  /** Folder of the hooks that pushes pass. */
  readonly hooks: string;
  readonly watch: ((exchange: Exchange) => void) | undefined;
  /** What goes wrong. */
  readonly faults: FaultPlan;
}

/** What the list of requests reports one, as far as it is known. */
export interface Note {
  route: string;
  run: number | null;
  job: string | null;
  /** Whether the body should be taken for one that broke off. */
  breaks: boolean;
}
