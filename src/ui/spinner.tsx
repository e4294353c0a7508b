import { LoaderCircle } from 'lucide-react';

/** A turning mark beside words; it says nothing by itself, so the words have to stand next to it. */
export function Spinner(props: { size?: number }) {
  return (
    <LoaderCircle
      aria-hidden
      className="shrink-0 animate-spin"
      size={props.size ?? 18}
      strokeWidth={1.5}
    />
  );
}
