import type { CloudEvent } from "./cloud-event.ts";

/** A service of an environment, as it is now. */
export interface ServiceSeen {
  readonly environment: string;
  /** `failing`: it ended by itself, or its port is taken, and it is tried again. */
  readonly state: "starting" | "running" | "failing";
  readonly version: string;
  readonly commit: string;
  readonly digest: string;
  readonly url: string;
  /** Process group while it runs. */
  readonly group: number | null;
  /** Path of its output. */
  readonly log: string;
}

/** Brings the list of services up to date with an event. */
export function see(services: Map<string, ServiceSeen>, event: CloudEvent, group: number | null, log: string): void {
  const { environment } = event;
  const before = services.get(environment);
  switch (event.type) {
    case "service-starting":
    case "service-running":
    case "service-died": {
      const { version, commit, digest, port } = event;
      const state = (
        { "service-starting": "starting", "service-running": "running", "service-died": "failing" } as const
      )[event.type];
      services.set(environment, {
        environment,
        state,
        version,
        commit,
        digest,
        url: `http://127.0.0.1:${port}`,
        group,
        log,
      });
      return;
    }
    case "service-stopped":
      services.delete(environment);
      return;
    case "service-refused":
      if (before !== undefined && before.state !== "running")
        services.set(environment, { ...before, state: "failing", group });
      return;
  }
}
