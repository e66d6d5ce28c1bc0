/**
 * The only settings that Terraform gets: providers come from their registries, or from the one mirror that the configuration names. With a
 * file of its own Terraform looks at no other, nor at folders of plugins.
 */
export function terraformSettings(mirror: string | undefined): string {
  const from =
    mirror === undefined
      ? "direct {}"
      : mirror.startsWith("/")
        ? `filesystem_mirror {\n    path = "${mirror}"\n  }`
        : `network_mirror {\n    url = "${mirror}"\n  }`;
  return `disable_checkpoint = true\nprovider_installation {\n  ${from}\n}\n`;
}
