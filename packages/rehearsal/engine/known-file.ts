import { remembered } from "../remembered.ts";
import { readWorkflow } from "../workflow/read.ts";

/** Reads a workflow file by GitHub's parser; one that has been read already is not read again. */
export const knownFile = remembered(readWorkflow);
