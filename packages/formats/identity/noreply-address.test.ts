import { expect, test } from "@jest/globals";
import { noreplyAccount } from "./noreply-address.ts";

const [github, acme] = ["https://github.com", "https://acme.ghe.com"];

test.each([
  ["7+ada@users.noreply.github.com", github, { login: "ada", id: 7 }],
  ["ada@users.noreply.github.com", github, { login: "ada", id: null }],
  ["8+eve_acme@Users.Noreply.GitHub.com", github, { login: "eve_acme", id: 8 }],
  ["9+renovate[bot]@users.noreply.github.com", github, { login: "renovate[bot]", id: 9 }],
  ["8+eve_acme@users.noreply.acme.ghe.com", acme, { login: "eve_acme", id: 8 }],
  ["ada@users.noreply.acme.ghe.com", acme, { login: "ada", id: null }],
  ["ada@users.noreply.github.com", "http://127.0.0.1:8080", { login: "ada", id: null }],
])("%s at %s is %j", (email, server, account) => {
  expect(noreplyAccount(email, server)).toEqual(account);
});

test.each([
  ["of another GitHub", "ada@users.noreply.acme.ghe.com", github],
  ["of another company's GitHub", "ada@users.noreply.evil.ghe.com", acme],
  ["of github.com where the server is a company's", "ada@users.noreply.github.com", acme],
  ["of a host that ends alike", "ada@users.noreply.github.com.example.org", github],
  ["of a host that holds dots for anything", "ada@usersXnoreplyXgithubXcom", github],
  ["of GitHub itself", "noreply@github.com", github],
  ["with a login that there cannot be", "ada_b_c@users.noreply.github.com", github],
  ["with nobody", "@users.noreply.github.com", github],
])("an address %s names no account", (_what, email, server) => {
  expect(noreplyAccount(email, server)).toBeUndefined();
});
