/** A repository that is nothing like our sample: three levels of calls below its workflow, and environments that people guard. */
import { runs } from "../../packages/rehearsal/builders/team.ts";

const people = `version: 1
people: { ada: { role: maintain }, tom: {}, lin: {}, eve: {} }
teams: { keepers: { members: [ada, tom] } }
environments:
  north:
    secrets: { KEY: the-key-of-the-north, SPARE: not-passed-on }
    variables: { COLOUR: blue }
    reviewers: [{ team: keepers }]
    prevent_self_review: true
  south:
    secrets: { KEY: southern-key, SPARE: not-passed-on-either }
    variables: { COLOUR: red }
    reviewers: [{ person: lin }]
`;

const value = "inputs: { lamps: { type: number, default: 1 }, dry: { type: boolean }, word: { type: string } }";
const passed = "with: { lamps: '${{ inputs.lamps }}', dry: '${{ inputs.dry }}', word: '${{ inputs.word }}' }";

/** The lighthouse keepers' files; `line` is what a place does, and puts out. */
export function lighthouse(line: string, more: Readonly<Record<string, string>> = {}) {
  return {
    ".github/rehearsal.yml": people,
    "light.yml": `name: light
on:
  push:
  workflow_dispatch: { ${value} }
concurrency: { group: 'Light-\${{ github.ref_name }}', queue: max }
jobs:
  trim:
${runs("echo v=$RANDOM$RANDOM$RANDOM >> $GITHUB_OUTPUT")}
  coast:
    needs: trim
    uses: ./.github/workflows/coast.yml
    with: { lamps: '\${{ inputs.lamps || 12 }}', dry: '\${{ inputs.dry || false }}', word: '\${{ needs.trim.outputs.v }}' }
    secrets: { KEY: '\${{ secrets.KEY }}', SPARE: '\${{ secrets.SPARE }}' }
  log:
${runs("echo v=$HOW-$ANSWER >> $GITHUB_OUTPUT", "needs: coast\nif: always()\nenv: { HOW: '${{ needs.coast.result }}', ANSWER: '${{ needs.coast.outputs.answer }}' }")}
`,
    "coast.yml": `on:
  workflow_call:
    ${value}
    secrets: { KEY: { required: false }, SPARE: { required: false } }
    outputs: { answer: { value: '\${{ jobs.both.outputs.answer }}' } }
jobs:
  both:
    uses: ./.github/workflows/both.yml
    ${passed}
    secrets: { KEY: '\${{ secrets.KEY }}', SPARE: '\${{ secrets.SPARE }}' }
`,
    "both.yml": `on:
  workflow_call:
    ${value}
    secrets: { KEY: { required: false }, SPARE: { required: false } }
    outputs: { answer: { value: '\${{ jobs.tower.outputs.answer }}' } }
jobs:
  tower:
    strategy: { fail-fast: false, matrix: { place: [north, south] } }
    uses: ./.github/workflows/tower.yml
    with: { place: '\${{ matrix.place }}', lamps: '\${{ inputs.lamps }}', dry: '\${{ inputs.dry }}', word: '\${{ inputs.word }}' }
    secrets: { KEY: '\${{ secrets.KEY }}' }
`,
    "tower.yml": `on:
  workflow_call:
    ${value.replace("{ ", "{ place: { type: string, required: true }, ")}
    secrets: { KEY: { required: false }, SPARE: { required: false } }
    outputs: { answer: { value: '\${{ jobs.lit.outputs.v }}' } }
jobs:
  lit:
${runs(
  line,
  `environment: '\${{ inputs.place }}'
env:
  KEY: '\${{ secrets.KEY }}'
  SPARE: '\${{ secrets.SPARE }}'
  COLOUR: '\${{ vars.COLOUR }}'
  PLACE: '\${{ inputs.place }}'
  WORD: '\${{ inputs.word }}'
  LAMPS: '\${{ inputs.lamps }}'
  TYPED: '\${{ toJSON(inputs.lamps) }} \${{ toJSON(inputs.dry) }} \${{ toJSON(inputs.place) }}'`,
)}
  tidy:
${runs("true", "needs: lit\nif: always()")}
`,
    ...more,
  };
}
