import type { Chance } from "./chance.ts";

/** What expressions at a place can name, by the type that it has there; a text may also be missing. */
export interface Terms {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly truths: readonly string[];
}

const texts = ["''", "'a'", "'A'", "'abc'", "'ABC'", "'b1'", "'1'", "'1.50'", "'true'", "'it''s'", "'x y'", "'a}}b'"];
const numbers = ["0", "1", "-1", "1.5", "10", "0x1F", "1e2", "-0.25", "1e15", "0.00001", "12345.678901234567"];
const lists = [`fromJSON('["a","B",1,true]')`, `fromJSON('[1.5,"abc"]')`, `fromJSON('[{"n":"x"},{"n":"Y"}]').*.n`];
const insides = [
  `fromJSON('{"a":{"b":[1,"x",null,true]},"C":"c"}').a.b[1]`,
  `fromJSON('{"a":{"b":[1,"x",null,true]},"C":"c"}')['c']`,
  `fromJSON('{"a":{"b":[1,"x",null,true]}}').a.b[7]`,
  `fromJSON('{"a":{"b":[1,"x",null,true]}}').a.none.b`,
  `fromJSON('[{"n":"x"},{"n":"Y"}]').*.n`,
  `fromJSON('{"a":1}')`,
];

/** A random expression of depth `depth`, without its `${{ }}`: what it gives is a scalar, or a list or object that is shown as a text. */
export function anyOf(chance: Chance, terms: Terms, depth: number): string {
  return chance.pick([textOf, textOf, numberOf, truthOf])(chance, terms, depth);
}

/** A random expression that gives true or false. */
export function truthOf(chance: Chance, terms: Terms, depth: number): string {
  if (depth <= 0) return chance.pick(["true", "false", ...terms.truths, ...terms.truths]);
  const less = depth - 1;
  const make: (() => string)[] = [
    () => comparison(chance, terms, less),
    () => comparison(chance, terms, less),
    () => `!(${truthOf(chance, terms, less)})`,
    () => `(${truthOf(chance, terms, less)} && ${truthOf(chance, terms, less)})`,
    () => `(${truthOf(chance, terms, less)} || ${truthOf(chance, terms, less)})`,
    () => `contains(${anyOf(chance, terms, less)}, ${textOf(chance, terms, 0)})`,
    () => `${chance.pick(["startsWith", "endsWith"])}(${anyOf(chance, terms, 0)}, ${textOf(chance, terms, 0)})`,
    () => `contains(${chance.pick(lists)}, ${anyOf(chance, terms, 0)})`,
  ];
  return chance.pick(make)();
}

/** A random expression that gives a text, or nothing where a text is missing. */
export function textOf(chance: Chance, terms: Terms, depth: number): string {
  if (depth <= 0) return chance.pick([...texts, ...terms.texts, ...terms.texts, ...terms.texts]);
  const less = depth - 1;
  const make: (() => string)[] = [
    () => textOf(chance, terms, 0),
    () => `format('{0}-{{{1}}}', ${anyOf(chance, terms, less)}, ${anyOf(chance, terms, 0)})`,
    () => `(${truthOf(chance, terms, less)} && ${textOf(chance, terms, less)} || ${textOf(chance, terms, less)})`,
    () => `join(${chance.pick(lists)}, ${textOf(chance, { ...terms, texts: [] }, 0)})`,
    () => `join(${chance.pick(lists)})`,
    () => `toJSON(${chance.pick([...numbers, ...texts, "true", "null", ...lists])})`,
    () => chance.pick(insides),
  ];
  return chance.pick(make)();
}

function numberOf(chance: Chance, terms: Terms): string {
  return chance.pick([...numbers, ...terms.numbers, ...terms.numbers, "fromJSON('2.50')"]);
}

/** One side is always there; an order is asked of what has no sign between `Z` and `a` in it. */
function comparison(chance: Chance, terms: Terms, depth: number): string {
  const there = chance.pick([...texts, ...numbers, "true", "false"]);
  const isOrder = chance.maybe(0.4);
  const other = isOrder
    ? chance.pick([...texts, ...numbers, ...terms.numbers, ...terms.truths, "vars.V"])
    : anyOf(chance, terms, depth);
  const operator = chance.pick(isOrder ? ["<", "<=", ">", ">="] : ["==", "!="]);
  return chance.maybe(0.5) ? `(${there} ${operator} ${other})` : `(${other} ${operator} ${there})`;
}
