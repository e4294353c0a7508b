import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { goTo } from '@/screens/leave/guarded-location';
import { useLanguage, useTexts } from '@/texts/use-texts';
import { Dialog } from '@/ui/dialog';
import { Highlight } from '@/ui/highlight';
import { switchTheme } from '../theme-choice';
import type { Act, PaletteEntry } from './commands';
import { recentChoices, rememberChoice } from './recent-choices';
import { search } from './search';
import { usePaletteEntries } from './use-palette-entries';

/** Everything of the app by its name: the arrow keys move, Enter chooses, Escape closes; the focus stays in the field. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts();
  const lang = useLanguage();
  const queries = useQueryClient();
  const listId = useId();
  const { index, isReading, missing } = usePaletteEntries();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  // Typing never waits for thousands of records.
  const asked = useDeferredValue(query);
  const found = useMemo(() => search(index, asked, recentChoices()), [index, asked]);
  const at = Math.min(active, found.length - 1);
  const optionId = (position: number) => `${listId}-${position}`;

  function perform(act: Act) {
    if (act.is === 'go') goTo(act.to);
    else if (act.is === 'theme') switchTheme();
    else void queries.invalidateQueries();
  }

  function choose(entry: PaletteEntry | undefined) {
    if (entry === undefined) return;
    rememberChoice(entry.key);
    onClose();
    perform(entry.act);
  }

  function move(to: number) {
    if (found.length === 0) return;
    const next = (to + found.length) % found.length;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    // What was typed counts, not what was on the screen a moment ago.
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing)
      choose(asked === query ? found[at] : search(index, query, recentChoices())[0]);
    else return;
    event.preventDefault();
  }

  function status(): string {
    if (isReading) return text('palette.reading');
    if (found.length === 0) return text('palette.nothing', { query: asked });
    if (missing.length === 0) return text('palette.found', { count: found.length });
    const names = missing.map((kind) => kind.names[lang].many).join(', ');
    return text('palette.without', { count: found.length, kinds: names });
  }

  return (
    <Dialog title={text('palette.open')} onClose={onClose}>
      <input
        aria-activedescendant={at >= 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={found.length > 0}
        aria-label={text('palette.field')}
        autoComplete="off"
        className="h-control w-full rounded-control border border-control bg-card px-3"
        data-autofocus
        placeholder={text('palette.field')}
        role="combobox"
        spellCheck={false}
        type="text"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div
        aria-label={text('palette.results')}
        className="relative mt-3 h-[min(24rem,calc(100dvh-14rem))] overflow-y-auto"
        id={listId}
        role="listbox"
        tabIndex={-1}
      >
        {found.map((entry, position) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and hears the keys
          <div
            aria-selected={position === at}
            className={`flex cursor-pointer items-center gap-3 rounded-control px-3 py-2 ${
              position === at
                ? 'bg-accent-tint outline-2 -outline-offset-2 outline-accent'
                : 'hover:bg-hover'
            }`}
            id={optionId(position)}
            key={entry.key}
            role="option"
            tabIndex={-1}
            onClick={() => choose(entry)}
            onMouseDown={(event) => event.preventDefault()}
          >
            <entry.Icon aria-hidden className="shrink-0 text-soft" size={18} strokeWidth={1.5} />
            <span className="min-w-0 grow break-words">
              <Highlight locale={lang} query={asked} text={entry.title} />
            </span>
            <span className="max-w-[45%] shrink-0 truncate text-xs text-soft">{entry.detail}</span>
          </div>
        ))}
      </div>
      <p className="mt-2 min-h-5 text-xs text-soft" role="status">
        {status()}
      </p>
    </Dialog>
  );
}
