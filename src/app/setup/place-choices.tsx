import { useTexts } from '@/texts/use-texts';
import { Checkbox } from '@/ui/checkbox';
import { PlaceChoice } from './place-choice';
import { corners, groupsOf, leftMenu } from './place-codes';

interface PlaceChoicesProps {
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly objectName: (entityTypeId: number) => string;
  readonly onTick: (codes: readonly string[], isTicked: boolean) => void;
}

/** Every place the portal offers: the menu, a line for all objects of CRM at once, and one for each. */
export function PlaceChoices({ known, chosen, objectName, onTick }: PlaceChoicesProps) {
  const text = useTexts();
  const ticked = new Set(chosen);
  const groups = groupsOf(known).map((group) => ({
    ...group,
    name: objectName(group.entityTypeId),
    isSpa: group.entityTypeId >= 128,
  }));
  // The portal's own objects keep their order; SPAs are looked for by name.
  const ordered = [
    ...groups.filter(({ isSpa }) => !isSpa),
    ...groups.filter(({ isSpa }) => isSpa).toSorted((a, b) => a.name.localeCompare(b.name)),
  ];
  const together = corners.flatMap((corner) => {
    const codes = groups.flatMap(({ places }) =>
      places.filter((place) => place.corner === corner).map(({ code }) => code),
    );
    return codes.length === 0 ? [] : [{ corner, codes }];
  });

  return (
    <>
      {known.includes(leftMenu) && (
        <div className="border-t border-divider py-2">
          <Checkbox
            hint={text('setup.places.menuHint')}
            isChecked={ticked.has(leftMenu)}
            label={text('setup.places.menu')}
            onChange={(isTicked) => onTick([leftMenu], isTicked)}
          />
        </div>
      )}
      {ordered.length > 1 && (
        <PlaceChoice
          chosen={ticked}
          name={text('setup.places.allObjects')}
          ticks={together}
          onTick={onTick}
        />
      )}
      {ordered.map(({ entityTypeId, name, places }) => (
        <PlaceChoice
          chosen={ticked}
          key={entityTypeId}
          name={name}
          ticks={places.map(({ corner, code }) => ({ corner, codes: [code] }))}
          onTick={onTick}
        />
      ))}
      {ordered.length === 0 && (
        <p className="border-t border-divider py-2 text-soft">{text('setup.places.noCrm')}</p>
      )}
    </>
  );
}
