/**
 * Jest's transform of GitHub's own packages: they import JSON without `with { type: "json" }`, which Jest tells of at every import,
 * and a later Jest refuses.
 * @type {(source: string) => { code: string }}
 */
exports.process = (source) => ({
  code: source.replaceAll(/(^import .+ from "[^"]+\.json")(?=;)/gm, '$1 with { type: "json" }'),
});
