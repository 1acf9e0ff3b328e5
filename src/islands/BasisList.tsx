import type { Basis } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { type SourceLinks, Sources } from './Sources.tsx';

interface Props {
  basis: Basis[];
  /** What readers call each kind of ground. */
  bases: Quiz['bases'];
  links: SourceLinks;
}

/** Each number of a plan, what kind of ground it stands on, and where to check it. */
export function BasisList({ basis, bases, links }: Props) {
  return (
    <ul class="plan-basis rows">
      {basis.map((row) => (
        <li key={row.number}>
          <strong>{row.number}</strong> <span class="tag">{bases[row.basis]}</span>
          <br />
          {row.why} <Sources ids={row.sources} links={links} />
        </li>
      ))}
    </ul>
  );
}
