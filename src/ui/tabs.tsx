import { useId, type KeyboardEvent, type ReactNode } from 'react';

export interface Tab {
  id: string;
  label: ReactNode;
}

export interface TabListProps {
  /** What the tabs choose between; read aloud. */
  label: string;
  tabs: readonly Tab[];
  selected: string;
  onSelect: (id: string) => void;
  /** Ties tabs to panels: see `tabId` and `panelId`. */
  idBase: string;
  /** Without the line below, where the surroundings have one. */
  isPlain?: boolean;
}

export function tabId(idBase: string, id: string) {
  return `${idBase}-tab-${id}`;
}

export function panelId(idBase: string, id: string) {
  return `${idBase}-panel-${id}`;
}

/** The row of tabs alone, for a layout that places the panels itself. Arrow keys, Home and End choose. */
export function TabList(props: TabListProps) {
  const { tabs, selected, idBase } = props;

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = isRtl ? -1 : 1;
    const targets: Record<string, number> = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    const next = tabs[(target + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    props.onSelect(next.id);
    document.getElementById(tabId(idBase, next.id))?.focus();
  }

  return (
    <div
      aria-label={props.label}
      className={`flex min-w-0 shrink-0 gap-1 overflow-x-auto p-0.5 ${props.isPlain === true ? '' : 'border-b border-divider'}`}
      role="tablist"
      tabIndex={-1}
      onKeyDown={handleKeyDown}
    >
      {tabs.map((tab) => {
        const isSelected = tab.id === selected;
        return (
          <button
            aria-controls={panelId(idBase, tab.id)}
            aria-selected={isSelected}
            className={`min-h-control shrink-0 rounded-control px-3 text-sm whitespace-nowrap -outline-offset-2 ${
              isSelected
                ? 'font-semibold text-accent underline decoration-2 underline-offset-8'
                : 'text-soft hover:bg-hover hover:text-ink'
            }`}
            id={tabId(idBase, tab.id)}
            key={tab.id}
            role="tab"
            tabIndex={isSelected ? 0 : -1}
            type="button"
            onClick={() => props.onSelect(tab.id)}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

export interface TabsProps extends Omit<TabListProps, 'idBase' | 'tabs'> {
  tabs: readonly (Tab & { content: ReactNode })[];
}

/** Tabs with their panels. Only the chosen panel is in the document. */
export function Tabs(props: TabsProps) {
  const idBase = useId();
  const current = props.tabs.find((tab) => tab.id === props.selected);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <TabList {...props} idBase={idBase} />
      {current && (
        <div
          aria-labelledby={tabId(idBase, current.id)}
          id={panelId(idBase, current.id)}
          role="tabpanel"
          tabIndex={0}
        >
          {current.content}
        </div>
      )}
    </div>
  );
}
