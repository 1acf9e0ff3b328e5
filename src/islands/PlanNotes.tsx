import type { Rule } from '../schemas/quiz.ts';

interface Props {
  rules: Rule[];
  base: string;
}

/** What the rules that shaped a plan tell its reader, each with where to read on. */
export function PlanNotes({ rules, base }: Props) {
  const notes = rules.filter((rule) => rule.note);
  if (!notes.length) return null;
  return (
    <ul class="plan-notes">
      {notes.map(({ id, note, link, href }) => (
        <li key={id}>
          {note} {link && <a href={`${base}/how-often/${link}/`}>See that plan</a>}
          {href && <a href={`${base}${href}`}>Compare the two</a>}
        </li>
      ))}
    </ul>
  );
}
