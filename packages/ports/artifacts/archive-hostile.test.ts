import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { manifestText } from "../../formats/tar/manifest.ts";
import { checksum } from "../../formats/tar/tar-header.ts";
import { fileArchive } from "./archive-files.ts";

const home = mkdtempSync(join(tmpdir(), "slipway-hostile-"));
const workspace = join(home, "workspace");
const outside = join(home, "outside");
const archive = fileArchive({ workspace, signal: new AbortController().signal });
beforeAll(() => {
  mkdirSync(workspace);
  mkdirSync(outside);
  writeFileSync(join(outside, "canary"), "alive");
});
afterAll(() => rmSync(home, { recursive: true }));
afterEach(() => {
  expect(readdirSync(workspace)).toEqual([]);
  expect(readdirSync(home).sort()).toEqual(["outside", "workspace"]);
  expect(readdirSync(outside)).toEqual(["canary"]);
  expect(readFileSync(join(outside, "canary"), "utf8")).toBe("alive");
  expect(lstatSync(join(outside, "canary")).mode & 0o777).toBe(0o644);
});

interface Fields {
  readonly name?: string | Buffer;
  readonly prefix?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly size?: string;
  readonly link?: string | Buffer;
  readonly magic?: string;
  readonly uid?: string;
  readonly uname?: string;
  readonly sum?: string;
  readonly body?: string | Buffer;
  readonly padding?: Buffer;
}

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;

/** A header with any bytes in any field, and a checksum that fits unless told otherwise. */
const entry = (fields: Fields): Buffer => {
  const body = Buffer.from(fields.body ?? "");
  const header = Buffer.alloc(512);
  const put = (value: string | Buffer, at: number, length: number) => Buffer.from(value).copy(header, at, 0, length);
  put(fields.name ?? "file", 0, 100);
  put(fields.mode ?? octal(0o644, 8), 100, 8);
  put(fields.uid ?? octal(0, 8), 108, 8);
  put(octal(0, 8), 116, 8);
  put(fields.size ?? octal(body.length, 12), 124, 12);
  put(octal(1_795_000_000, 12), 136, 12);
  put(fields.type ?? "0", 156, 1);
  put(fields.link ?? "", 157, 100);
  put(fields.magic ?? "ustar\u000000", 257, 8);
  put(fields.uname ?? "", 265, 32);
  put(octal(0, 8), 329, 8);
  put(octal(0, 8), 337, 8);
  put(fields.prefix ?? "", 345, 155);
  put(fields.sum ?? `${octal(checksum(header), 7)} `, 148, 8);
  return Buffer.concat([header, body, fields.padding ?? Buffer.alloc((512 - (body.length % 512)) % 512)]);
};

const end = Buffer.alloc(1024);
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");
const manifest = (rows: Readonly<Record<string, string>>) =>
  manifestText(Object.entries(rows).map(([path, text]) => ({ path, mode: 0o644, sha256: sha256(text) })));
const manifestEntry = (text: string) => entry({ name: ".slipway/manifest", body: text });
const whole = (...parts: readonly Buffer[]) => Buffer.concat([...parts, end]);
const named = (name: string | Buffer) => whole(entry({ name, body: "x" }));
const pax = (record: string) => entry({ name: "pax-header", type: "x", body: record });
const paxPath = (path: string) => {
  const rest = ` path=${path}\n`;
  const length = Buffer.byteLength(rest);
  return `${length + String(length + 2).length}${rest}`;
};
const good = entry({ name: "file", body: "x" });
/** A link, and the manifest that would fit it, so that only the rules of links are left. */
const linked = (fields: Fields, ...more: readonly Buffer[]) =>
  whole(entry({ name: "link", type: "2", mode: octal(0o777, 8), ...fields }), ...more);

