import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** The id of the field to go to. */
  field: string;
}

/** Says that an answer is missing, takes focus, and leads to the field. */
export function ErrorSummary({ field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const goToField = (event: Event) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <div class="quiz-error" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>Choose an answer to go on.</strong>
      </p>
      <p>
        <a href={`#${field}`} onClick={goToField}>
          Go to the answers
        </a>
      </p>
    </div>
  );
}
