const platform = `${process.platform}_${{ x64: "amd64" }[process.arch as string] ?? process.arch}`;
const source = "example.com/acme/fake";

/** A tree with a provider of its own, as `terraform init` would have left it: some commands run this program, which leaves a mark. */
export function providerProgram(mark: string): Readonly<Record<string, string>> {
  return {
    "main.tf": `terraform {\n  required_providers { fake = { source = "${source}" } }\n}\nresource "fake_thing" "a" {}\n`,
    ".terraform.lock.hcl": `provider "${source}" {\n  version = "1.0.0"\n}\n`,
    [`.terraform/providers/${source}/1.0.0/${platform}/terraform-provider-fake_v1.0.0`]: `#!/bin/sh\ntouch ${mark}\nexit 1\n`,
  };
}
