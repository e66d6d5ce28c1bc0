/** Waits for both, so that nothing goes on behind somebody's back; then the first error speaks. */
export async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
