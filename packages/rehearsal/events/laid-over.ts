import type { Json } from "../protocol/run.ts";

type Fields = { [key: string]: Json };

/** An object with another one laid over it: objects are merged key by key, everything else is replaced. */
export function laidOver(under: Fields, over: Fields): Fields {
  const merged = Object.entries(over).map(([key, value]) => {
    const below = under[key];
    return [key, isFields(below) && isFields(value) ? laidOver(below, value) : value] as const;
  });
  return { ...under, ...Object.fromEntries(merged) };
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
