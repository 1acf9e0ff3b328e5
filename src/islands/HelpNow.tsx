import type { Quiz } from '../schemas/quiz.ts';

/** Words in which each number that a stop page calls can be tapped. Numbers are split off whole, so that the end of "1,000" is none. */
export function PhoneLinks({ quiz, words }: { quiz: Pick<Quiz, 'gates'>; words: string }) {
  const calls = quiz.gates.flatMap(({ stop, today }) => [...stop.calls, ...(today?.calls ?? [])]);
  const isCall = (part: string) => calls.some(({ number }) => number === part);
  return <>{words.split(/\b(\d[\d,]*)\b/).map((part) => (isCall(part) ? <a href={`tel:${part}`}>{part}</a> : part))}</>;
}

/** The emergency signs in short, and the numbers to call: a plan may be read on paper, far from the first list. */
export function HelpNow({ quiz }: { quiz: Pick<Quiz, 'gates' | 'helpNow'> }) {
  return (
    <div class="help-now">
      <p>
        <strong>
          <PhoneLinks quiz={quiz} words={quiz.helpNow.title} />
        </strong>
      </p>
      <ul>
        {quiz.helpNow.lines.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
