import { crc32, deflateRawSync } from "node:zlib";
import type { PlanAction } from "../../model/terraform/terraform-plan.ts";

/** A protobuf message for tests: number of a field ► its values. */
export type MessageOf = readonly (readonly [field: number, value: number | string | Buffer | MessageOf])[];

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
};

/** The bytes of a message. */
export function messageBytes(message: MessageOf): Buffer {
  const parts = message.map(([field, value]) => {
    if (typeof value === "number") return Buffer.concat([varint(field * 8), varint(value)]);
    const bytes = typeof value === "string" ? Buffer.from(value) : Buffer.isBuffer(value) ? value : messageBytes(value);
    return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
  });
  return Buffer.concat(parts);
}

/** A zip file of these members, as Go writes it: deflated, with checksum and sizes behind each. */
export function zipOf(members: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of members) {
    const packed = deflateRawSync(bytes);
    const numbers = [crc32(bytes), packed.length, bytes.length];
    const header = (signature: number, size: number, sums: readonly number[], offset: number) => {
      const made = Buffer.alloc(size);
      made.writeUInt32LE(signature, 0);
      made.writeUInt16LE(8, offset);
      made.writeUInt16LE(8, offset + 2);
      for (const [index, sum] of sums.entries()) made.writeUInt32LE(sum, offset + 8 + 4 * index);
      made.writeUInt16LE(Buffer.byteLength(name), offset + 20);
      return made;
    };
    const descriptor = Buffer.alloc(16);
    for (const [index, number] of [0x08074b50, ...numbers].entries()) descriptor.writeUInt32LE(number, 4 * index);
    const entry = header(0x02014b50, 46, numbers, 8);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    const local = [header(0x04034b50, 30, [0, 0, 0], 6), Buffer.from(name), packed, descriptor];
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const numbers: Readonly<Record<PlanAction, number>> = {
  "no-op": 0,
  create: 1,
  read: 2,
  update: 3,
  delete: 5,
  replace: 6,
  forget: 8,
};

/** What a plan file of tests holds. */
export interface MemoryPlanFile {
  readonly resources?: Readonly<Record<string, PlanAction>>;
  readonly outputs?: Readonly<Record<string, PlanAction>>;
  /** More fields of the plan. */
  readonly more?: MessageOf;
  /** Other members of the file. */
  readonly members?: Readonly<Record<string, string>>;
  readonly version?: string;
  /** Type of the backend, whose settings are none. */
  readonly backend?: string;
}

/** The message `tfplan` of a plan. */
export function planMessage({
  resources = {},
  outputs = {},
  more = [],
  version = "1.11.4",
  backend = "pg",
}: MemoryPlanFile): MessageOf {
  return [
    [1, 3],
    ...Object.entries(resources).map(
      ([address, action]) =>
        [
          3,
          [
            [8, 'provider["registry.terraform.io/acme/a"]'],
            [9, [[1, numbers[action]]]],
            [13, address],
          ],
        ] as const,
    ),
    ...Object.entries(outputs).map(
      ([name, action]) =>
        [
          4,
          [
            [1, name],
            [2, [[1, numbers[action]]]],
          ],
        ] as const,
    ),
    [
      13,
      [
        [1, backend],
        [2, [[1, Buffer.of(0x80)]]],
        [3, "default"],
      ],
    ],
    [14, version],
    [25, 1],
    [26, 1],
    ...more,
  ];
}

/** A plan file for tests. */
export function planFileOf(plan: MemoryPlanFile): Buffer {
  const members = Object.entries(plan.members ?? {}).map(([name, text]) => [name, Buffer.from(text)] as const);
  return zipOf([["tfplan", messageBytes(planMessage(plan))], ...members]);
}
