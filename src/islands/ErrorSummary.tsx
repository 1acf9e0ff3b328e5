import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** The id of the field to go to. */
  field: string;
  /** What is wrong, and how to mend it. */
  message: string;
}

/** Says that an answer is missing, and leads to the field. It takes focus, which reads it out: a live region would say it twice. */
export function ErrorSummary({ field, message }: Props) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const goToField = (event: Event) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <section class="quiz-error" aria-labelledby="problem" aria-describedby="problem-what" tabIndex={-1} ref={box}>
      <h2 id="problem">There is a problem</h2>
      <p id="problem-what">
        <a href={`#${field}`} onClick={goToField}>
          {message}
        </a>
      </p>
    </section>
  );
}
