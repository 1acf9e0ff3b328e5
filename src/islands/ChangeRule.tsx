import { changeTable } from '../quiz/change-rule.ts';
import { count } from '../quiz/check-words.ts';
import { rangeWords } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';

/** The rule of change in words, and its small table: how much less counts, by where one began. */
export const ChangeRule = ({ quiz }: { quiz: Quiz }) => (
  <p>
    <strong>How much less is enough:</strong> {quiz.check.change.words}{' '}
    {changeTable(quiz)
      .map(({ starts, needed }) => `Began at ${rangeWords(starts)}: ${count(needed, 'point')} less.`)
      .join(' ')}
  </p>
);
