import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { reservePorts } from "../postgres/free-port.ts";
import type { Postgres } from "../postgres/postgres.ts";
import type { EnvironmentValues } from "../protocol/stage.ts";
import { fill, type Placeholders } from "../settings/placeholder.ts";
import { baseOf, isPlain, type RehearsalFile } from "../settings/rehearsal-file.ts";
import { type CloudEvent, type Happening, sentenceOf } from "./cloud-event.ts";
import { openEnvironmentCloud } from "./environment-cloud.ts";
import { type ServiceSeen, see } from "./service-seen.ts";

/** What every environment holds in rehearsal, and the services that run in it. */
export interface Cloud {
  /** What the environment of this name holds; `null` if the rehearsal file does not name it. */
  environment(name: string): EnvironmentValues | null;
  /** Everything that has happened since it was opened. */
  readonly events: readonly CloudEvent[];
  services(): readonly ServiceSeen[];
  /** Stops every service; leaves databases, ports, logs and Python environments for the next run, and nothing else. */
  close(): Promise<void>;
}

/** What a cloud is made of. */
export interface CloudOptions {
  /** Keeps ports, Python environments, `cloud.log` and `<environment>.log` between runs. */
  readonly folder: string;
  readonly rehearsal: RehearsalFile;
  readonly postgres: Postgres;
  /** Path of the tar with this digest (`sha256:…`); may reject, then it is asked again. */
  artefact(digest: string, signal: AbortSignal): Promise<string>;
  /** Absolute paths. */
  readonly uv: string;
  readonly python: string;
  /** Settings that uv needs to reach its index: certificates, proxy, index. */
  readonly installer?: Readonly<Record<string, string>>;
  readonly watch?: (event: CloudEvent) => void;
}

/** A scratch database costs time, so that only environments get one that name it. */
function needsScratch(base: string, { environments }: RehearsalFile): boolean {
  return Object.entries(environments).some(
    ([name, holder]) => baseOf(name) === base && JSON.stringify(holder).includes("{postgres.scratch_url}"),
  );
}

/** Opens the stand-in for the cloud: databases and ports of all environments, and a watch on the applied state of those with a `cloud`. */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { folder, rehearsal, postgres } = options;
  await mkdir(folder, { recursive: true });
  const needing = Object.entries(rehearsal.environments).filter(([, holder]) => !isPlain({ environments: { holder } }));
  const bases = [...new Set(needing.map(([name]) => baseOf(name)))];
  const ports = await reservePorts(folder, bases);
  const placeholders = new Map<string, Placeholders>();
  for (const base of bases) {
    const { url, readonlyUrl } = await postgres.database(base);
    const port = String(ports[base]);
    const scratch = needsScratch(base, rehearsal) ? (await postgres.database(`${base}-scratch`)).url : "";
    placeholders.set(base, {
      "postgres.url": url,
      "postgres.readonly_url": readonlyUrl,
      "postgres.scratch_url": scratch,
      port,
    });
  }
  const events: CloudEvent[] = [];
  const services = new Map<string, ServiceSeen>();
  const open: { close(): Promise<void> }[] = [];
  const maker = {
    uv: options.uv,
    python: options.python,
    settings: options.installer ?? {},
    folder: join(folder, "python"),
  };
  for (const [name, { cloud }] of Object.entries(rehearsal.environments)) {
    const databaseUrl = placeholders.get(name)?.["postgres.url"];
    if (cloud === undefined || databaseUrl === undefined) continue;
    const place = join(folder, "services", name);
    const log = join(folder, `${name}.log`);
    const tell = (happening: Happening, group: number | null) => {
      const event = { ...happening, at: Date.now(), environment: name } as CloudEvent;
      events.push(event);
      see(services, event, group, log);
      void appendFile(join(folder, "cloud.log"), `${new Date(event.at).toISOString()} ${sentenceOf(event)}\n`).catch(
        () => {},
      );
      options.watch?.(event);
    };
    const { artefact } = options;
    open.push(
      await openEnvironmentCloud({ name, folder: place, log, databaseUrl, settings: cloud, maker, artefact, tell }),
    );
  }
  let closed: Promise<void> | undefined;
  return {
    events,
    services: () => [...services.values()],
    environment: (name) => valuesOf(rehearsal, placeholders, name),
    close: () => {
      closed ??= Promise.all(open.map((environment) => environment.close())).then(() => {});
      return closed;
    },
  };
}

const valuesOf = (
  { environments }: RehearsalFile,
  placeholders: ReadonlyMap<string, Placeholders>,
  name: string,
): EnvironmentValues | null => {
  const key = name.toLowerCase(); // GitHub does not distinguish the cases of environments
  const holds = Object.hasOwn(environments, key) ? environments[key] : undefined;
  if (holds === undefined) return null;
  const values = placeholders.get(baseOf(key)) ?? {}; // one that only asks people needs no database
  const filled = (templates: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(templates).map(([at, template]) => [at, fill(template, values)]));
  return { secrets: filled(holds.secrets), variables: filled(holds.variables) };
};
