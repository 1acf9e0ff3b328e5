import { useMemo } from 'preact/hooks';
import { createQuizEngine, type QuizEngine } from '../quiz/engine.ts';
import type { Quiz as QuizData } from '../schemas/quiz.ts';
import type { SourceLinks } from '../schemas/source.ts';
import { LazySheet, useSheet } from './LazySheet.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { StopPage } from './StopPage.tsx';
import { useDoublePressGuard } from './use-double-press-guard.ts';
import { useQuiz } from './use-quiz.ts';

/** The ways back, from any step but the first and from an outcome. */
function QuizNav({ onStartAgain }: { onStartAgain: () => void }) {
  return (
    <p class="quiz-buttons no-print">
      <button type="button" class="button quiet" onClick={() => history.back()}>
        Back
      </button>
      <button type="button" class="button quiet" onClick={onStartAgain}>
        Start again
      </button>
    </p>
  );
}

type Answered = ReturnType<QuizEngine['answeredSteps']>[number];

/** The answers so far, each with a way to change it. */
function AnswersSoFar({ answered, onChange }: { answered: Answered[]; onChange: (step: string) => void }) {
  if (!answered.length) return null;
  return (
    <section class="quiz-answers no-print" aria-label="Your answers so far">
      <h3>Your answers so far</h3>
      <dl>
        {answered.map(({ step, title, words }) => (
          <div key={step}>
            <dt>{title}</dt>
            <dd>{words}</dd>
            <dd>
              <button type="button" class="link-button" onClick={() => onChange(step)}>
                Change<span class="unseen"> the answer to: {title}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/**
 * The quiz: one step at a time, then a plan, a progress check's verdict or a stop page.
 * @param data what it shows and needs to decide, as JSON: serializeQuiz of src/data/content.ts
 */
export default function Quiz({ data }: { data: string }) {
  const [engine, links] = useMemo(() => {
    const { quiz, links } = JSON.parse(data) as { quiz: QuizData; links: SourceLinks };
    return [createQuizEngine(quiz), links];
  }, [data]);
  const { answers, step, notice, ready, heading, answer, open, startAgain } = useQuiz(engine);
  const pageName = answers.isCheck ? engine.quiz.check : undefined;
  const end = step === undefined ? engine.findStop(answers) : undefined;
  const sheet = useSheet(engine, answers);
  useDoublePressGuard(step ?? sheet);
  const nav = <QuizNav onStartAgain={startAgain} />;
  const answered = engine.answeredSteps(answers).filter((each) => each.step !== step);
  const soFar = <AnswersSoFar answered={answered} onChange={open} />;
  if (end)
    return (
      <StopPage stop={end} base={links.base} {...{ pageName, heading }}>
        {nav}
      </StopPage>
    );
  if (ready && step === undefined)
    return (
      <LazySheet {...{ engine, answers, links, heading, sheet }} onOpen={open}>
        {soFar}
        {nav}
      </LazySheet>
    );
  const [first = ''] = engine.stepsFor(answers);
  const here = step ?? first;
  const asked = engine.findStep(answers, here);
  return (
    <>
      {asked && (
        <QuestionForm key={here} {...{ engine, answers, asked, heading, ready, notice, pageName }} onAnswer={answer} />
      )}
      {here !== first && nav}
      {soFar}
    </>
  );
}
