import { Check, CircleAlert, GripVertical } from 'lucide-react';
import { memo } from 'react';
import { useKindTexts } from '@/texts/use-texts';
import { titleOf } from './property-list';
import { isBaseType } from './property-types';
import { say } from './say';
import type { PropertyRow } from './values';

interface PropertyLineProps {
  readonly slug: string;
  readonly id: string;
  readonly lang: string;
  readonly row: PropertyRow;
  /** Place in the list of parameters. */
  readonly at: number;
  /** Place among the shown lines, from 1. */
  readonly position: number;
  readonly total: number;
  /** Pixels from the top. */
  readonly start: number;
  readonly isCurrent: boolean;
  readonly isTicked: boolean;
  readonly isFaulty: boolean;
  /** Whether it can be dragged to another place. */
  readonly hasGrip: boolean;
  readonly isDragged: boolean;
  readonly onCurrent: (at: number) => void;
  readonly onTick: (at: number) => void;
}

/** One line: tick, code, name, type, whether it is required or holds many. Drawn anew only when something of it changed. */
export const PropertyLine = memo(function PropertyLine(props: PropertyLineProps) {
  const { row, at, isCurrent, isTicked } = props;
  const kindText = useKindTexts(props.slug);
  const type = isBaseType(row.type) ? kindText(say(`types.${row.type}`)) : row.type;
  const flags = [
    ...(row.isRequired ? [kindText(say('properties.required'))] : []),
    ...(row.isMultiple ? [kindText(say('properties.multiple'))] : []),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox around has the focus and hears the keys
    <div
      aria-posinset={props.position}
      aria-selected={isTicked}
      aria-setsize={props.total}
      className={`absolute inset-x-0 flex h-11 cursor-pointer items-center gap-2 border-b border-divider px-3 ${
        isCurrent ? 'bg-accent-tint' : 'hover:bg-hover'
      } ${props.isDragged ? 'opacity-60' : ''}`}
      id={props.id}
      role="option"
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={(event) => {
        const isTick = event.target instanceof Element && event.target.closest('[data-tick]');
        if (isTick) props.onTick(at);
        else props.onCurrent(at);
      }}
    >
      {props.hasGrip && (
        // Keys and buttons move it as well; read aloud, the grip would only be noise.
        <span
          aria-hidden
          className="-ms-2 flex h-full shrink-0 cursor-grab touch-none items-center text-soft"
          data-grip
        >
          <GripVertical size={16} strokeWidth={1.5} />
        </span>
      )}
      {/* A drawn box: a real one inside an option would be a control inside a control. */}
      <span
        className={`flex size-4 shrink-0 items-center justify-center rounded-xs border ${
          isTicked ? 'border-accent bg-accent text-on-accent' : 'border-control bg-card'
        }`}
        data-tick
      >
        {isTicked && <Check aria-hidden size={12} strokeWidth={3} />}
      </span>
      {props.isFaulty && (
        <CircleAlert
          aria-label={kindText(say('properties.faulty'))}
          className="shrink-0 text-danger"
          size={16}
          strokeWidth={1.5}
        />
      )}
      <span className="min-w-0 shrink-0 basis-2/5 truncate font-mono text-xs">
        {row.key === '' ? kindText(say('properties.noKey')) : row.key}
      </span>
      <span className="min-w-0 grow truncate">{titleOf(row, props.lang)}</span>
      <span className="shrink-0 text-xs text-soft max-sm:hidden">
        {[type, ...flags].filter((word) => word !== '').join(' · ')}
      </span>
    </div>
  );
});
