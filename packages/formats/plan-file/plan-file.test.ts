import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type MessageOf, messageBytes, planFileOf, planMessage, zipOf } from "../builders/plan-file.ts";
import { readPlanFile } from "./plan-file.ts";
import { isDataAddress, isResourceAddress, providerSource } from "./resource-address.ts";
import { zipMembers } from "./zip-members.ts";

const fileWith = (more: MessageOf) => planFileOf({ more });
const provider = 'provider["registry.terraform.io/acme/a"]';
const resource = (address: string, action: number, more: MessageOf = []): MessageOf => [
  [3, [[8, provider], [9, [[1, action]]], [13, address], ...more]],
];

test("addresses and actions are read, what stays is left out, and so is a data source that leaves the state", () => {
  const bytes = planFileOf({
    resources: {
      "b.replace": "replace",
      "a.delete": "delete",
      "a.same": "no-op",
      "data.a.gone": "delete",
      "data.a.read": "read",
    },
    outputs: { url: "update", same: "no-op" },
    more: resource("a.old", 5, [[7, "0a1b2c3d"]]),
    members: { "tfconfig/m-/main.tf": "# here", ".terraform.lock.hcl": "# no providers\n" },
  });
  const plan = readPlanFile(bytes);
  expect(plan).toMatchObject({
    terraform: "1.11.4",
    applyable: true,
    complete: true,
    lock: "# no providers\n",
    providers: [],
  });
  expect(plan.summary).toEqual({
    resources: [
      { address: "a.delete", action: "delete" },
      { address: "a.old", action: "delete", deposed: "0a1b2c3d" },
      { address: "b.replace", action: "replace" },
      { address: "data.a.read", action: "read" },
    ],
    outputs: [{ name: "url", action: "update" }],
  });
  expect([...plan.sources]).toEqual([["tfconfig/m-/main.tf", "# here"]]);
  expect(plan.needed).toEqual(["registry.terraform.io/acme/a"]);
});

test("a resource that is only moved is a change, from its old address", () => {
  const { summary } = readPlanFile(fileWith(resource("a.new", 0, [[14, "a.old"]])));
  expect(summary.resources).toEqual([{ address: "a.new", action: "no-op", from: "a.old" }]);
});

test.each<[string, Buffer, RegExp]>([
  ["another format", zipOf([["tfplan", messageBytes([[1, 4]])]]), /format 4/],
  ["an action that is not known", fileWith(resource("a.b", 10)), /action 10/],
  ["an action that is cut to another one", fileWith(resource("a.b", 2 ** 32)), /action 4294967296/],
  ["a field that is not known", fileWith([[99, 1]]), /field 99/],
  ["a field of another kind", fileWith([[20, "x"]]), /errored of another kind/],
  [
    "an action that is said twice",
    fileWith([
      [
        3,
        [
          [8, provider],
          [
            9,
            [
              [1, 0],
              [1, 5],
            ],
          ],
          [13, "a.b"],
        ],
      ],
    ]),
    /more than one action/,
  ],
  [
    "a change that is said twice",
    fileWith([
      [
        3,
        [
          [8, provider],
          [9, [[1, 0]]],
          [9, [[1, 5]]],
          [13, "a.b"],
        ],
      ],
    ]),
    /more than one change/,
  ],
  [
    "a change that is missing",
    fileWith([
      [
        3,
        [
          [8, provider],
          [13, "a.b"],
        ],
      ],
    ]),
    /has no change/,
  ],
  [
    "a provider that is none",
    fileWith([
      [
        3,
        [
          [8, "acme"],
          [9, [[1, 1]]],
          [13, "a.b"],
        ],
      ],
    ]),
    /provider of a.b/,
  ],
  ["one address twice", fileWith([...resource("a.b", 1), ...resource("a.b", 5)]), /two changes of the same thing/],
  ["an error", fileWith([[20, 1]]), /ended in an error/],
  ["a flag that is no flag", fileWith([[20, 2]]), /neither true nor false/],
  ["an action of a provider", fileWith([[30, [[1, "action.a.b"]]]]), /invokes actions/],
  ["text that is not UTF-8", fileWith([[5, Buffer.of(0xff)]]), /not UTF-8/],
  [
    "bytes that are left over",
    zipOf([["tfplan", Buffer.concat([messageBytes(planMessage({})), Buffer.of(0x0a)])]]),
    /does not end|another kind/,
  ],
  [
    "a number that goes on",
    zipOf([["tfplan", Buffer.from("08830080", "hex")]]),
    /more bytes than it needs|another kind|does not know/,
  ],
  ["a lock file that is none", planFileOf({ members: { ".terraform.lock.hcl": "x = 1" } }), /only providers stand/],
  ["no word on its state", zipOf([["tfplan", messageBytes([[1, 3]])]]), /does not say where its state is/],
  ["no plan in it", zipOf([["plan", Buffer.of()]]), /no tfplan/],
  [
    "two plans in it",
    zipOf([
      ["tfplan", messageBytes(planMessage({}))],
      ["tfplan", Buffer.of()],
    ]),
    /twice/,
  ],
])("%s is refused, never passed over", (_, bytes, expected) => {
  expect(() => readPlanFile(bytes)).toThrow(
    expect.objectContaining({ reason: "plan_changed", message: expect.stringMatching(expected) }),
  );
});

