/** Loaded before every test file: holds each REST request to any loopback GitHub of it or of a process it spawned, and its answer, against GitHub's description. */
import { afterAll } from "@jest/globals";
import type { Exchange } from "../../packages/rehearsal/github/server.ts";
import { watchers } from "../../packages/rehearsal/github/watchers.ts";
import { takeSpawned } from "./spawned.ts";

const heard: Exchange[] = [];
watchers.add((exchange) => void heard.push(exchange));

afterAll(async () => {
  heard.push(...takeSpawned());
  if (heard.length === 0) return;
  const { openContract } = await import("./openapi.ts");
  const { violations } = await openContract();
  const found = new Set(heard.flatMap(violations));
  if (found.size > 0) throw new Error(`GitHub's description is violated:\n${[...found].join("\n")}`);
}, 60_000);
