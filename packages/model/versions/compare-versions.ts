/** The numbers of a version, most significant first, and what is behind the first `-`, by parts. */
export interface VersionParts {
  readonly numbers: readonly string[];
  readonly candidate: readonly string[] | null;
}

/**
 * Numbers and candidate of whatever names a version: `v1.5`, `01.5.0`, `2024.06.01`, `1.5.0-rc.1`; build metadata (`+build.1`) says nothing
 * of the order. Of a name of another form every number in it counts, in its order.
 */
export function partsOf(version: string): VersionParts {
  const [, numbers, candidate] = /^v?(\d+(?:\.\d+)*)(?:-([^+]*))?(?:\+.*)?$/i.exec(version) ?? [];
  return numbers === undefined
    ? { numbers: version.match(/\d+/g)?.map(plain) ?? [], candidate: null }
    : { numbers: numbers.split(".").map(plain), candidate: candidate === undefined ? null : candidate.split(".") };
}

/** Order of two versions, as semantic versioning has it (https://semver.org, 11); missing numbers are 0, and leading zeros say nothing. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
    const order = compareNumbers(one.numbers[index] ?? "0", other.numbers[index] ?? "0");
    if (order !== 0) return order;
  }
  if (one.candidate === null || other.candidate === null)
    return Number(other.candidate !== null) - Number(one.candidate !== null);
  for (let index = 0; index < Math.max(one.candidate.length, other.candidate.length); index += 1) {
    const order = compareIdentifiers(one.candidate[index], other.candidate[index]);
    if (order !== 0) return order;
  }
  return 0;
}

const plain = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

/** Digits without leading zeros, however many. */
const compareNumbers = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/** Numbers come before words, and fewer parts before more. */
function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOther) return compareNumbers(plain(a), plain(b));
  if (isNumber || isOther) return isNumber ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
