import type { Basis } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { SourceLinks } from '../schemas/source.ts';

/** Links to what the ledger says of some sources. */
export const Citations = ({ ids, links: { names, base } }: { ids: string[]; links: SourceLinks }) => (
  <>
    {ids.map((id, i) => (
      <>
        {i > 0 && ', '}
        <a href={`${base}/evidence/#source-${id}`}>{names[id]}</a>
      </>
    ))}
  </>
);

/** Citations as a sentence of their own, where other words follow. False without a source. */
export const CitationSentence = (props: Parameters<typeof Citations>[0]) =>
  props.ids.length > 0 && (
    <>
      {props.ids.length > 1 ? 'Sources' : 'Source'}: <Citations {...props} />.{' '}
    </>
  );

interface BasisProps {
  basis: Basis[];
  bases: Quiz['bases'];
  links: SourceLinks;
}

/** Each number of a plan, what it rests on, and where to check that. */
export function BasisList({ basis, bases, links }: BasisProps) {
  return (
    <ul class="plan-basis rows">
      {basis.map((row) => (
        <li key={row.number}>
          <strong>{row.number}</strong> <span class="tag">{bases[row.basis]}</span>
          <br />
          {row.why} <Citations ids={row.sources} links={links} />
        </li>
      ))}
    </ul>
  );
}
