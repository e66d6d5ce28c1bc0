/** Path of the page that people meet first on the ledger's branch. */
export const ledgerReadmePath = "README.md";

/** What the folders of the ledger hold; written once, with the first documents. */
export const ledgerReadme = `# The ledger

What was released, by whose approval, and how it went. Slipway's action \`record\` writes this branch, one commit a run, and reads it
before the next decision. Please do not change it by hand: GitHub signs each commit, and one that it did not sign closes the gates.

| file | what it says |
| --- | --- |
| \`environments/<environment>.json\` | which release is there now, since when, by whose approval, from which digest; and the last known to be good |
| \`releases/<release>/release.json\` | what is promoted: version, commit, artefact |
| \`releases/<release>/<environment>/acceptance.json\` | the last word on the release there: go, or no and why |
| \`releases/<release>/<environment>/<run>-<attempt>.json\` | everything one run did there, phase by phase |
| \`releases/<release>/verification/<run>-<attempt>.json\` | a run that ended before any environment |
| \`releases/<release>/finalise/<run>-<attempt>.json\` | how the release was finished: main, tag, release, mirrors |
| \`runs/<run>-<attempt>.json\` | a run that ended before there was a release |
| \`ledger.json\` | the format of this ledger, the commit that was its newest before, and which keys are kept |
| \`keys/<id>.json\` | a public key of GitHub, by which commits were signed |
`;
