import { expect, test } from "@jest/globals";
import { settingsFrom } from "./client-settings.ts";

test("an installer gets what says how an index is reached", () => {
  const company = {
    NODE_EXTRA_CA_CERTS: "/ca.pem",
    SSL_CERT_FILE: "/ca.pem",
    https_proxy: "http://proxy:3128",
    NO_PROXY: "localhost",
    PIP_INDEX_URL: "https://pypi.example/simple",
    UV_DEFAULT_INDEX: "https://uv.example/simple",
    UV_INDEX_INTERNAL_USERNAME: "ada",
    npm_config_registry: "https://npm.example",
    "npm_config_@team:registry": "https://npm.example/team",
    GOPROXY: "https://go.example",
    HOME: "/home/ada",
    PATH: "/usr/bin",
  };
  expect(settingsFrom(company)).toEqual(company);
});

test("an installer gets no token, no input, and nothing that changes what is installed or where", () => {
  const others = {
    GITHUB_TOKEN: "ghs_1",
    ACTIONS_RUNTIME_TOKEN: "t",
    INPUT_TOKEN: "t",
    DATABASE_URL: "postgres://",
    AWS_SECRET_ACCESS_KEY: "k",
    NODE_OPTIONS: "--require=/tmp/x.js",
    PYTHONPATH: "/tmp",
    PIP_TARGET: "/tmp",
    PIP_CONSTRAINT: "/tmp/c.txt",
    UV_PYTHON: "/tmp/python",
    UV_CACHE_DIR: "/tmp",
    npm_config_prefix: "/tmp",
    npm_config_script_shell: "/tmp/sh",
    GOBIN: "/tmp",
    LD_PRELOAD: "/tmp/x.so",
  };
  expect(settingsFrom(others)).toEqual({});
});

test("a machine that is set up for pip alone serves uv as well, but uv's own settings come first", () => {
  expect(settingsFrom({ PIP_INDEX_URL: "https://a", PIP_CERT: "/ca.pem" })).toMatchObject({
    UV_DEFAULT_INDEX: "https://a",
    SSL_CERT_FILE: "/ca.pem",
  });
  expect(settingsFrom({ PIP_INDEX_URL: "https://a", UV_DEFAULT_INDEX: "https://b" })).toMatchObject({
    UV_DEFAULT_INDEX: "https://b",
  });
});
