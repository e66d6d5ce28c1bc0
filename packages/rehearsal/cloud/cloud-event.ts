import type { WantedService } from "./applied-state.ts";

type Which = Pick<WantedService, "version" | "commit" | "digest" | "port">;

/** What happened in the stand-in for the cloud; `at` is milliseconds since 1970. */
export type CloudEvent = { readonly at: number; readonly environment: string } & (
  | ({ readonly type: "service-starting" } & Which)
  /** It accepts connections. */
  | ({ readonly type: "service-running"; readonly url: string } & Which)
  | ({ readonly type: "service-stopped"; readonly because: string } & Which)
  /** It ended by itself and is started again after so many milliseconds. */
  | ({ readonly type: "service-died"; readonly code: number; readonly again: number; readonly log: string } & Which)
  /** What the state asks for cannot be fetched; it is tried again after so many milliseconds, or when the state changes. */
  | {
      readonly type: "service-refused";
      readonly because: string;
      readonly remedy: string;
      readonly again: number | null;
    }
);

/** An event as it happens, before it is known where and when. */
export type Happening = CloudEvent extends infer E
  ? E extends CloudEvent
    ? Omit<E, "at" | "environment">
    : never
  : never;

/** The event in words, for a log. */
export function sentenceOf(event: CloudEvent): string {
  switch (event.type) {
    case "service-starting":
      return `${event.environment}: starts ${event.version} (${event.commit.slice(0, 7)}) on port ${event.port}`;
    case "service-running":
      return `${event.environment}: ${event.version} answers at ${event.url}`;
    case "service-stopped":
      return `${event.environment}: stopped ${event.version}: ${event.because}`;
    case "service-died":
      return `${event.environment}: ${event.version} ended by itself with code ${event.code}; starts again in ${event.again / 1000} s. Its log: ${event.log}`;
    case "service-refused":
      return `${event.environment}: ${event.because} ${event.remedy}`;
  }
}
