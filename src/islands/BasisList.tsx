import type { Basis } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Sources } from './Sources.tsx';

interface Props {
  basis: Basis[];
  /** What readers call each kind of ground. */
  bases: Quiz['bases'];
  /** Short names of sources, by id. */
  sourceNames: Record<string, string>;
  base: string;
}

/** Each number of a plan, what kind of ground it stands on, and where to check it. */
export function BasisList({ basis, bases, sourceNames, base }: Props) {
  return (
    <ul class="plan-basis rows">
      {basis.map((row) => (
        <li key={row.number}>
          <strong>{row.number}</strong> <span class="tag">{bases[row.basis]}</span>
          <br />
          {row.why} <Sources ids={row.sources} sourceNames={sourceNames} base={base} />
        </li>
      ))}
    </ul>
  );
}
