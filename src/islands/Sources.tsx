/** What links to the ledger are made of. */
export interface Citing {
  /** Short names of sources, by id. */
  names: Record<string, string>;
  /** The site's base path, without its last slash. */
  base: string;
}

/** Links to what the ledger says of some sources. */
export const Sources = ({ ids, citing: { names, base } }: { ids: string[]; citing: Citing }) => (
  <>
    {ids.map((id, i) => (
      <>
        {i > 0 && ', '}
        <a href={`${base}/evidence/#source-${id}`}>{names[id]}</a>
      </>
    ))}
  </>
);
