import type { Http, HttpAnswer, HttpQuestion } from "./http.ts";

/** What a memory of the web was asked. */
export interface MemoryHttp extends Http {
  readonly asked: string[];
  readonly questions: HttpQuestion[];
}

/** A web of memory: each address gives its answers one after the other, and then the last one again; any other address does not answer. */
export function memoryHttp(answers: Readonly<Record<string, readonly HttpAnswer[]>>): MemoryHttp {
  const asked: string[] = [];
  const questions: HttpQuestion[] = [];
  return {
    asked,
    questions,
    ask: async (question) => {
      const { url } = question;
      questions.push(question);
      const earlier = asked.filter((other) => other === url).length;
      asked.push(url);
      const httpAnswers = answers[url] ?? [];
      return httpAnswers[Math.min(earlier, httpAnswers.length - 1)] ?? { answered: false, because: "nobody is there" };
    },
  };
}
