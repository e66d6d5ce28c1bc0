import { type Reader, textMap } from "../../packages/kit/inputs/input.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { isSibling, mirrorAddress } from "../../packages/ports/mirrors/mirror-address.ts";
import type { MirrorAccess } from "../../packages/ports/mirrors/mirrors.ts";

/** Any lines of text. */
export function textLines(): Reader<string> {
  return { required: true, secret: false, read: (text) => ({ ok: text }) };
}

/** A JSON object, host ► token. Errors never quote it. */
export function tokensByHost(): Reader<Record<string, string>> {
  const inner = textMap();
  return {
    ...inner,
    secret: true,
    read: (text) => {
      const answer = inner.read(text);
      if (!("ok" in answer)) return { expected: "a JSON object of tokens by host" }; // the parser's own words quote the text
      const bad = Object.entries(answer.ok).find(
        ([host, token]) => !/^[\w.:[\]-]+$/.test(host) || !/^[!-~]{4,}$/.test(token),
      );
      return bad ? { expected: `a JSON object of tokens by host: look at ${JSON.stringify(bad[0])}` } : answer;
    },
  };
}

/** Looks at all mirrors before anything is done: each address must be one, and have what it is spoken to with. Throws `UserError` with bad_config or bad_input. */
export function checkMirrors(mirrors: readonly string[], { key, hosts, tokens }: MirrorAccess): void {
  const addresses = mirrors.filter((mirror) => !isSibling(mirror)).map(mirrorAddress);
  const ssh = addresses.find(({ kind }) => kind === "ssh");
  if (ssh && (key === null || hosts === null))
    throw missing(
      ssh.address,
      key === null ? "mirror-key" : "mirror-hosts",
      "a mirror over ssh needs a key and known hosts",
    );
  const known = new Set(addresses.map(({ host }) => host));
  const stray = Object.keys(tokens).find((host) => !known.has(host));
  if (stray !== undefined)
    throw new UserError(`mirror-tokens holds a token for ${stray}, which is not a mirror's host`, {
      reason: "bad_input",
      remedy: `Name hosts as in finalise.mirrors: ${[...known].join(", ") || "there are none"}.`,
    });
}

const missing = (address: string, input: string, why: string): UserError =>
  new UserError(`the input ${input} is missing for the mirror ${address}`, {
    reason: "bad_input",
    remedy: `Pass ${input} to finalise-release: ${why}.`,
  });
