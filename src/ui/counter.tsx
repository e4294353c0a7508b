import { useWords } from './words';

/** From this share of the limit on, the person is told how much room is left. */
const NEAR = 0.8;

/** How long a text is as the portal counts it: by characters, an emoji being one. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export function isNearLimit(used: number, limit: number): boolean {
  return used >= limit * NEAR;
}

/** "240 of 255", shown near the limit only. */
export function Counter(props: { id: string; used: number; limit: number }) {
  const words = useWords();
  const isOver = props.used > props.limit;
  return (
    <div
      className={`self-end text-xs tabular-nums ${isOver ? 'font-semibold text-danger' : 'text-soft'}`}
      id={props.id}
    >
      {words.charactersUsed(props.used, props.limit)}
    </div>
  );
}

/** The counter as the foot of a field, or undefined while there is plenty of room. */
export function counterFoot(id: string, value: string, limit: number | undefined) {
  if (limit === undefined) return undefined;
  const used = textLength(value);
  if (!isNearLimit(used, limit)) return undefined;
  return { id, content: <Counter id={id} limit={limit} used={used} /> };
}
