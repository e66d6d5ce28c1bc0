/**
 * The most approvals that can be taken by different people: for each approval the index of its person, or `null`. `fits` says who may sit where.
 * Never greedy: whoever sits moves to another approval when that lets one more sit down (augmenting paths, Kuhn 1955).
 */
export function matching(
  requiredApprovals: number,
  people: number,
  fits: (requiredApproval: number, person: number) => boolean,
): readonly (number | null)[] {
  const requiredApprovalOf: (number | null)[] = Array.from({ length: people }, () => null);
  const sit = (requiredApproval: number, tried: Set<number>): boolean => {
    for (let person = 0; person < people; person += 1) {
      if (tried.has(person) || !fits(requiredApproval, person)) continue;
      tried.add(person);
      const held = requiredApprovalOf[person] ?? null;
      if (held === null || sit(held, tried)) {
        requiredApprovalOf[person] = requiredApproval;
        return true;
      }
    }
    return false;
  };
  for (let requiredApproval = 0; requiredApproval < requiredApprovals; requiredApproval += 1)
    sit(requiredApproval, new Set());
  return Array.from({ length: requiredApprovals }, (_, requiredApproval) => {
    const person = requiredApprovalOf.indexOf(requiredApproval);
    return person < 0 ? null : person;
  });
}
