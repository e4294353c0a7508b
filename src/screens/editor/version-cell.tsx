import { useTexts } from '@/texts/use-texts';

/** A field's value in one of several versions, in words. */
export function VersionCell({ lines }: { readonly lines: readonly string[] }) {
  const text = useTexts();
  if (lines.every((line) => line === ''))
    return <span className="text-soft">{text('conflict.nothing')}</span>;
  return (
    <ul className="min-w-0">
      {lines.map((line) => (
        <li className="break-words" key={line}>
          {line}
        </li>
      ))}
    </ul>
  );
}
