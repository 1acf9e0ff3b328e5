interface Props {
  heading: string;
  lines: string[];
}

/** A heading and its lines; nothing when there are none. */
export function Lines({ heading, lines }: Props) {
  if (!lines.length) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
