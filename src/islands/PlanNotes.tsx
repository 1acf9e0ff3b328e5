import type { Rule } from '../schemas/quiz.ts';
import { Sources } from './Sources.tsx';

interface Props {
  rules: Rule[];
  /** Short names of sources, by id. */
  sourceNames: Record<string, string>;
  base: string;
}

/** What the rules that shaped a plan tell its reader, each with its sources and where to read on. */
export function PlanNotes({ rules, sourceNames, base }: Props) {
  const notes = rules.filter((rule) => rule.note);
  if (!notes.length) return null;
  return (
    <ul class="plan-notes">
      {notes.map(({ id, note, link, sources }) => (
        <li key={id}>
          {note} <Sources ids={sources} sourceNames={sourceNames} base={base} />{' '}
          {link && <a href={base + link.href}>{link.words}</a>}
        </li>
      ))}
    </ul>
  );
}
