/**
 * `fetch` whose answer has all of its body. Octokit takes a body that breaks off, or is no JSON where JSON is told, for an empty or a
 * strange one; here it is a lost answer and throws, as does a page for people that stands where the API should.
 */
export const wholeAnswer: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  const bytes = await answer.arrayBuffer();
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status < 500 && /^text\/html\b/i.test(type)) throw new Error("a page came in the place of the answer");
  if (answer.ok && bytes.byteLength > 0 && /^application\/json\b/i.test(type)) proveJson(bytes);
  const { status, statusText, headers, url } = answer;
  const bodiless = bytes.byteLength === 0 || [204, 205, 304].includes(status);
  const whole = new Response(bodiless ? null : bytes, { status, statusText, headers });
  Object.defineProperty(whole, "url", { value: url });
  return whole;
};

const proveJson = (bytes: ArrayBuffer): void => {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Error("the answer is no whole JSON", { cause });
  }
};
