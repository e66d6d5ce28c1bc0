import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { LedgerNow } from "../../packages/ports/ledger/ledger.ts";
import type { MirrorAccess } from "../../packages/ports/mirrors/mirrors.ts";
import type { Credentials } from "./credentials.ts";

/** What every part of finishing a release knows. */
export interface Job {
  readonly release: Release;
  readonly flow: Flow;
  readonly configuration: Configuration;
  readonly access: MirrorAccess;
  readonly world: World;
  readonly credentials: Credentials;
  /** The ledger as it was when it was asked whether this release may be finished. */
  readonly ledger: LedgerNow;
  /** The release that followed this one in production before it was finished, or `null`. */
  readonly next: CurrentRelease | null;
  /** Short names of the branches. */
  readonly main: string;
  readonly develop: string;
}
