import { expect, test } from "@jest/globals";
import { unsupportedSettings } from "../packages/model/settings/unsupported-settings.ts";
import { configurationSchema, settingPaths, settingRows } from "./configuration-schema.ts";

test("every setting has a description in the schema, and a row in its table", () => {
  const { properties } = JSON.parse(configurationSchema()) as { properties: Record<string, { description?: string }> };
  expect(Object.values(properties).every(({ description }) => (description ?? "").length > 5)).toBe(true);
  expect(settingRows().every(([path, , meaning]) => path !== "" && (meaning ?? "").length > 5)).toBe(true);
  expect(settingRows().map(([path]) => path)).toEqual(
    expect.arrayContaining(["`environments.*.approve`", "`checks[].within`", "`terraform.version`"]),
  );
});

test("a setting that is refused as unsupported is not one that works", () => {
  const works = new Set(settingPaths());
  expect(Object.keys(unsupportedSettings).filter((path) => works.has(path))).toEqual([]);
});
