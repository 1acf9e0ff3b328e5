import { useMemo } from 'preact/hooks';
import { steps } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz as QuizData } from '../schemas/quiz.ts';
import { AnswersSoFar } from './AnswersSoFar.tsx';
import { Buttons } from './Buttons.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import type { SourceLinks } from './Sources.tsx';
import { Step } from './Step.tsx';
import { StopPage } from './StopPage.tsx';
import { useExtras } from './use-extras.ts';
import { useQuiz } from './use-quiz.ts';

interface Props {
  /** What the quiz shows and needs to decide, as JSON: quizForReaders of src/content.ts. */
  data: string;
}

/** The quiz: one step at a time, then a plan or a stop page. */
export default function Quiz({ data }: Props) {
  const { quiz, links } = useMemo(() => JSON.parse(data) as { quiz: QuizData; links: SourceLinks }, [data]);
  const { answers, step, badLink, ready, heading, answer, open, startAgain } = useQuiz(quiz);
  const all = steps(quiz, answers);
  const end = step === undefined ? outcome(quiz, answers) : undefined;
  const Extras = useExtras(end?.kind === 'plan');
  const buttons = <Buttons onStartAgain={startAgain} />;
  const soFar = <AnswersSoFar quiz={quiz} answers={answers} steps={all.filter((id) => id !== step)} onChange={open} />;
  if (end?.kind === 'stop')
    return (
      <StopPage stop={end} heading={heading}>
        {buttons}
      </StopPage>
    );
  if (end?.kind === 'plan')
    return (
      <PlanSheet plan={end} quiz={quiz} links={links} heading={heading}>
        {Extras && <Extras plan={end} answers={answers} quiz={quiz} />}
        {soFar}
        {buttons}
      </PlanSheet>
    );
  const here = step ?? all[0] ?? '';
  const place = `Step ${all.indexOf(here) + 1} of ${all.length}`;
  const asked = { quiz, step: here, answers, place, heading, ready, badLink };
  return (
    <>
      <Step key={here} {...asked} onAnswer={answer} />
      {here !== all[0] && buttons}
      {soFar}
    </>
  );
}