test.each([
  "a .b",
  " a.b",
  "resource.a.b",
  "a.b.c",
  "a",
  "a.b[01]",
  "a.b[1e0]",
  'a.b["\\u0061"]',
  'a.b["${x}"]',
  'a.b["\n"]',
  'a.b["x"',
  "module.m.data",
  "ephemeral.a.b",
])("%j is not how Terraform spells an address: what protects it would not match", (address) => {
  expect(isResourceAddress(address)).toBe(false);
  expect(() => readPlanFile(fileWith(resource(address, 5)))).toThrow(/is not one of Terraform's/);
});

test("addresses of modules, keys and data sources are known", () => {
  const hostile = ['a.b["x]\\" $${y} %%{z} \\n \\u200b /*"]', 'module.m["a.b"].module.n[0].a_x-y.b[12]', "a.ß"];
  for (const address of hostile) expect([address, isResourceAddress(address)]).toEqual([address, true]);
  expect([isDataAddress("module.data.a.b"), isDataAddress("module.m.data.a.b")]).toEqual([false, true]);
  expect(providerSource('module.x.provider["terraform.io/builtin/terraform"].west')).toBe(
    "terraform.io/builtin/terraform",
  );
  expect(providerSource("provider.aws")).toBeUndefined();
});

test("every byte of the file belongs to one member: what another reader could see otherwise is refused", () => {
  const zip = zipOf([
    ["tfplan", Buffer.from("one")],
    ["b", Buffer.alloc(5000, "b")],
  ]);
  const limits = { members: 3, bytes: 10_000 };
  expect([...zipMembers(zip, limits)].map(([name, { length }]) => [name, length])).toEqual([
    ["tfplan", 3],
    ["b", 5000],
  ]);
  const changed = (at: number, value: number) => Buffer.from(zip).fill(value, at, at + 1);
  const bad = [
    Buffer.concat([zip, Buffer.of(0)]),
    Buffer.concat([Buffer.from("#!/bin/sh\n"), zip]),
    zip.subarray(0, -1),
    Buffer.of(),
    changed(8, 1), // another method in the local header
    changed(30, 120), // another name there
    changed(zip.length - 2, 1), // a comment that is not there
  ];
  for (const bytes of bad) expect(() => zipMembers(bytes, limits)).toThrow();
  expect(() => zipMembers(zip, { members: 1, bytes: 10_000 })).toThrow("more than 1 files");
  expect(() => zipMembers(zip, { members: 3, bytes: 4_000 })).toThrow("bigger than 4000 bytes");
});

test("a file that the directory does not name is not there for one reader and there for another: it is refused", () => {
  const whole = zipOf(["a", "hidden", "b"].map((name) => [name, Buffer.from(name)]));
  const entry = whole.lastIndexOf("hidden") - 46;
  const cut = Buffer.concat([whole.subarray(0, entry), whole.subarray(entry + 46 + 6)]);
  const end = cut.length - 22;
  cut.writeUInt16LE(2, end + 8);
  cut.writeUInt16LE(2, end + 10);
  cut.writeUInt32LE(cut.readUInt32LE(end + 12) - 52, end + 12);
  expect(() => zipMembers(cut, { members: 3, bytes: 100 })).toThrow("belong to no file");
});

test("no single byte of a plan file can be changed so that another plan is read", () => {
  const bytes = planFileOf({ resources: { "a.b": "delete" }, outputs: { url: "update" } });
  const { summary } = readPlanFile(bytes);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x41;
    try {
      expect(readPlanFile(changed).summary).toEqual(summary); // times and attributes of members say nothing
    } catch (error) {
      expect(error).toMatchObject({ reason: "plan_changed" });
    }
  }
});

test("whatever the bytes are, they are read or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      for (const file of [Buffer.from(bytes), zipOf([["tfplan", Buffer.from(bytes)]])])
        expect(() => readPlanFile(file)).toThrow(expect.objectContaining({ reason: "plan_changed" }));
    }),
    { numRuns: 300, seed: 1 },
  );
});
