import { ChevronDown, EyeOff } from 'lucide-react';
import { useKindTexts } from '@/texts/use-texts';
import { Card } from '@/ui/card';
import type { PanelProps } from '../editing';
import type { WorkplaceContext, WorkplaceValues } from './contract';
import { say } from './say';

/** The menu entry as employees see it: the workplace as a heading, its SPAs below; without SPAs nothing at all. */
export function Preview({ values, context }: PanelProps<WorkplaceValues, WorkplaceContext>) {
  const kindText = useKindTexts('digital-workplaces');
  const title = values.title.trim();
  const spas = context.spas.filter((spa) => values.typeIds.includes(spa.id));
  return (
    <Card headingLevel={2} title={kindText(say('panels.preview'))}>
      <p className="mb-3 text-soft">{kindText(say('preview.body'))}</p>
      {spas.length === 0 ? (
        <p className="flex items-center gap-2 text-soft">
          <EyeOff aria-hidden className="shrink-0" size={18} strokeWidth={1.5} />
          {kindText(say('preview.hidden'))}
        </p>
      ) : (
        <div className="rounded-control border border-divider bg-page p-2">
          <div className="flex items-center justify-between gap-2 px-2 py-1.5 font-semibold">
            <span className="min-w-0 break-words">
              {title === '' ? kindText(say('preview.untitled')) : title}
            </span>
            <ChevronDown aria-hidden className="shrink-0 text-soft" size={16} strokeWidth={1.5} />
          </div>
          <ul>
            {spas.map((spa) => (
              <li className="rounded-control px-2 py-1.5 ps-5 break-words" key={spa.id}>
                {spa.title}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
