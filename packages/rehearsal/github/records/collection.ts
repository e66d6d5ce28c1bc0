/** Items of one kind, kept in memory and in a file of JSON lines, so that the next process finds them again. */
export interface Collection<T> {
  get(id: string | number): T | undefined;
  put(id: string | number, item: T): T;
  remove(id: string | number): boolean;
  /** In the order in which they were first put. */
  all(): T[];
  close(): void;
}
