/** What links to the ledger are made of. */
export interface SourceLinks {
  /** Short names of sources by id, such as "Cherkin 2011". */
  names: Record<string, string>;
  /** The site's base path, without its last slash. */
  base: string;
}

/** Links to what the ledger says of some sources. */
export const Sources = ({ ids, links: { names, base } }: { ids: string[]; links: SourceLinks }) => (
  <>
    {ids.map((id, i) => (
      <>
        {i > 0 && ', '}
        <a href={`${base}/evidence/#source-${id}`}>{names[id]}</a>
      </>
    ))}
  </>
);

/** The same as a sentence of its own, where other words or links follow; nothing without a source. */
export const SourceSentence = (props: Parameters<typeof Sources>[0]) =>
  props.ids.length > 0 && (
    <>
      {props.ids.length > 1 ? 'Sources' : 'Source'}: <Sources {...props} />.{' '}
    </>
  );
