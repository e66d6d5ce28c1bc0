import { expect, test } from "@jest/globals";
import { maskerOf } from "./mask.ts";

const secret = `p&ss "w'rd"/é<1>`;
const known: readonly [string, string][] = [
  ["the value", secret],
  ["base64", Buffer.from(secret).toString("base64")],
  ["base64 behind one byte", Buffer.from(`u${secret}`).toString("base64").slice(4)],
  ["base64 behind two bytes", Buffer.from(`u:${secret}`).toString("base64").slice(4)],
  ["command line", `p&ss \\"w'rd\\"/é<1>`],
  ["expression", `p&ss "w''rd"/é<1>`],
  ["json", JSON.stringify(secret).slice(1, -1)],
  ["uri", "p%26ss%20%22w%27rd%22%2F%C3%A9%3C1%3E"],
  ["xml", "p&amp;ss &quot;w&apos;rd&quot;/é&lt;1&gt;"],
];

test.each(known)("the runner hides a secret as %s", (_, form) => {
  expect(maskerOf([secret]).mask(`before ${form} after`)).toBe("before *** after");
});

const odd = '~~~?>"secret"??>';
const unknown: readonly [string, string][] = [
  ["base64url", Buffer.from(odd).toString("base64url")],
  ["hex", Buffer.from(odd).toString("hex")],
  ["UTF-16", Buffer.from(odd, "utf16le").toString("latin1")],
  ["uri of uri", encodeURIComponent(encodeURIComponent(odd))],
  ["json of json", JSON.stringify(JSON.stringify(odd))],
  ["itself without its end", odd.slice(0, -1)],
  ["itself without its beginning", odd.slice(1)],
];

test.each(unknown)("the runner does not know a secret as %s, and neither do we", (_, form) => {
  const masker = maskerOf([odd]);
  expect(masker.hides(form)).toBe(false);
  expect(masker.mask(form)).toBe(form);
});

test("each line of a secret is a secret, and so is the whole", () => {
  const masker = maskerOf(["first\r\nsecond\n\nthird"]);
  expect(masker.mask("a first b")).toBe("a *** b");
  expect(masker.mask("second third")).toBe("*** ***");
  expect(masker.mask("first\r\nsecond\n\nthird")).toBe("***");
});

test("overlapping and touching finds become one", () => {
  expect(maskerOf(["abc", "cde", "fgh"]).mask("abcde-abcfgh-aabcc")).toBe("***-***-a***c");
});

test("a secret in quotes is hidden without them, unless it is short", () => {
  expect(maskerOf(['"long enough"']).mask("long enough")).toBe("***");
  expect(maskerOf(['"short"']).mask("short")).toBe("short");
});

test("both parts that PowerShell makes of a secret with & are hidden", () => {
  const masker = maskerOf(["secretpart1&secretpart2&secretpart3"]);
  expect(masker.mask("secretpart1&secretpart2& | secretpart3")).toBe("*** | ***");
  expect(maskerOf(["secretpart1&+secretpart2"]).mask("secretpart1&+ | ecretpart2")).toBe("*** | ***");
  expect(maskerOf(["a&b"]).mask("a& b")).toBe("a& b");
});

test("an empty secret hides nothing", () => {
  expect(maskerOf(["", "\n"]).mask("as it is")).toBe("as it is");
});

test("a secret that becomes known later is hidden from then on", () => {
  const masker = maskerOf([]);
  expect(masker.mask("late")).toBe("late");
  masker.add("late");
  expect(masker.mask("late")).toBe("***");
});
