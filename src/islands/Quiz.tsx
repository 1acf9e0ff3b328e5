import { useMemo } from 'preact/hooks';
import { steps } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz as QuizData } from '../schemas/quiz.ts';
import { AnswersSoFar } from './AnswersSoFar.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { Step } from './Step.tsx';
import { StopPage } from './StopPage.tsx';
import { useQuiz } from './use-quiz.ts';

interface Props {
  /** All that the quiz knows, as JSON. */
  data: string;
  /** Short names of sources, by id. */
  sources: Record<string, string>;
  /** The site's base path, without its last slash. */
  base: string;
}

/** The quiz: one step at a time, then a plan or a stop page. */
export default function Quiz({ data, sources, base }: Props) {
  const quiz = useMemo(() => JSON.parse(data) as QuizData, [data]);
  const { answers, step, badLink, ready, heading, answer, open, startAgain } = useQuiz(quiz);
  const all = steps(quiz, answers);
  const end = step === undefined ? outcome(quiz, answers) : undefined;
  const buttons = (
    <p class="quiz-buttons no-print">
      <button type="button" class="button quiet" onClick={() => history.back()}>
        Back
      </button>
      <button type="button" class="button quiet" onClick={startAgain}>
        Start again
      </button>
    </p>
  );
  const soFar = <AnswersSoFar quiz={quiz} answers={answers} steps={all.filter((id) => id !== step)} onChange={open} />;
  if (end?.kind === 'stop')
    return (
      <StopPage stop={end} heading={heading}>
        {buttons}
      </StopPage>
    );
  if (end?.kind === 'plan')
    return (
      <PlanSheet plan={end} answers={answers} quiz={quiz} sources={sources} base={base} heading={heading}>
        {soFar}
        {buttons}
      </PlanSheet>
    );
  const here = step ?? all[0] ?? '';
  return (
    <>
      {badLink && (
        <p class="quiz-notice" role="status">
          That link was not complete, so the quiz starts from the beginning.
        </p>
      )}
      <Step
        key={here}
        quiz={quiz}
        step={here}
        answers={answers}
        place={`Step ${all.indexOf(here) + 1} of ${all.length}`}
        heading={heading}
        ready={ready}
        onAnswer={answer}
      />
      {here !== all[0] && buttons}
      {soFar}
    </>
  );
}
