/** Loaded before every test file: holds each REST request to any loopback GitHub of it or of a process it spawned, and its answer, against GitHub's description. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterAll } from "@jest/globals";
import type { Exchange } from "../../packages/rehearsal/github/http/service.ts";
import { takeSpawned } from "./spawned.ts";

const heard: Exchange[] = [];
const hear = (exchange: unknown) => void heard.push(exchange as Exchange);
// Node's channels are the worker's, which runs other test files after this one.
subscribe("slipway:exchange", hear);

afterAll(async () => {
  unsubscribe("slipway:exchange", hear);
  heard.push(...takeSpawned());
  if (heard.length === 0) return;
  const { openContract } = await import("./openapi.ts");
  const { violations } = await openContract();
  const matches = new Set(heard.flatMap(violations));
  if (matches.size > 0) throw new Error(`GitHub's description is violated:\n${[...matches].join("\n")}`);
}, 60_000);
