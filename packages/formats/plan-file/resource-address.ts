const identifier = "[\\p{ID_Start}_][\\p{ID_Continue}-]*";
const key = '\\[(?:0|[1-9][0-9]{0,15}|"(?:[^"\\\\]|\\\\.)*")\\]';
const modules = `(?:module\\.${identifier}(?:${key})?\\.)*`;
const resource = new RegExp(
  `^${modules}(data\\.)?(?!(?:data|module|resource|ephemeral)\\.)${identifier}\\.${identifier}(?:${key})?$`,
  "su",
);
const provider = new RegExp(
  `^${modules}provider\\["([a-z0-9.:-]+/[^"\\\\/]+/[^"\\\\/]+)"\\](?:\\.${identifier})?$`,
  "su",
);

/**
 * Whether an address of a resource instance is spelled as Terraform itself spells it. Terraform would also read others (blanks, `resource.`
 * before it, escapes that are not needed), which the patterns of `terraform.protect` would not match.
 */
export function isResourceAddress(address: string): boolean {
  const quoted = address.match(/"(?:[^"\\]|\\.)*"/gsu) ?? [];
  return resource.test(address) && quoted.every((text) => spelled(unspelled(text.slice(1, -1))) === text.slice(1, -1));
}

/** Whether it is the address of something that is only read. */
export function isDataAddress(address: string): boolean {
  return resource.exec(address)?.[1] !== undefined;
}

/** The source of the provider, `registry.terraform.io/hashicorp/aws`, that a provider configuration belongs to. */
export function providerSource(configuration: string): string | undefined {
  return provider.exec(configuration)?.[1];
}

const simple: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

const unspelled = (text: string): string =>
  text.replaceAll(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))|([$%])\4(?=\{)/gsu, (_, short, long, other, sign) => {
    if (sign !== undefined) return sign;
    const point = Number.parseInt(short ?? long ?? "", 16);
    return other === undefined ? (point <= 0x10ffff ? String.fromCodePoint(point) : "") : (simple[other] ?? "");
  });

/** As `toHCLQuotedString` of Terraform's `internal/addrs/instance_key.go`; what Go calls printable is a letter, mark, number, punctuation, symbol or the blank. */
const spelled = (text: string): string =>
  text.replaceAll(/[\n\r\t"\\]|[$%](?=\{)|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gsu, (char) => {
    const letter = Object.keys(simple).find((name) => simple[name] === char);
    if (letter !== undefined) return `\\${letter}`;
    if (char === "$" || char === "%") return `${char}${char}`;
    const point = char.codePointAt(0) ?? 0;
    return point < 0x10000 ? `\\u${point.toString(16).padStart(4, "0")}` : `\\U${point.toString(16).padStart(8, "0")}`;
  });
