import { useMemo } from 'preact/hooks';
import { askedQuiz } from '../quiz/check-steps.ts';
import { steps } from '../quiz/next.ts';
import { stop } from '../quiz/stop.ts';
import type { Quiz as QuizData } from '../schemas/quiz.ts';
import { AnswersSoFar } from './AnswersSoFar.tsx';
import { Buttons } from './Buttons.tsx';
import { LateSheet, useSheet } from './LateSheet.tsx';
import type { SourceLinks } from './Sources.tsx';
import { Step } from './Step.tsx';
import { StopPage } from './StopPage.tsx';
import { useQuiz } from './use-quiz.ts';
import { useSettling } from './use-settling.ts';

interface Props {
  /** What the quiz shows and needs to decide, as JSON: quizForReaders of src/data/content.ts. */
  data: string;
}

/** The quiz: one step at a time, then a plan, a progress check's verdict or a stop page. */
export default function Quiz({ data }: Props) {
  const { quiz, links } = useMemo(() => JSON.parse(data) as { quiz: QuizData; links: SourceLinks }, [data]);
  const { answers, step, notice, ready, heading, answer, open, startAgain } = useQuiz(quiz);
  const asked = askedQuiz(quiz, answers);
  const all = steps(asked, answers);
  const end = step === undefined ? stop(quiz, answers) : undefined;
  const isOver = ready && step === undefined;
  const sheet = useSheet(asked, answers);
  useSettling(step ?? sheet);
  const buttons = <Buttons onStartAgain={startAgain} />;
  const others = steps(asked, answers, true).filter((id) => id !== step);
  const soFar = <AnswersSoFar quiz={asked} answers={answers} steps={others} onChange={open} />;
  if (end)
    return (
      <StopPage stop={end} name={answers.isCheck && quiz.check} base={links.base} heading={heading}>
        {buttons}
      </StopPage>
    );
  if (isOver)
    return (
      <LateSheet {...{ quiz, answers, links, heading, sheet }} onOpen={open}>
        {soFar}
        {buttons}
      </LateSheet>
    );
  const here = step ?? all[0] ?? '';
  const number = all.indexOf(here) + 1;
  const place = number ? `Step ${number} of ${all.length}` : 'One more question';
  const isStart = here === all[0] && !Object.keys(answers.gates).length;
  const props = { quiz: asked, step: here, answers, place, heading, ready, notice, isStart };
  return (
    <>
      <Step key={here} {...props} onAnswer={answer} />
      {here !== all[0] && buttons}
      {soFar}
    </>
  );
}
