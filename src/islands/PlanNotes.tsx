import type { Rule } from '../schemas/quiz.ts';
import { Sources } from './Sources.tsx';

interface Props {
  rules: Rule[];
  /** Short names of sources, by id. */
  sources: Record<string, string>;
  base: string;
}

/** What the rules that shaped a plan tell its reader, each with its sources and where to read on. */
export function PlanNotes({ rules, sources, base }: Props) {
  const notes = rules.filter((rule) => rule.note);
  if (!notes.length) return null;
  return (
    <ul class="plan-notes">
      {notes.map(({ id, note, link, sources: ids }) => (
        <li key={id}>
          {note} <Sources ids={ids} names={sources} base={base} /> {link && <a href={base + link.href}>{link.words}</a>}
        </li>
      ))}
    </ul>
  );
}
