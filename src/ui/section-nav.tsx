import { NARROW, useMedia } from './use-media';
import { useWords } from './words';

export interface Section {
  id: string;
  label: string;
  /** A short word behind the label: a count, "2 errors". */
  note?: string;
  noteTone?: 'soft' | 'danger' | 'warning';
}

export interface SectionNavProps {
  sections: readonly Section[];
  current: string;
  onSelect: (id: string) => void;
}

const NOTES = {
  soft: 'text-soft',
  danger: 'font-medium text-danger',
  warning: 'font-medium text-warning',
};

/** The parts of a long form. A list beside it; below 640 px the browser's own menu. */
export function SectionNav(props: SectionNavProps) {
  const words = useWords();
  const isNarrow = useMedia(NARROW);

  if (isNarrow) {
    return (
      <select
        aria-label={words.sections}
        className="h-control w-full rounded-control border border-control bg-card px-3"
        value={props.current}
        onChange={(event) => props.onSelect(event.target.value)}
      >
        {props.sections.map((section) => (
          <option key={section.id} value={section.id}>
            {section.note === undefined ? section.label : `${section.label} (${section.note})`}
          </option>
        ))}
      </select>
    );
  }

  return (
    <nav aria-label={words.sections}>
      <ul className="flex flex-col gap-0.5">
        {props.sections.map((section) => {
          const isCurrent = section.id === props.current;
          return (
            <li key={section.id}>
              <button
                aria-current={isCurrent ? 'true' : undefined}
                className={`flex min-h-control w-full items-center justify-between gap-2 rounded-control px-3 py-1.5 text-start text-sm ${
                  isCurrent ? 'bg-card font-semibold text-accent shadow-card' : 'hover:bg-hover'
                }`}
                type="button"
                onClick={() => props.onSelect(section.id)}
              >
                <span className="min-w-0 break-words">{section.label}</span>
                {section.note !== undefined && (
                  <span className={`shrink-0 text-xs ${NOTES[section.noteTone ?? 'soft']}`}>
                    {section.note}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
