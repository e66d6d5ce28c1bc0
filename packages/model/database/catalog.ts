/** One object of a database's schema, as its catalog reports it. */
export interface CatalogObject {
  /** `table`, `column`, `index` … */
  readonly kind: string;
  readonly schema: string | null;
  /** The table, view or type that it belongs to. */
  readonly table: string | null;
  readonly name: string;
  /** Two of them are the same object if these are the same text. */
  readonly definition: string;
}
