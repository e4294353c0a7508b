import { useId } from 'react';
import { useTexts } from '@/texts/use-texts';
import { Checkbox } from '@/ui/checkbox';
import type { Corner } from './place-codes';

/** A tick for one place, or for the same corner of many objects at once. */
export interface Tick {
  readonly corner: Corner;
  readonly codes: readonly string[];
}

interface PlaceChoiceProps {
  readonly name: string;
  readonly ticks: readonly Tick[];
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (codes: readonly string[], isTicked: boolean) => void;
}

/** One CRM object, or all of them, and the corners of its pages. */
export function PlaceChoice({ name, ticks, chosen, onTick }: PlaceChoiceProps) {
  const text = useTexts();
  const id = useId();
  return (
    <div
      aria-labelledby={id}
      className="grid gap-x-4 gap-y-1 border-t border-divider py-2 sm:grid-cols-[9rem_1fr]"
      role="group"
    >
      <span className="min-w-0 font-medium break-words" id={id}>
        {name}
      </span>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.25rem),1fr))] gap-x-4 gap-y-1">
        {ticks.map(({ corner, codes }) => (
          <Checkbox
            isChecked={codes.every((code) => chosen.has(code))}
            key={corner}
            label={text(`setup.corners.${corner}`)}
            onChange={(isTicked) => onTick(codes, isTicked)}
          />
        ))}
      </div>
    </div>
  );
}
