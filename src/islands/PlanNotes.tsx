import type { Rule } from '../schemas/quiz.ts';
import { type SourceLinks, Sources } from './Sources.tsx';

interface Props {
  rules: Rule[];
  links: SourceLinks;
}

/** What the rules that shaped a plan tell its reader, each with its sources and where to read on. */
export function PlanNotes({ rules, links }: Props) {
  const notes = rules.filter((rule) => rule.note);
  if (!notes.length) return null;
  return (
    <ul class="plan-notes">
      {notes.map(({ id, note, link, sources }) => (
        <li key={id}>
          {note} <Sources ids={sources} links={links} /> {link && <a href={links.base + link.href}>{link.words}</a>}
        </li>
      ))}
    </ul>
  );
}
