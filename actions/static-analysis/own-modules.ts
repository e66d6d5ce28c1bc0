/** Python files ► the first names by which their modules are imported: the outermost package, or the module itself. */
export function ownModules(files: readonly string[]): ReadonlySet<string> {
  const packages = new Set(files.filter((path) => /\/__init__\.pyi?$/.test(path)).map((path) => folderOf(path)));
  return new Set(
    files.map((path) => {
      let name = path.replace(/\.pyi?$/, "");
      let folder = folderOf(path);
      while (packages.has(folder)) {
        name = folder;
        folder = folderOf(folder);
      }
      return name.slice(name.lastIndexOf("/") + 1);
    }),
  );
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
