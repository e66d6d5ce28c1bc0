import type { Row } from "./tool.ts";

const pythonTools = { kind: "python", lock: "python-tools" } as const;

/** Every program that a phase needs and does not carry: the one place where versions and hashes stand. */
export const table = {
  terraform: {
    version: "1.11.4",
    /** `hashicorp/setup-terraform` puts a wrapper before the program and renames it. */
    aliases: ["terraform-bin"],
    from: [
      {
        kind: "release",
        url: "https://releases.hashicorp.com/terraform/{version}/terraform_{version}_{platform}.zip",
        archive: "zip",
        member: "terraform",
        sha256: {
          linux_amd64: "1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc",
          linux_arm64: "a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633",
          darwin_amd64: "a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b",
          darwin_arm64: "867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18",
        },
      },
    ],
  },
  tflint: {
    version: "0.64.0",
    from: [
      {
        kind: "release",
        url: "https://github.com/terraform-linters/tflint/releases/download/v{version}/tflint_{platform}.zip",
        archive: "zip",
        member: "tflint",
        sha256: {
          linux_amd64: "cca9d13e2e1d7a2c627af60ff899a3c9b74212899416aeb96ec764d2ef954537",
          linux_arm64: "560da89aacf59389d4eb029730dd5b109b7288096c32f2726a0d9e783a5ea8eb",
          darwin_amd64: "0f3a9fd17526014646a2dfc3f9122f7b4161abe3d6b0f0f03f9014483ddf4d19",
          darwin_arm64: "2496e9cb3d24992d553b45e7c87a0fdc9449ca975233876247a9bfeda857e6c0",
        },
      },
      { kind: "go", package: "github.com/terraform-linters/tflint" },
    ],
  },
  /** For tests of the workflow files only. */
  actionlint: {
    version: "1.7.12",
    from: [
      {
        kind: "release",
        url: "https://github.com/rhysd/actionlint/releases/download/v{version}/actionlint_{version}_{platform}.tar.gz",
        archive: "tar.gz",
        member: "actionlint",
        sha256: {
          linux_amd64: "8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8",
          linux_arm64: "325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6",
          darwin_amd64: "5b44c3bc2255115c9b69e30efc0fecdf498fdb63c5d58e17084fd5f16324c644",
          darwin_arm64: "aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f",
        },
      },
      { kind: "go", package: "github.com/rhysd/actionlint/cmd/actionlint" },
    ],
  },
  /** For tests that compare the rehearsal with it only. */
  act: { version: "0.2.89", from: [{ kind: "go", package: "github.com/nektos/act" }] },
  uv: { version: "0.13.8", from: [{ kind: "pip", lock: "uv" }] },
  checkov: { version: "3.3.30", from: [{ kind: "python", lock: "checkov" }] },
  sqlfluff: { version: "4.5.0", from: [pythonTools] },
  pylint: { version: "4.1.4", from: [pythonTools] },
  bandit: { version: "1.9.4", from: [pythonTools] },
  pytest: { version: "9.2.0", from: [pythonTools] },
  /** For tests of the workflow files only. */
  zizmor: { version: "1.32.0", from: [{ kind: "python", lock: "zizmor" }] },
  pglite: {
    version: "0.5.16",
    from: [
      {
        kind: "npm",
        package: "@electric-sql/pglite",
        integrity: "sha512-Nj8KcIsJL748W408U2N8q4+9IlONdpRIU8MJypIAAINMJ5nqKyqpX7Mgg/5XKkXiAib3AoZGR6hnJFlrlLBrcg==",
      },
    ],
  },
} as const satisfies Record<string, Row>;

/** The names of the table. */
export type ToolName = keyof typeof table;
