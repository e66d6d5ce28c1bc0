import { expect, test } from "@jest/globals";
import { isIssuedBy, issuerOf } from "./issuer.ts";

const gitHub = "https://token.actions.githubusercontent.com";

test.each([
  ["https://github.com", gitHub],
  ["https://GitHub.com", gitHub],
  ["https://octocorp.ghe.com", "https://token.actions.octocorp.ghe.com"],
  ["https://github.example.org", "https://github.example.org/_services/token"],
  ["https://github.example.org:8443", "https://github.example.org:8443/_services/token"],
  ["http://github.example.org", "https://github.example.org/_services/token"], // never in clear
  ["https://github.com.example.org", "https://github.com.example.org/_services/token"],
  ["https://evil-ghe.com", "https://evil-ghe.com/_services/token"],
  ["http://github.localhost:8080", "http://127.0.0.1:8080/_services/token"],
])("tokens of %s are issued by %s", (server, issuer) => {
  expect(issuerOf(server)).toBe(issuer);
});

test.each([
  [gitHub, gitHub, true],
  [gitHub, `${gitHub}/octocorp`, true], // an enterprise's own, of the same origin
  [gitHub, `${gitHub}/octocorp/more`, false],
  [gitHub, `${gitHub}/../x`, false],
  [gitHub, `${gitHub}.example.org`, false],
  [gitHub, `${gitHub}@example.org`, false],
  [gitHub, "http://127.0.0.1:8080/_services/token", false],
  ["http://127.0.0.1:8080/_services/token", "http://127.0.0.1:9090/_services/token", true], // opened again
  ["http://127.0.0.1:8080/_services/token", "http://127.0.0.1:9090/token", false],
])("with the issuer %s, %s is %s", (issuer, iss, holds) => {
  expect(isIssuedBy(issuer, iss)).toBe(holds);
});
