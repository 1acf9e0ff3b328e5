import type { Quiz } from '../schemas/quiz.ts';

const numbersToCall = ['999', '112', '911', '000', '111'];

/** Words in which each number to call can be tapped. Numbers are split off whole, so that the end of "1,000" is none. */
export const PhoneLinks = ({ words }: { words: string }) => (
  <>
    {words
      .split(/\b(\d[\d,]*)\b/)
      .map((part) => (numbersToCall.includes(part) ? <a href={`tel:${part}`}>{part}</a> : part))}
  </>
);

/** The emergency signs in short, and the numbers to call: a plan may be read on paper, far from the first list. */
export function HelpNow({ quiz: { helpNow } }: { quiz: Pick<Quiz, 'helpNow'> }) {
  return (
    <div class="help-now">
      <p>
        <strong>
          <PhoneLinks words={helpNow.title} />
        </strong>
      </p>
      <ul>
        {helpNow.lines.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
