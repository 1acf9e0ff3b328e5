import type { ComponentChildren } from 'preact';

interface Props {
  heading: string;
  lines: ComponentChildren[];
}

/** A heading and its lines; nothing when there are none. */
export function ListSection({ heading, lines }: Props) {
  if (!lines.length) return null;
  return (
    <>
      <h3>{heading}</h3>
      <Sentences lines={lines} />
    </>
  );
}

/** Some lines: a lone one is a sentence, several are a list. */
export function Sentences({ lines }: Pick<Props, 'lines'>) {
  if (lines.length < 2) return lines.length ? <p>{lines}</p> : null;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
