import type { Choice } from '../quiz/words.ts';

interface Props {
  name: string;
  many: boolean;
  choices: Choice[];
  chosen: string[];
  isWrong: boolean;
  onChoose: (chosen: string[]) => void;
}

/** Big tick boxes or radio buttons, one a line. */
export function Choices({ name, many, choices, chosen, isWrong, onChoose }: Props) {
  const alone = choices.filter((choice) => choice.alone).map(({ id }) => id);
  function toggle({ id, alone: excludes }: Choice) {
    if (!many || (excludes && !chosen.includes(id))) return onChoose([id]);
    const rest = chosen.filter((other) => other !== id && !alone.includes(other));
    onChoose(chosen.includes(id) ? rest : [...rest, id]);
  }
  return (
    <>
      {choices.map((choice, i) => (
        // A block of its own: a browser without our styles then shows one choice a line.
        <div key={choice.id} class={choice.alone ? 'alone' : undefined}>
          <label class="quiz-choice">
            <input
              id={i === 0 ? `${name}-first` : undefined}
              type={many ? 'checkbox' : 'radio'}
              // A tick box needs no name, and without one no browser sends it: some ignore that Continue is off.
              name={many ? undefined : name}
              value={choice.id}
              checked={chosen.includes(choice.id)}
              aria-invalid={isWrong || undefined}
              onChange={() => toggle(choice)}
            />
            <span>{choice.words}</span>
          </label>
        </div>
      ))}
    </>
  );
}
