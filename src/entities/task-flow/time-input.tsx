import { useInput } from '@/forms/use-input';
import { useKindTexts } from '@/texts/use-texts';
import { FieldFrame } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { partsOf, secondsOf, type Parts } from './duration';
import { say } from './say';

const most: Readonly<Record<keyof Parts, number>> = {
  days: 24_830,
  hours: 23,
  minutes: 59,
  rest: 59,
};

/** The planned time in days, hours and minutes; the form holds seconds. Seconds show only where there are some. */
export function TimeInput() {
  const kindText = useKindTexts('task-flows');
  const { value, change, leave, attach, frame } = useInput('plannedCompletionTime');
  const parts = partsOf(typeof value === 'number' ? value : 0);
  const names: readonly (keyof Parts)[] =
    parts.rest > 0 ? ['days', 'hours', 'minutes', 'rest'] : ['days', 'hours', 'minutes'];
  return (
    <FieldFrame {...frame} isGroup>
      {({ id, 'aria-describedby': described }, labelId) => (
        <div
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) leave();
          }}
        >
          <div
            aria-describedby={described}
            aria-labelledby={labelId}
            className="flex flex-wrap gap-x-3 gap-y-2"
            role="group"
          >
            {names.map((name, at) => (
              <div className="w-40" key={name}>
                <NumberField
                  id={at === 0 ? id : `${id}-${name}`}
                  label={kindText(say(`time.${name}`))}
                  max={most[name]}
                  min={0}
                  ref={at === 0 ? attach : undefined}
                  value={parts[name]}
                  onChange={(typed) => {
                    // A letter in one of the three would make the whole no time at all; it is not taken.
                    const part = typed ?? 0;
                    if (Number.isInteger(part) && part >= 0) {
                      change(secondsOf({ ...parts, [name]: part }));
                    }
                  }}
                />
              </div>
            ))}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
