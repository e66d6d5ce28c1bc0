/** Where nektos/act 0.2.89 does not do what GitHub does: known before anything is compared, each with its reason. */

const expressions = "https://docs.github.com/actions/reference/workflows-and-actions/expressions";
const syntax = "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax";
const contexts = "https://docs.github.com/actions/reference/workflows-and-actions/contexts";
const reuse = "https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows";

/** What generated workflows do all the same, so that a difference there is excused; nothing else is. */
export const excused = {
  stops: `When a called workflow fails, act ends its whole plan: no job of a later stage runs, not even one with always(). So it does when the call fails in act alone, because act plays it otherwise. ${expressions}#always`,
  forgives: `act knows no continue-on-error of a job: those after it see a failure, GitHub shows them a success. ${syntax}#jobsjob_idcontinue-on-error`,
  noResult:
    "A call gets its result in act from the plain jobs of its file as they end: if none of them ran, it has none at all, and success() does not hold after it.",
  early:
    "act computes the outputs of a call whenever a plain job of its file ends: what a call inside it hands on later is missing.",
  unread: `The outputs of a skipped job are in act as the file spells them, or are computed from the steps of their reader; on GitHub there are none. ${contexts}#needs-context`,
  failFast: `act knows no fail-fast: it goes on with the other legs of a matrix when one has failed. ${syntax}#jobsjob_idstrategyfail-fast`,
  defaults:
    "act mixes defaults.run of a job with that of its workflow, key by key; on GitHub the job's takes the place of the whole.",
  inherits: `A call inside a called workflow that says "secrets: inherit" gets all of the repository's secrets in act; on GitHub those that its own caller passed. ${reuse}#passing-secrets-to-nested-workflows`,
} as const;

/** What generated workflows leave out, because act's answer would say nothing: asked, each would be a difference. */
export const neverAsked = {
  missing: "Two missing values: act says that they are equal, unequal, less and greater at once.",
  lists: "Lists and objects as sides of a comparison of two of their kind: act refuses it.",
  starts: `startsWith and endsWith of an object or a list: act takes it for the text "Object" or "Array". ${expressions}#startswith`,
  zeros: "Texts with leading zeros as numbers: act does not take '01' for one, GitHub does.",
  signs:
    "The order of texts with signs between Z and a, such as [ and _: GitHub compares in capitals, act in small letters.",
  json: "toJSON of objects, and of < > &: act sorts the keys, and escapes these signs as in a web page.",
  choice: "case(): act does not have it.",
  index: "strategy.job-index: act does not have it.",
  inputs: "Inputs of a call without a default: in act they are missing, on GitHub false, 0 or empty.",
  legs: "Outputs of a matrix that differ from leg to leg: act keeps those of the leg that ends first.",
  shells:
    "Shells in the later legs of a matrix: act remembers the one it fell back on, which then means something else.",
  workflow: "github.workflow in a called workflow: in act it is the callee's name.",
  empty: "A matrix that is empty: act plays one leg.",
  broken: "An expression in a matrix that fails: act ends its whole plan.",
} as const;
