/** What a repository has at its root and in `.github`, by bare name. */
export interface NearbyFiles {
  readonly root: readonly string[];
  readonly github: readonly string[];
}

/** Files that somebody may have meant as the configuration, although only `.github/slipway.yml` is one. */
export function nearMisses({ root, github }: NearbyFiles): readonly string[] {
  const isNear = (name: string) => /^\.?slipway\.(?:ya?ml|json|toml)$/i.test(name);
  return [
    ...github.filter((name) => isNear(name) && name !== "slipway.yml").map((name) => `.github/${name}`),
    ...root.filter(isNear),
    ...root.filter((name) => /^\.github$/i.test(name) && name !== ".github"),
  ];
}
