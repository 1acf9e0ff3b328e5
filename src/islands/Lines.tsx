import type { ComponentChildren } from 'preact';

interface Props {
  heading: string;
  lines: ComponentChildren[];
}

/** A heading and its lines; nothing when there are none. */
export function Lines({ heading, lines }: Props) {
  if (!lines.length) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
