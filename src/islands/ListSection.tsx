import type { ComponentChildren } from 'preact';

/** A heading and its lines. Null when there are none. */
export function ListSection({ heading, lines }: { heading: string; lines: ComponentChildren[] }) {
  if (!lines.length) return null;
  return (
    <>
      <h3>{heading}</h3>
      <Sentences lines={lines} />
    </>
  );
}

/** One line as a paragraph, several as a list. */
export function Sentences({ lines }: { lines: ComponentChildren[] }) {
  if (lines.length < 2) return lines.length ? <p>{lines}</p> : null;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
