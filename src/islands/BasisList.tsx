import type { Basis } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Sources } from './Sources.tsx';

interface Props {
  basis: Basis[];
  names: Quiz['bases'];
  /** Short names of sources, by id. */
  sources: Record<string, string>;
  base: string;
}

/** Each number of a plan, what kind of ground it stands on, and where to check it. */
export function BasisList({ basis, names, sources, base }: Props) {
  return (
    <ul class="plan-basis rows">
      {basis.map((row) => (
        <li key={row.number}>
          <strong>{row.number}</strong> <span class="tag">{names[row.basis]}</span>
          <br />
          {row.why} <Sources ids={row.sources} names={sources} base={base} />
        </li>
      ))}
    </ul>
  );
}
