/**
 * The most seats that can be taken by different people: for each seat the index of its person, or `null`. `fits` says who may sit where.
 * Never greedy: whoever sits moves to another seat when that lets one more sit down (augmenting paths, Kuhn 1955).
 */
export const matching = (
  seats: number,
  people: number,
  fits: (seat: number, person: number) => boolean,
): readonly (number | null)[] => {
  const seatOf: (number | null)[] = Array.from({ length: people }, () => null);
  const sit = (seat: number, tried: Set<number>): boolean => {
    for (let person = 0; person < people; person += 1) {
      if (tried.has(person) || !fits(seat, person)) continue;
      tried.add(person);
      const held = seatOf[person] ?? null;
      if (held === null || sit(held, tried)) {
        seatOf[person] = seat;
        return true;
      }
    }
    return false;
  };
  for (let seat = 0; seat < seats; seat += 1) sit(seat, new Set());
  return Array.from({ length: seats }, (_, seat) => {
    const person = seatOf.indexOf(seat);
    return person < 0 ? null : person;
  });
};