/** Unpacks an archive whose digest is reported as it is, so that only the rules of the archive are left to refuse it. */
const unpack = (bytes: Buffer, report: { readonly manifest?: string; readonly files?: number } = {}) => {
  const from = mkdtempSync(join(tmpdir(), "slipway-hostile-tar-"));
  writeFileSync(join(from, "a.tar"), bytes);
  const { manifest: text = "", files = 1 } = report;
  return archive
    .unpack(
      join(from, "a.tar"),
      { digest: `sha256:${sha256(bytes)}`, manifest: `sha256:${sha256(text)}`, files },
      join(workspace, "artefact"),
    )
    .finally(() => rmSync(from, { recursive: true }));
};

const corpus: readonly [what: string, bytes: Buffer, message: string][] = [
  ["a path upwards", named("../outside/canary"), "leads out of the folder"],
  ["a path upwards from below", named("a/../../outside/canary"), "leads out of the folder"],
  ["a path upwards at its end", named("a/.."), "leads out of the folder"],
  ["only dots", named(".."), "leads out of the folder"],
  ["an absolute path", named("/tmp/canary"), "is an absolute path"],
  ["an absolute path of a share", named("//server/share"), "is an absolute path"],
  ["a prefix upwards", whole(entry({ prefix: "../outside", name: "canary" })), "leads out of the folder"],
  ["an absolute prefix", whole(entry({ prefix: "/tmp", name: "canary" })), "is an absolute path"],
  ["a pax path upwards", whole(pax(paxPath("../outside/canary")), good), "leads out of the folder"],
  ["an absolute pax path", whole(pax(paxPath("/tmp/canary")), good), "is an absolute path"],
  ["a drive letter", named("C:/windows/canary"), "starts with a drive letter"],
  ["a drive letter alone", named("c:canary"), "starts with a drive letter"],
  ["backslashes", named("..\\outside\\canary"), "has a backslash in it"],
  ["a device path", named("\\\\?\\C:\\canary"), "has a backslash in it"],
  ["one backslash", named("a\\b"), "has a backslash in it"],
  ["no name", named(""), "has no name"],
  ["an empty name in a path", named("a//b"), "has an empty name or a lone dot in it"],
  ["a slash at the end", named("a/"), "has an empty name or a lone dot in it"],
  ["a lone dot", named("./a"), "has an empty name or a lone dot in it"],
  ["a name that ends in a dot", named("a./b"), "ends in a dot or a space"],
  ["a name that ends in a space", named("a "), "ends in a dot or a space"],
  ["a name that starts with a space", named(" a"), "starts with a space"],
  ["a name of three dots", named("..."), "ends in a dot or a space"],
  ["a NUL in a pax path", whole(pax(paxPath("a\0b")), good), "has a control character in it"],
  [
    "bytes behind the NUL of a name",
    named(Buffer.from("file\0../../outside/canary")),
    "has a header that Slipway does not write",
  ],
  ["a line break", named("a\nb"), "has a control character in it"],
  ["an escape sequence", named("a\u001b[2Jb"), "has a control character in it"],
  ["a workflow command", whole(pax(paxPath("a\u0085::error::b")), good), "has a control character in it"],
  ["a bidi override", named("a\u202egpj.exe"), "has invisible characters in it"],
  ["a zero-width space", named("a\u200bb"), "has invisible characters in it"],
  ["invalid UTF-8", named(Buffer.from([0x61, 0xff, 0x62])), "is not valid UTF-8"],
  ["an overlong slash", named(Buffer.from([0x2e, 0x2e, 0xc0, 0xaf, 0x61])), "is not valid UTF-8"],
  ["a file in .git", named(".git/hooks/post-checkout"), "is inside .git"],
  ["a file in .GIT", named("a/.GIT/config"), "is inside .git"],
  ["a file in GIT~1", named("GIT~1/config"), "is inside .git"],
  ["a name of 256 bytes", whole(pax(paxPath("n".repeat(256))), good), "has a name longer than 255 bytes"],
  [
    "a path of 1,001 bytes",
    whole(pax(paxPath(`${"n".repeat(249)}/`.repeat(4).concat("x"))), good),
    "is longer than 1000 bytes",
  ],
  ["41 folders", named("d/".repeat(41).concat("f")), "is more than 40 folders deep"],
  ["a hard link outwards", whole(entry({ type: "1", link: "../outside/canary" })), "is a hard link"],
  ["a symbolic link outwards", linked({ link: "../outside" }), "that leads out of the repository"],
  [
    "a symbolic link far outwards",
    linked({ name: "a/b/l", link: "../../../outside" }),
    "that leads out of the repository",
  ],
  ["a link out and in again", linked({ link: "../workspace/file" }, good), "that leads out of the repository"],
  ["an absolute link", linked({ link: "/etc/passwd" }), "is a link to an absolute path"],
  ["a link to somebody's home", linked({ link: "~/x" }), "is a link to an absolute path"],
  ["a link to a drive", linked({ link: "C:x" }), "is a link to an absolute path"],
  ["a link with a backslash", linked({ link: "..\\x" }), "is a link with a backslash in it"],
  ["a link with a line break", linked({ link: "a\nb" }), "is a link with a control character in it"],
  ["a link of invalid UTF-8", linked({ link: Buffer.from([0x61, 0xff]) }), "is a link that is not valid UTF-8"],
  ["a link to nothing", linked({ link: "" }), "is a link to nothing"],
  ["a link to what is not there", linked({ link: "nowhere" }), "that leads to nothing in the artefact"],
  ["a link into .git", linked({ link: ".git/config" }), "is a link into .git"],
  ["a link to itself", linked({ name: "l", link: "l" }), "that leads in a circle"],
  [
    "two links in a circle",
    linked({ name: "l", link: "m" }, entry({ name: "m", type: "2", link: "l", mode: octal(0o777, 8) })),
    "that leads in a circle",
  ],
  [
    "a link out over another link",
    linked(
      { name: "a/l", link: "m/../../x" },
      entry({ name: "a/m", type: "2", link: "..", mode: octal(0o777, 8) }),
      good,
    ),
    "that leads out of the repository",
  ],
  ["a link to the folder it is in", linked({ name: "a/l", link: "." }), "is a link to a folder that it is in"],
  ["a link to the root", linked({ name: "a/l", link: ".." }), "is a link to a folder that it is in"],
  ["a link through a file", linked({ name: "l", link: "file/../file" }, good), "that leads through a file"],
  ["a link to the manifest", linked({ name: "l", link: ".slipway/manifest" }), "that leads to nothing in the artefact"],
  ["a link with an empty name", linked({ link: "a//b" }), "is a link with an empty name in it"],
  [
    "a link of another mode",
    whole(entry({ name: "l", type: "2", link: "file" }), good),
    "has a header that Slipway does not write",
  ],
  [
    "a link with a body",
    linked({ name: "l", link: "file", body: "x" }, good),
    "has a header that Slipway does not write",
  ],
  [
    "a link as a folder",
    linked({ name: "a", link: "b" }, entry({ name: "a/x" }), entry({ name: "b/y" })),
    "to be a file and a folder",
  ],
  [
    "a link as a folder of another case",
    linked({ name: "A", link: "b" }, entry({ name: "a/x" }), entry({ name: "b/y" })),
    "collides with",
  ],
  ["a link and a file of one name", linked({ name: "file", link: "b" }, good), "is there twice"],
  [
    "a file through a link",
    linked({ name: "a", link: "../outside" }, entry({ name: "a/canary", body: "dead" })),
    "to be a file and a folder",
  ],
  ["a character device", whole(entry({ type: "3" })), "is a character device"],
  ["a block device", whole(entry({ type: "4" })), "is a block device"],
  ["a folder", whole(entry({ type: "5", name: "a/" })), "is a folder of its own"],
  ["a pipe", whole(entry({ type: "6" })), "is a pipe"],
  ["a contiguous file", whole(entry({ type: "7" })), "is a contiguous file"],
  ["a global pax record", whole(entry({ type: "g", body: paxPath("../x") }), good), "is a global pax record"],
  ["a GNU long name", whole(entry({ type: "L", body: "../x\0" }), good), "is a GNU long name"],
  ["a GNU long link", whole(entry({ type: "K", body: "../x\0" }), good), "is a GNU long link"],
  ["a sparse file", whole(entry({ type: "S" })), "is a sparse file"],
  ["a type of old", whole(entry({ type: "\0" })), "is of the unknown type"],
  ["a type of tomorrow", whole(entry({ type: "Z" })), "is of the unknown type"],
  ["setuid", whole(entry({ mode: octal(0o4755, 8) })), "has the mode 4755"],
  ["setgid", whole(entry({ mode: octal(0o2755, 8) })), "has the mode 2755"],
  ["sticky", whole(entry({ mode: octal(0o1755, 8) })), "has the mode 1755"],
  ["writable for all", whole(entry({ mode: octal(0o666, 8) })), "has the mode 666"],
  ["no permission", whole(entry({ mode: octal(0, 8) })), "has the mode 0"],
  ["a file twice", whole(good, entry({ name: "file", body: "y" })), "is there twice"],
  ["names equal but for case", whole(good, entry({ name: "FILE" })), 'collides with "file"'],
  [
    "names equal but for Unicode form",
    whole(pax(paxPath("\u00e9")), entry({ name: "pax-path" }), pax(paxPath("e\u0301")), entry({ name: "pax-path" })),
    "collides with",
  ],
  [
    "names equal once ß is SS",
    whole(pax(paxPath("stra\u00dfe")), entry({ name: "pax-path" }), entry({ name: "STRASSE" })),
    "collides with",
  ],
  ["folders equal but for case", whole(entry({ name: "a/x" }), entry({ name: "A/y" })), 'collides with "a"'],
  ["a file as a folder", whole(entry({ name: "a" }), entry({ name: "a/b" })), "to be a file and a folder"],
  ["a folder as a file", whole(entry({ name: "a/b" }), entry({ name: "a" })), "to be a file and a folder"],
  ["a wrong checksum", whole(entry({ sum: "0000000\0" })), "has a wrong checksum"],
  ["a checksum that is none", whole(entry({ sum: "abcdefgh" })), "where a number belongs"],
  ["a size in base 256", whole(entry({ size: "\u0080\0\0\0\0\0\0\0\0\0\0\u0001" })), "where a number belongs"],
  ["a negative size", whole(entry({ size: "-0000000001\0" })), "where a number belongs"],
  ["no size", whole(entry({ size: "\0".repeat(12) })), "where a number belongs"],
  ["a size of 8 GiB", whole(entry({ size: "77777777777\0" })), "makes the archive bigger than"],
  ["a size beyond the end", whole(entry({ size: octal(5000, 12), body: "x" })), "ends too early"],
  ["a manifest of 1 GiB", whole(entry({ name: ".slipway/manifest", size: octal(2 ** 30, 12) })), "is bigger than"],
  ["another magic", whole(entry({ magic: "ustar  \0" })), "has a header that Slipway does not write"],
  ["an owner", whole(entry({ uid: octal(1000, 8) })), "has a header that Slipway does not write"],
  ["the name of an owner", whole(entry({ uname: "root" })), "has a header that Slipway does not write"],
  ["a link name on a file", whole(entry({ link: "../outside/canary" })), "has a header that Slipway does not write"],
  [
    "a prefix where none is needed",
    whole(entry({ prefix: "a", name: "b" })),
    "has a header that Slipway does not write",
  ],
  [
    "a pax path where none is needed",
    whole(pax(paxPath("a")), entry({ name: "pax-path" })),
    "has a header that Slipway does not write",
  ],
  ["a pax size", whole(pax("14 size=00000\n"), good), "a pax record that is more than one path"],
  ["two pax paths", whole(pax(paxPath("a") + paxPath("b")), good), "a pax record that is more than one path"],
  ["a pax path with a wrong length", whole(pax(" 99 path=a\n"), good), "a pax record that is more than one path"],
  ["a pax link path", whole(pax("30 linkpath=../outside/canary\n"), good), "a pax link that is not of a link"],
  [
    "a pax link where none is needed",
    whole(pax("17 linkpath=file\n"), entry({ name: "l", type: "2", link: "file", mode: octal(0o777, 8) }), good),
    "has a header that Slipway does not write",
  ],
  [
    "a pax link and then a path",
    whole(pax(`17 linkpath=file\n${paxPath("\u00e9")}`), good),
    "a pax record that is more than one path",
  ],
  ["a pax record without a file", whole(pax(paxPath("\u00e9"))), "where a number belongs"],
  ["a pax record for a pax record", whole(pax(paxPath("\u00e9")), pax(paxPath("\u00e8")), good), "is a pax record"],
  [
    "a pax record for a link",
    whole(pax(paxPath("\u00e9")), entry({ type: "2", link: "/", name: "pax-path", mode: octal(0o777, 8) })),
    "is a link to an absolute path",
  ],
  ["a huge pax record", whole(pax(paxPath("a".repeat(9000))), good), "a pax record of"],
  [
    "data hidden in the padding",
    whole(entry({ body: "x", padding: Buffer.alloc(511, "y") })),
    "has data hidden behind it",
  ],
  ["nothing", Buffer.alloc(0), "ends too early"],
  ["half a header", good.subarray(0, 300), "ends too early"],
  ["half a body", entry({ body: "x".repeat(3000) }).subarray(0, 1500), "ends too early"],
  ["no end", good, "ends too early"],
  ["half an end", Buffer.concat([good, Buffer.alloc(512)]), "ends too early"],
  ["a file after the end", Buffer.concat([good, end, good]), "extra data after the end"],
  ["zeros after the end", Buffer.concat([good, end, end]), "extra data after the end"],
  ["a byte after the end", Buffer.concat([good, end, Buffer.from("x")]), "extra data after the end"],
  ["an end within the end", Buffer.concat([good, Buffer.alloc(512), good]), "goes on after its end"],
  ["a gzip", Buffer.from("1f8b0800000000000003", "hex"), "ends too early"],
  ["a zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(2000, 1)]), "where a number belongs"],
  ["only an end", end, "does not end with its manifest"],
  ["no manifest", whole(good), "does not end with its manifest"],
];

test.each(corpus)("an archive with %s is refused and leaves nothing", async (_, bytes, message) => {
  await expect(unpack(bytes)).rejects.toMatchObject({
    reason: "unsafe_archive",
    message: expect.stringContaining(message),
  });
});

const text = manifest({ file: "x" });
const lies: readonly [what: string, bytes: Buffer, message: { manifest?: string; files?: number }, because: string][] =
  [
    [
      "a manifest of other files",
      whole(good, manifestEntry(manifest({ other: "x" }))),
      { manifest: manifest({ other: "x" }) },
      '"other" is not as its manifest says',
    ],
    [
      "a manifest of other bytes",
      whole(good, manifestEntry(manifest({ file: "y" }))),
      { manifest: manifest({ file: "y" }) },
      '"file" is not as its manifest says',
    ],
    [
      "a manifest that was not stored",
      whole(good, manifestEntry(text)),
      { manifest: "other" },
      "its manifest is not the one that was stored",
    ],
    [
      "a manifest before the files",
      whole(manifestEntry(text), good),
      { manifest: text },
      "does not end with its manifest",
    ],
    [
      "a file too many",
      whole(good, entry({ name: "g", body: "x" }), manifestEntry(text)),
      { manifest: text, files: 1 },
      "it holds 2 files, not 1",
    ],
    ["a file too few", whole(manifestEntry("")), { manifest: "", files: 1 }, "it holds 0 files, not 1"],
    [
      "another mode than its manifest",
      whole(entry({ body: "x", mode: octal(0o755, 8) }), manifestEntry(text)),
      { manifest: text },
      '"file" is not as its manifest says',
    ],
  ];

test.each(lies)("an archive with %s is refused and leaves nothing", async (_, bytes, report, because) => {
  await expect(unpack(bytes, report)).rejects.toMatchObject({
    reason: "unsafe_archive",
    message: expect.stringContaining(because),
  });
});

test("the corpus is big enough, and no two cases are one", () => {
  expect(corpus.length + lies.length).toBeGreaterThanOrEqual(60);
  expect(new Set(corpus.map(([, bytes]) => sha256(bytes))).size).toBe(corpus.length);
});
