import { remembered } from "../protocol/remembered.ts";
import { readWorkflow } from "./read.ts";

/** Reads a workflow file by GitHub's parser; one that has been read already is not read again. */
export const knownFile = remembered(readWorkflow);
