import { expect, test } from "@jest/globals";
import { mirrorAddress } from "./mirror-address.ts";

test.each([
  ["https://git.example.com/acme/data.git", "https", "git.example.com"],
  ["https://git.example.com:8443/acme/data", "https", "git.example.com:8443"],
  ["http://127.0.0.1:8080/a/b", "https", "127.0.0.1:8080"],
  ["http://github.localhost:8080/a/b", "https", "github.localhost:8080"],
  ["http://[::1]:8080/a/b", "https", "[::1]:8080"],
  ["ssh://git@git.example.com:2222/a/b", "ssh", "git.example.com:2222"],
  ["git@git.example.com:acme/data.git", "ssh", "git.example.com"],
])("%s goes over %s to %s", (address, kind, host) => {
  expect(mirrorAddress(address)).toEqual({ kind, address, host });
});

test.each([
  "",
  "git.example.com/a",
  "/srv/git/a.git",
  "../a.git",
  "C:\\a.git",
  "file:///srv/a.git",
  "git://git.example.com/a",
  "ftp://git.example.com/a",
  "ext::sh -c 'touch /tmp/x'",
  "ext::sh://a/b",
  "ssh::ext::x://a/b",
  "http://git.example.com/a/b",
  "http://127.0.0.1.example.com/a/b",
  "http://localhost.example.com/a/b",
  "http://169.254.169.254/a/b",
  "https://user@git.example.com/a",
  "https://user:secret-word@git.example.com/a",
  "https://git.example.com/a?b=secret-word",
  "https://git.example.com/a#b",
  "https://git.example.com/",
  "https://git.example.com/a b",
  "ssh://git:secret-word@git.example.com/a",
  "ssh://-oProxyCommand=touch/a",
  "ssh://git.example.com/",
  "-oProxyCommand=touch@a:b",
  "git@-oProxyCommand=touch:b",
  "git@git.example.com:-upload",
  "git@git.example.com::a",
  "--receive-pack=touch",
  "https://git.example.com/a\n--force",
])("%j is refused, and what may be a secret is not told", (address) => {
  let message = "";
  try {
    mirrorAddress(address);
  } catch (error) {
    expect(error).toMatchObject({ reason: "bad_config" });
    message = (error as Error).message;
  }
  expect(message).toMatch(/^the mirror "/);
  if (!address.includes("?")) expect(message).not.toContain("secret-word");
});
