import type { Rule } from '../schemas/quiz.ts';
import { Sentences } from './Lines.tsx';
import { type SourceLinks, SourceSentence } from './Sources.tsx';

interface Props {
  rules: Rule[];
  links: SourceLinks;
}

/** What the rules that shaped a plan tell its reader: the kind of session, what else to know, and where to read on. */
export function PlanNotes({ rules, links }: Props) {
  const told = (words: string, sources: string[]) => (
    <>
      {words} <SourceSentence ids={sources} links={links} />
    </>
  );
  const sessions = rules.flatMap(({ session, sources }) => (session ? told(session, sources) : []));
  const notes = rules.flatMap(({ note, link, sources }) =>
    note ? (
      <>
        {told(note, sources)}
        {link && <a href={links.base + link.href}>{link.words}</a>}
      </>
    ) : (
      []
    ),
  );
  return (
    <div class="plan-notes">
      {sessions.length > 0 && (
        <p>
          <strong>What kind of session:</strong> {sessions}
        </p>
      )}
      <Sentences lines={notes} />
    </div>
  );
}
