/** The same work, done once for the same words; the latest hundred answers are kept. What fails is tried again. */
export function remembered<Answer>(
  work: (path: string, text: string) => Promise<Answer>,
): (path: string, text: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (path, text) => {
    const key = `${path}\0${text}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = work(path, text);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

const most = 100;
