import { expect, test } from "@jest/globals";
import { type AssetState, assetState, type FoundAsset } from "./assets.ts";

const wanted = { name: "a.tar", digest: `sha256:${"a".repeat(64)}`, size: 10 };
const found = (more: Partial<FoundAsset> = {}): FoundAsset => ({ ...wanted, whole: true, ...more });

test.each<[message: string, found: FoundAsset[], size: number | null, state: AssetState]>([
  ["nothing of its name", [found({ name: "b.tar" })], 10, "missing"],
  ["the same bytes", [found({ name: "b.tar" }), found()], 10, "there"],
  ["other bytes of the same size", [found({ digest: `sha256:${"b".repeat(64)}` })], 10, "other"],
  ["bytes on their way, although the size is right", [found({ whole: false })], 10, "half"],
  ["no digest is reported, but the size is right", [found({ digest: null })], 10, "there"],
  ["no digest is reported, and the size is wrong", [found({ digest: null, size: 9 })], 10, "other"],
  ["no digest is reported, and nobody counted the bytes", [found({ digest: null })], null, "other"],
])("%s", (_, there, size, state) => {
  expect(assetState({ ...wanted, size }, there)).toBe(state);
});
