import { expect, test } from "@jest/globals";
import { issueKeys } from "./issue-keys.ts";

const none =
  "UTF-8 SHA-256 SHA-1 CVE-2024-1234 CVE-2024 ISO-8601 ISO-8859-1 RFC-7231 AES-256 MD-5 TLS-1 HTTP-2 PEP-8 CWE-79 UTC-5 H-264 X-1 A-1 GPL-3 BLAKE2-256 ECMA-262 IEEE-754 MPEG-4 COVID-19 US-1 GHSA-12 PKCS-12 RSA-4096 SHA3-512 CRC-32 FIPS-140 UCS-2 PCI-3 OWASP-10 PY-3 BASE-64 IPV-6 CP-1252 KB-123 ES-2022 WIN-32 GPT-4 LGPL-2".split(
    " ",
  );

test.each<[message: string, keys: string]>([
  ...none.flatMap((word): [string, string][] => [
    [word, ""],
    [`fix: read ${word} (SHOP-7)`, "SHOP-7"],
  ]),
  ["SHOP-12 add a basket", "SHOP-12"],
  ["SHOP-12: add", "SHOP-12"],
  ["[SHOP-12] add", "SHOP-12"],
  ["(SHOP-12)", "SHOP-12"],
  ["feat(cart): add SHOP-12, SHOP-13", "SHOP-12 SHOP-13"],
  ["SHOP-12/SHOP-13", "SHOP-12 SHOP-13"],
  ["SHOP-12 SHOP-12", "SHOP-12"],
  ["Merge branch 'feature/SHOP-12-basket' into develop", "SHOP-12"],
  ["Merge branch 'feature/SHOP-12' into develop", "SHOP-12"],
  ["Merge branch 'bugfix/fix-SHOP-12' into release/1.5.0", "SHOP-12"],
  ["Merge branch 'SHOP-12_basket'", "SHOP-12"],
  ["Merge pull request #5 from acme/feature/SHOP-12-basket\n\nOPS-3 add a basket", "SHOP-12 OPS-3"],
  ["Merge tag 'v1.4.2' into develop", ""],
  ["Merge branch 'release/1.5.0'", ""],
  ["add a basket\n\nRefs: SHOP-12\nCloses: OPS-9", "SHOP-12 OPS-9"],
  ["https://acme.atlassian.net/browse/SHOP-12", "SHOP-12"],
  ['Revert "SHOP-12 add a basket"', "SHOP-12"],
  ["SHOP-12.", "SHOP-12"],
  ["SHOP-1.2", ""],
  ["SHOP-012", ""],
  ["SHOP-0", ""],
  ["SHOP-12a", ""],
  ["xSHOP-12", ""],
  ["_SHOP-12", ""],
  ["shop-12", ""],
  ["S-12", ""],
  ["SHOP -12", ""],
  ["SHOP-", ""],
  ["FOO-BAR-12", ""],
  ["AB2_C-3", "AB2_C-3"],
  ["SHOP-1234567890", ""],
  ["ＳＨＯＰ-12", ""],
  ["", ""],
  ["::error::SHOP-1", "SHOP-1"],
])("%j names %j", (message, keys) => {
  expect(issueKeys([message]).join(" ")).toBe(keys);
});

test("only listed projects count where some are listed, also one that is called like a standard", () => {
  expect(issueKeys(["SHOP-1 OPS-2 SHA-256"], ["SHOP", "SHA"])).toEqual(["SHOP-1", "SHA-256"]);
});
