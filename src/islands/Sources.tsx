interface Props {
  ids: string[];
  /** Short names of sources, by id. */
  sourceNames: Record<string, string>;
  base: string;
}

/** Links to what the ledger says of some sources. */
export const Sources = ({ ids, sourceNames, base }: Props) => (
  <>
    {ids.map((id, i) => (
      <>
        {i > 0 && ', '}
        <a href={`${base}/evidence/#source-${id}`}>{sourceNames[id]}</a>
      </>
    ))}
  </>
);
