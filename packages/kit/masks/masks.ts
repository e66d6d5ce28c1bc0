/** Values that the runner hides, each with the name under which people know it. */
const masks = new Map<string, string>();

/** Notes that the runner hides a value; `name` is reported where it is in the way. */
export function noteMask(value: string, name: string): void {
  for (const form of formsOf(value)) if (!masks.has(form)) masks.set(form, name);
}

/** The value whose presence makes the runner drop an output of this text, by its name; `undefined` if there is none that we know of. */
export function maskIn(text: string): string | undefined {
  for (const [form, name] of masks) if (text.includes(form)) return name;
  return undefined;
}

/** The forms of a value that an output can hold; the runner knows some more: https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs. */
const formsOf = (value: string): string[] => {
  const bytes = Buffer.from(value);
  const shifted = [0, 1, 2].map((offset) => bytes.subarray(bytes.length > offset ? offset : 0).toString("base64"));
  return [value, JSON.stringify(value).slice(1, -1), ...shifted, encodeURIComponent(value.toWellFormed())].filter(
    (form) => form !== "",
  );
};
