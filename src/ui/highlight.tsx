import { splitByMatch } from './match';

/** Shows a text with every occurrence of the searched words marked. */
export function Highlight(props: { text: string; query: string; locale?: string }) {
  const parts = splitByMatch(props.text, props.query, props.locale);
  return (
    <>
      {parts.map((part, index) =>
        part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}
