import { expect, test } from "@jest/globals";
import { addressOf } from "./database-address.ts";

const securities = (url: string) => addressOf(url).tries.map(({ ssl }) => ssl);

test("an address is read without what the environment or a password file says", async () => {
  const { place, tries } = addressOf(
    "postgresql://a%40b:p%2Fw@db.example:6543/d%20b?sslmode=require&application_name=x",
  );
  expect(place).toBe("db.example:6543/d b");
  expect(tries).toMatchObject([
    { user: "a@b", host: "db.example", port: 6543, database: "d b", application_name: "x", trusted: false },
  ]);
  expect(tries[0]?.password()).toBe("p/w");
});

test.each<[string, unknown[]]>([
  ["postgres://u:p@127.0.0.1/d", [false]],
  ["postgres://u:p@[::1]/d", [false]],
  ["postgres://u@x/d?host=/run/postgresql", [false]],
  ["postgres://u:p@127.0.0.2/d", [false]],
  ["postgres://u:p@db/d", [{}]],
  ["postgres://u@db/d", [{}]],
  ["postgres://u:p@127.0.0.1.example/d", [{}]],
  ["postgres://u:p@10.0.0.1/d?sslmode=prefer", [{ rejectUnauthorized: false }]],
  ["postgres://u:p@10.0.0.1/d?sslmode=allow", [{ rejectUnauthorized: false }]],
  ["postgres://u@db/d?sslmode=prefer", [{ rejectUnauthorized: false }, false]],
  ["postgres://u@db/d?sslmode=disable", [false]],
  ["postgres://u:p@db/d?sslmode=require", [{ rejectUnauthorized: false }]],
  ["postgres://u:p@db/d?sslmode=verify-full", [{}]],
  ["postgres://u:p@db/d?sslmode=verify-ca", [{ checkServerIdentity: expect.any(Function) }]],
])("%s is reached with %j", (url, expected) => {
  expect(securities(url)).toEqual(expected);
});

test.each([
  "mysql://u:p@h/d",
  "postgres://u:geheim@h",
  "postgres://:geheim@h/d",
  "postgres://u:geheim@/d",
  "postgres://u:geheim@h/d?sslmode=maybe",
  "postgres://u:geheim@h/d?sslcert=/x",
  "postgres://u:geheim@h/d?sslmode=verify-full&sslrootcert=/nowhere",
  "postgres://u:geheim%zz@h/d?sslmode=require",
  "postgres://u:geheim@h/d?sslmode=disable",
  "postgres://u:geheim@127.0.0.1/d?sslmode=disable&host=h",
  "u:geheim@h/d",
])("%s is refused without its password", (url) => {
  const read = async () => {
    const [first] = addressOf(url).tries;
    return first?.password();
  };
  return expect(read()).rejects.toMatchObject({
    reason: "bad_input",
    message: expect.not.stringContaining("geheim"),
    remedy: expect.not.stringContaining("geheim"),
  });
});
