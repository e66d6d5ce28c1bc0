import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { TokenType } from "@actions/workflow-parser/templates/tokens/types";
import type { Job } from "./model.ts";
import { isExpression, isMapping, isString, items } from "./tokens.ts";

/** Whether any expression of a job reads the outputs of a job that it needs; one that takes `needs` as a whole does. */
export function mentionsOutputs(job: Job, id: string): boolean {
  const name = id.replaceAll(/[^\w-]/g, "");
  const one = new RegExp(
    `\\bneeds\\s*(?:\\.\\s*${name}|\\[\\s*'${name}'\\s*\\])(?!\\s*(?:\\.\\s*result\\b|[\\w-]))`,
    "i",
  );
  const whole = /\bneeds\s*(?:\.\s*\*|\[\s*\*|[),]|$)/i;
  return expressionsOf(job).some((text) => one.test(text) || whole.test(text.trim()));
}

/** Every expression of a job, and every text that may hold some. */
export function expressionsOf(job: Job): string[] {
  const values = [job.name, job.strategy, job.concurrency];
  const own =
    job.kind === "call"
      ? [...job.with.values(), ...(job.secrets === "inherit" ? [] : job.secrets.values())]
      : [job.runsOn, job.environment, job.env, job.defaults, job.timeoutMinutes, job.continueOnError];
  const tokens = [...values, ...own].flatMap((value) => (value ? [value.token] : []));
  const steps = job.kind === "steps" ? job.steps : [];
  const outputs = job.kind === "steps" ? Object.values(job.outputs) : [];
  const condition = job.condition ? [job.condition.expression] : [];
  const inTexts = outputs.flatMap((text) => [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inner = ""]) => inner));
  return [...condition, ...inTexts, ...[...tokens, ...steps].flatMap(expressionsIn)];
}

/** Every expression in a token. */
export function expressionsIn(token: TemplateToken): string[] {
  if (isExpression(token)) return [token.expression];
  if (isMapping(token)) return [...token].flatMap(({ key, value }) => [...expressionsIn(key), ...expressionsIn(value)]);
  if (token.templateTokenType === TokenType.Sequence) return items(token).flatMap(expressionsIn);
  // A step's `if` is a text without ${{ }}.
  return isString(token) && /\bneeds\b/.test(token.value) ? [token.value] : [];
}
